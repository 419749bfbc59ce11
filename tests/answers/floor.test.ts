import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedContent, writtenBy } from '../../knowledge/index.ts';
import { readQuestions } from '../../tools/eval/questions.ts';
import { fallenBelow, readFirstScores } from '../../tools/eval/rounds.ts';
import { isRight, scoreOf, shownBy } from '../../tools/eval/score.ts';
import { knowledge } from '../support/knowledge.ts';

/*
 * What finding can do, and may not lose by more than a few questions: each new phrasing moves some that stand near a limit. Whoever makes it
 * better raises the numbers; whoever finds a reason to lower one says so in the commit. Where a floor breaks, the
 * questions that changed are named.
 */

const fileOf = (name: string) => join(import.meta.dirname, `${name}.jsonl`);

/** Asked of the present version, once for each file. */
const asked = (name: string) =>
  readQuestions(fileOf(name)).map((question) => ({ question, shown: shownBy(knowledge.ask(question.q)) }));

/** By file, the ids of the questions that are known to go wrong. */
const knownWrong: Readonly<Record<string, readonly number[]>> = {
  'questions/development': [1036],
  'questions/held-out': [2051, 2063, 2083, 2138, 2163],
  'questions/held-out-2': [7025, 7047, 7107, 7127],
  'questions/other-hand': [
    3004, 3013, 3018, 3027, 3061, 3073, 3091, 3093, 3108, 3115, 3125, 3157, 3165, 3181, 3184, 3195, 3196,
    3214, 3219, 3258, 3286, 3308, 3314, 3325, 3331, 3355, 3408, 3409, 3420, 3431, 3469, 3473, 3480, 3483,
    3514, 3522, 3525, 3539, 3558, 3560, 3566, 3570, 3586, 3589, 3592,
  ],
  'questions/short-2': [11221, 11253, 11255, 11256, 11262, 11310],
  'questions/short-dangers': [
    12005, 12011, 12035, 12041, 12042, 12046, 12047, 12083, 12107, 12108, 12131, 12132, 12137, 12142, 12150,
    12160, 12179, 12203, 12210, 12215, 12233, 12239, 12244, 12246,
  ],
  'questions/short': [11015, 11059, 11092, 11101, 11104, 11110, 11111, 11113, 11114],
  'rounds/round-5': [
    5008, 5031, 5067, 5124, 5130, 5198, 5257, 5274, 5308, 5317, 5359, 5377, 5417, 5429, 5430, 5498, 5591,
    5595, 5597, 5598, 5635, 5668, 5819, 5840,
  ],
  'rounds/round-6': [
    6010, 6104, 6113, 6132, 6145, 6211, 6216, 6264, 6281, 6339, 6357, 6376, 6398, 6423, 6434, 6444, 6487,
    6529, 6536, 6554, 6560, 6607, 6632, 6679, 6728, 6729, 6780, 6781, 6798, 6809, 6810, 6831, 6833, 6836,
    6838, 6839,
  ],
  'rounds/round-7': [
    7011, 7021, 7030, 7041, 7129, 7188, 7276, 7325, 7336, 7353, 7365, 7384, 7421, 7423, 7446, 7497, 7567,
    7699, 7732, 7735, 7736, 7830, 7842,
  ],
  'rounds/round-8': [
    8012, 8019, 8047, 8050, 8201, 8205, 8213, 8221, 8245, 8262, 8277, 8396, 8435, 8439, 8458, 8466, 8485,
    8516, 8608, 8634, 8638, 8645, 8669, 8702, 8710, 8721, 8779, 8788,
  ],
  'rounds/round-9': [
    9042, 9046, 9072, 9079, 9102, 9124, 9154, 9177, 9209, 9219, 9221, 9259, 9283, 9303, 9342, 9344, 9348,
    9457, 9520, 9552, 9557, 9574, 9603, 9629, 9707, 9770, 9783, 9810, 9818, 9820, 9823, 9849,
  ],
  'rounds/round-10': [
    10046, 10065, 10083, 10125, 10163, 10172, 10197, 10209, 10232, 10263, 10348, 10431, 10441, 10442, 10483,
    10492, 10568, 10575, 10577, 10763, 10793, 10795, 10804, 10856,
  ],
  'questions/crisis': [
    13003, 13004, 13014, 13189, 13197, 13237, 13262, 13268, 13281, 13289, 13372, 13388, 13413, 13427, 13438,
    13454, 13551, 13565, 13568, 13609,
  ],
  'questions/odd-dangers': [
    14030, 14080, 14081, 14102, 14173, 14178, 14184, 14196, 14197, 14198, 14204, 14212, 14214, 14221, 14223,
    14232, 14235, 14236, 14249, 14250, 14270, 14272, 14274, 14295, 14296, 14297, 14298, 14302, 14305, 14306,
    14309, 14314, 14317, 14318, 14320,
  ],
  'questions/unsafe': [
    15006, 15014, 15024, 15031, 15048, 15056, 15059, 15061, 15069, 15071, 15073, 15074, 15075, 15078, 15079,
    15084, 15094, 15095, 15098, 15100, 15101, 15108, 15113, 15115, 15121, 15129, 15132, 15162, 15167, 15170,
    15173,
  ],
};

describe.each([
  [
    'questions/development',
    {
      first: 43,
      among: 43,
      flags: 13,
      flagsOrCautions: 13,
      falseFlags: 4,
      cautions: 5,
      noCard: 18,
      none: 18,
    },
  ],
  [
    'questions/held-out',
    {
      first: 94,
      among: 98,
      flags: 31,
      flagsOrCautions: 31,
      falseFlags: 4,
      cautions: 5,
      noCard: 41,
      none: 39,
    },
  ],
  [
    'questions/held-out-2',
    {
      first: 58,
      among: 59,
      flags: 26,
      flagsOrCautions: 26,
      falseFlags: 4,
      cautions: 6,
      noCard: 34,
      none: 33,
    },
  ],
  [
    'questions/other-hand',
    {
      first: 317,
      among: 341,
      flags: 137,
      flagsOrCautions: 139,
      falseFlags: 14,
      cautions: 20,
      noCard: 95,
      none: 93,
    },
  ],
  ['questions/short-2', { first: 113, among: 116, falseFlags: 1, noCard: 29, none: 29 }],
  ['questions/short-dangers', { flags: 160, flagsOrCautions: 162, oddFlags: 62, oddFlagsOrCautions: 72 }],
  ['questions/crisis', { oddFlags: 233, oddFlagsOrCautions: 236, lookAlikes: 5 }],
  ['questions/unsafe', { oddFlags: 61, oddFlagsOrCautions: 69, lookAlikes: 5 }],
  ['questions/odd-dangers', { oddFlags: 154, oddFlagsOrCautions: 157, lookAlikes: 10 }],
  ['questions/short', { first: 101, among: 110, falseFlags: 1, noCard: 3 }],
  [
    'rounds/round-5',
    {
      first: 341,
      among: 344,
      flags: 208,
      flagsOrCautions: 208,
      falseFlags: 7,
      cautions: 4,
      noCard: 154,
      none: 154,
      oddFlags: 76,
      oddFlagsOrCautions: 77,
      lookAlikes: 6,
    },
  ],
  [
    'rounds/round-6',
    {
      first: 337,
      among: 342,
      flags: 205,
      flagsOrCautions: 207,
      falseFlags: 7,
      cautions: 9,
      noCard: 154,
      none: 149,
      oddFlags: 69,
      oddFlagsOrCautions: 76,
      lookAlikes: 7,
    },
  ],
  [
    'rounds/round-7',
    {
      first: 341,
      among: 345,
      flags: 208,
      flagsOrCautions: 208,
      falseFlags: 9,
      cautions: 5,
      noCard: 152,
      none: 150,
      oddFlags: 70,
      oddFlagsOrCautions: 75,
      lookAlikes: 6,
    },
  ],
  [
    'rounds/round-8',
    {
      first: 343,
      among: 346,
      flags: 208,
      flagsOrCautions: 208,
      falseFlags: 4,
      cautions: 5,
      noCard: 155,
      none: 151,
      oddFlags: 77,
      oddFlagsOrCautions: 78,
      lookAlikes: 12,
    },
  ],
  [
    'rounds/round-9',
    {
      first: 342,
      among: 346,
      flags: 208,
      flagsOrCautions: 208,
      falseFlags: 5,
      cautions: 5,
      noCard: 152,
      none: 150,
      oddFlags: 71,
      oddFlagsOrCautions: 76,
      lookAlikes: 7,
    },
  ],
  [
    'rounds/round-10',
    {
      first: 345,
      among: 347,
      flags: 207,
      flagsOrCautions: 207,
      falseFlags: 6,
      cautions: 5,
      noCard: 155,
      none: 154,
      oddFlags: 73,
      oddFlagsOrCautions: 77,
      lookAlikes: 5,
    },
  ],
])('the questions of %s.jsonl', (name, floor) => {
  const scored = asked(name);
  const wrong = scored.filter((one) => !isRight(one));

  it('get what they should as often as before, or here is what changed', () => {
    const known = new Set(knownWrong[name]);
    const newlyWrong = wrong
      .filter(({ question }) => !known.has(Number(question.id)))
      .map(
        ({ question, shown }) =>
          `${question.id}: ${question.q} → ${shown.first}, right: ${question.accept.join(' or ')}`,
      );
    const fallen = fallenBelow(scoreOf(scored), floor);
    expect(fallen.length > 0 ? { fallen, newlyWrong } : null).toBeNull();
  });

  it('are no phrasings that anything was learned from', () => {
    const bare = (text: string) =>
      text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const held = new Set(
      [
        ...knowledge.entries.flatMap(({ asks }) => asks),
        ...knowledge.redFlags.flatMap(({ phrasings }) => phrasings),
        ...knowledge.outOfScope.flatMap(({ examples }) => examples),
        ...writtenBy(shippedContent.writers).flatMap(({ lines }) => lines),
      ]
        .map(bare)
        // A few words belong to nobody: two people who never met type the same.
        .filter((text) => text.split(' ').length > 5),
    );
    expect(scored.filter(({ question }) => held.has(bare(question.q)))).toEqual([]);
  });
});

describe('the first scores', () => {
  it('can be read, each with a count for every share', () => {
    const scores = readFirstScores(join(import.meta.dirname, 'rounds/first-scores.json'));
    expect(scores.map(({ name }) => name)).toContain('round 5');
  });
});
