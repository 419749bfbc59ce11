import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openKnowledge, shippedContent, studyContent } from '../../knowledge/index.ts';
import { blindRounds } from '../../tools/eval/blind.ts';
import { readQuestions } from '../../tools/eval/questions.ts';
import { isRight, scoreOf, shownBy } from '../../tools/eval/score.ts';
import { root } from '../../tools/root.ts';

/*
 * What finding can do, and may not lose. Whoever makes it better raises the numbers; whoever finds a reason to lower
 * one says so in the commit.
 */

const knowledge = openKnowledge();
const questionsOf = (name: string) => readQuestions(join(import.meta.dirname, 'questions', `${name}.jsonl`));

/** What is known to go wrong: whatever else does is named when a floor is broken. */
const knownWrong: readonly string[] = [
  'came down ben nevis at a trot on saturday, stairs are a joke now. what did i do to my legs',
  'is there any point in jogging about before a parkrun',
  'how often should i have an easier week while training for a marathon',
  'do you lot stretch afterwards and does it help',
  "flat 10 miles no bother, 6 hilly ones and i'm a wreck. why",
  "wife says no ibuprofen before the marathon, i say it's fine, settle it",
  'how long till my quads stop screaming after the marathon',
  'how to stop glasses steaming up on a run',
  'sore nipples after marathon',
];

describe.each([
  ['development', { first: 44, among: 45, flags: 15, falseFlags: 0, none: 20 }],
  ['held-out', { first: 94, among: 96, flags: 33, falseFlags: 0, none: 44 }],
  ['held-out-2', { first: 57, among: 59, flags: 28, falseFlags: 0, none: 35 }],
])('the labelled questions of %s.jsonl', (name, floor) => {
  const asked = questionsOf(name).map((question) => ({
    question,
    shown: shownBy(knowledge.ask(question.q)),
  }));
  const { falseFlags, ...measures } = scoreOf(asked);
  const newlyWrong = asked
    .filter((one) => !isRight(one) && !knownWrong.includes(one.question.q))
    .map(({ question, shown }) => `${question.q} → ${shown.first}`);

  it('get the right card as often as before, or here is what changed', () => {
    const broken = Object.entries(measures)
      .filter(([measure, { right }]) => right < floor[measure as keyof typeof measures])
      .map(([measure]) => measure);
    expect(broken.length > 0 ? { broken, newlyWrong } : null).toBeNull();
  });

  it('get a false warning no more often than before', () => {
    expect(falseFlags.right > floor.falseFlags ? newlyWrong : []).toEqual([]);
  });

  it('are none of the phrasings that the content holds', () => {
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
      ].map(bare),
    );
    expect(questionsOf(name).filter(({ q }) => held.has(bare(q)))).toEqual([]);
  });
});

describe('what is learned from the content', () => {
  const { thresholds, measures, outcomes } = studyContent(shippedContent);

  it('has about the thresholds that thresholds.json holds: after many changes of content, run `npm run learn`', () => {
    const file = JSON.parse(
      readFileSync(join(root, 'knowledge/finding/thresholds.json'), 'utf8'),
    ) as typeof thresholds;
    // One new phrasing is one line: it may move them by a hair, and nothing has to be written anew for that.
    expect(Math.abs(thresholds.answer - file.answer)).toBeLessThan(0.06);
    expect(Math.abs(thresholds.suggest - file.suggest)).toBeLessThan(0.06);
  });

  it('finds phrasings that were left out as often as before', () => {
    const floor = { entryFirst: 0.845, entriesKept: 0.92, othersRefused: 0.92 };
    for (const [measure, share] of Object.entries(measures)) {
      expect([measure, share >= floor[measure as keyof typeof floor]]).toEqual([measure, true]);
    }
  });

  const cardedOf = (writers: (writer: string) => boolean, kind: 'flag' | 'harmless') => {
    const lines = outcomes.filter((one) => one.kind === kind && writers(one.writer));
    return {
      lines: lines.length,
      carded: lines.filter(({ danger }) => danger !== null).length / lines.length,
    };
  };
  /** They were asked for odd words and for hints alone: what is hardest to see. */
  const oddWords = ['barista', 'frightened-2', 'low-mood', 'postwoman'];

  it('sees the dangers of a blind writer whom it has not read, and few where there are none', () => {
    const isPlain = (writer: string) => writer !== 'own' && !oddWords.includes(writer);
    const dangers = cardedOf(isPlain, 'flag');
    expect(dangers.lines).toBeGreaterThan(1900);
    expect(dangers.carded).toBeGreaterThanOrEqual(0.935);
    expect(cardedOf(isPlain, 'harmless').carded).toBeLessThanOrEqual(0.042);
  });

  it('sees more than half of them where they are put in odd words or only hinted at', () => {
    const isOdd = (writer: string) => oddWords.includes(writer);
    expect(cardedOf(isOdd, 'flag').carded).toBeGreaterThanOrEqual(0.58);
    expect(cardedOf(isOdd, 'harmless').carded).toBeLessThanOrEqual(0.08);
  });
});

describe('what blind writers wrote', () => {
  const rounds = blindRounds(join(import.meta.dirname, 'blind'), knowledge);
  const sum = (count: (round: (typeof rounds)[number]['now']) => number) =>
    rounds.reduce((total, { now }) => total + count(now), 0);

  it('gets a card where there is a danger as often as at first, and no more where there is none', () => {
    expect(sum(({ dangers }) => dangers)).toBeGreaterThanOrEqual(567);
    expect(sum(({ carded }) => carded) / sum(({ dangers }) => dangers)).toBeGreaterThanOrEqual(0.965);
    expect(
      sum(({ emergenciesCarded }) => emergenciesCarded) / sum(({ emergencies }) => emergencies),
    ).toBeGreaterThanOrEqual(0.965);
    expect(sum(({ alarms }) => alarms) / sum(({ harmless }) => harmless)).toBeLessThanOrEqual(0.05);
  });
});
