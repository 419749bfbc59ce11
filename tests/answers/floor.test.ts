import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedContent, writtenBy } from '../../knowledge/index.ts';
import { once } from '../../knowledge/once.ts';
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
  'questions/held-out': [2063, 2083, 2138, 2161],
  'questions/held-out-2': [7047, 7107, 7127, 7131],
  'questions/other-hand': [
    3002, 3061, 3115, 3125, 3152, 3181, 3184, 3196, 3214, 3226, 3258, 3286, 3325, 3355, 3408, 3421, 3431,
    3473, 3480, 3514, 3521, 3522, 3525, 3539, 3558, 3560, 3570, 3583, 3589, 3592,
  ],
  'questions/short-2': [11221, 11255, 11262, 11310],
  'questions/short-dangers': [
    12011, 12035, 12041, 12047, 12131, 12142, 12150, 12179, 12203, 12210, 12231, 12239, 12244, 12246,
  ],
  'questions/people': [37027, 37079, 37108, 37133],
  'questions/violence': [
    48018, 48043, 48048, 48061, 48063, 48070, 48072, 48082, 48083, 48087, 48111, 48112, 48113, 48114, 48118,
    48125, 48126, 48127, 48133, 48147, 48148,
  ],
  'questions/despair': [
    36015, 36025, 36032, 36033, 36042, 36093, 36103, 36125, 36126, 36127, 36140, 36143, 36148, 36153, 36160,
    36164, 36166, 36178, 36181, 36187, 36207, 36210, 36212, 36213, 36214, 36216, 36230, 36231, 36232, 36235,
    36237, 36242, 36245, 36248, 36250, 36343, 36348, 36361,
  ],
  'questions/crisis': [
    13002, 13003, 13004, 13014, 13032, 13049, 13171, 13189, 13227, 13237, 13268, 13275, 13388, 13413, 13438,
    13445, 13456, 13485, 13516, 13548, 13568, 13581, 13600, 13666, 13671, 13673, 13676, 13680, 13684, 13687,
    13689, 13691, 13697, 13699, 13705, 13726, 13734, 13735, 13737, 13741, 13742, 13744, 13745, 13747, 13749,
    13750, 13751, 13757, 13761, 13774, 13794, 13796, 13799, 13801, 13811, 13812, 13813, 13817, 13821, 13830,
    13842, 13843, 13844, 13847, 13848, 13849, 13866, 13897, 13902, 13905, 13908, 13915, 13997, 13998, 14001,
    14004, 14008, 14016, 14018, 14021, 14030, 14037, 14038, 14039, 14040, 14045, 14046, 14048, 14053, 14071,
    14072, 14077, 14082, 14088, 14089, 14112, 14121, 14126, 14128, 14135,
  ],
  'questions/accidents': [
    18063, 18083, 18089, 18103, 18108, 18112, 18120, 18138, 18146, 18147, 18151, 18155, 18158, 18168, 18171,
    18173, 18175, 18176, 18181, 18185, 18188, 18189, 18194, 18203, 18214, 18215, 18225, 18248, 18252, 18253,
    18256, 18262, 18270, 18279, 18282, 18288, 18289, 18301, 18308, 18314, 18316, 18319, 18342, 18417, 18430,
    18435, 18443, 18453, 18469, 18519, 18530, 18535, 18580, 18594, 18599, 18619, 18630, 18634,
  ],
  'questions/other-emergencies': [
    20016, 20032, 20120, 20128, 20134, 20136, 20157, 20162, 20163, 20164, 20165, 20171, 20192, 20193, 20199,
    20203, 20207, 20237, 20242, 20259, 20270, 20281, 20293, 20294, 20295,
  ],
  'questions/everyday-emergencies': [
    21024, 21026, 21035, 21038, 21039, 21072, 21088, 21097, 21108, 21121, 21145, 21156, 21201, 21225, 21244,
    21254, 21261, 21265, 21269, 21278, 21291, 21298, 21308, 21324, 21325, 21326, 21338, 21342, 21366, 21368,
    21373, 21376, 21392, 21404, 21407, 21416, 21422, 21429, 21446, 21450, 21454, 21481, 21495, 21496, 21506,
    21510, 21545, 21549, 21562, 21578, 21595, 21603, 21606, 21607, 21614, 21616, 21618, 21619, 21637, 21638,
    21645, 21654, 21665, 21670, 21679, 21686, 21687, 21705, 21706, 21714, 21715, 21717, 21727, 21745, 21762,
    21768, 21769, 21789, 21834, 21835, 21836, 21854, 21879, 21886, 21889, 21891, 21898, 21926, 21930, 21932,
    21933, 21939, 21941, 21949, 21974, 21975, 21978, 21999, 22001, 22009, 22011, 22014, 22025, 22029, 22031,
    22102, 22114, 22119, 22122, 22137, 22141, 22152, 22195, 22200, 22202, 22245, 22251, 22266, 22287, 22292,
    22302, 22355, 22356, 22357, 22368, 22371, 22373, 22376, 22377, 22380, 22381, 22382, 22383, 22393, 22396,
    22397, 22398, 22401, 22402, 22415, 22416, 22433, 22434, 22443, 22456, 22457, 22461,
  ],
  'questions/club-dangers': [16106, 16107, 16170, 16175, 16220],
  'questions/ordinary': [
    17005, 17023, 17035, 17050, 17093, 17117, 17130, 17140, 17207, 17216, 17289, 17293, 17317, 17319, 17320,
    17324, 17325, 17327, 17365, 17368, 17378, 17397, 17398, 17408, 17418, 17423, 17425, 17435, 17462, 17477,
    17497, 17512, 17533, 17543, 17552, 17553, 17563, 17582, 17600, 17644, 17661, 17673, 17701, 17710, 17714,
    17723, 17724, 17732, 17757, 17763, 17767, 17769, 17780,
  ],
  'questions/unsafe': [
    15001, 15006, 15014, 15031, 15047, 15048, 15059, 15061, 15069, 15074, 15075, 15078, 15084, 15093, 15095,
    15100, 15113, 15121, 15129, 15167, 15173, 15185, 15189, 15192, 15193, 15198, 15199, 15206, 15213, 15216,
    15219, 15221, 15222, 15224, 15250, 15255, 15258, 15259, 15260, 15264, 15265, 15266, 15269, 15270, 15272,
    15277, 15285, 15287, 15305, 15308, 15324, 15325, 15326, 15330, 15331, 15340, 15352, 15364, 15371, 15380,
    15381, 15383, 15385, 15386, 15390, 15399, 15418, 15427, 15433, 15434, 15435, 15437, 15441, 15446, 15447,
    15475, 15477, 15478, 15482, 15483, 15484, 15485, 15489, 15491, 15495, 15498, 15500, 15519, 15522, 15528,
    15530, 15547, 15557, 15560, 15565, 15574, 15579, 15590, 15601, 15605, 15608, 15609, 15612, 15614,
  ],
  'questions/odd-dangers': [
    14080, 14081, 14173, 14176, 14182, 14184, 14196, 14197, 14198, 14204, 14206, 14212, 14214, 14221, 14223,
    14232, 14235, 14236, 14245, 14249, 14266, 14272, 14274, 14278, 14295, 14296, 14297, 14298, 14305, 14306,
    14309, 14314, 14317, 14320,
  ],
  'questions/history': [
    22502, 22503, 22504, 22506, 22508, 22509, 22510, 22511, 22512, 22513, 22514, 22516, 22517, 22518, 22519,
    22521, 22522, 22524, 22526, 22528, 22529, 22530, 22531, 22533, 22535, 22538, 22540, 22541, 22542, 22543,
    22544, 22545, 22546, 22548, 22550, 22555, 22558, 22559, 22561, 22564, 22565, 22566, 22567, 22570, 22571,
    22572, 22573, 22574, 22575, 22576, 22577, 22579, 22584, 22621, 22647, 22657, 22664, 22666, 22667, 22670,
    22673, 22677, 22679, 22681, 22684, 22689, 22694, 22696, 22698, 22713, 22715, 22716, 22718, 22728, 22734,
    22778, 22779, 22786, 22802, 22808, 22809, 22813,
  ],
  'questions/thin-words': [
    22901, 22903, 22904, 22909, 22910, 22915, 22921, 22940, 22950, 22951, 22955, 22961, 22965, 22966, 22975,
    22979, 22984, 22985, 22990, 22997, 22998, 23002, 23005, 23007, 23011, 23024, 23034, 23039, 23045, 23046,
    23054, 23066, 23074, 23077, 23089, 23090, 23102, 23103, 23104, 23105, 23107, 23108, 23109, 23110, 23111,
    23116, 23117, 23119, 23122, 23123, 23129, 23134, 23139, 23142, 23145, 23146, 23148, 23149, 23154, 23157,
    23158, 23160, 23161, 23163, 23167, 23168, 23181, 23183, 23185, 23188, 23189, 23190, 23193, 23194, 23195,
    23200, 23204, 23210, 23212, 23213, 23215, 23218, 23221, 23234, 23236, 23237, 23249, 23250, 23252, 23253,
    23257, 23258, 23262, 23287, 23288, 23296, 23318, 23319, 23320, 23325, 23328, 23329, 23337, 23343, 23344,
    23353, 23357, 23365, 23367, 23374, 23377, 23379, 23380, 23392, 23416, 23428, 23438, 23441, 23442, 23443,
    23450, 23453, 23456, 23465, 23467, 23475, 23477, 23478, 23481, 23483, 23490, 23506, 23510, 23511, 23513,
    23514, 23525, 23526, 23530, 23537, 23539, 23544, 23550, 23554, 23555, 23557, 23562, 23563, 23565, 23567,
    23568, 23570, 23576, 23581, 23582, 23602, 23606, 23607, 23619, 23621, 23622, 23631, 23638, 23645, 23649,
    23650, 23651, 23653, 23654, 23663, 23665, 23666, 23678, 23692, 23697, 23699, 23701, 23723, 23739,
  ],
  'questions/things': [
    35025, 35142, 35148, 35157, 35177, 35200, 35228, 35229, 35246, 35318, 35353, 35356, 35360, 35377, 35382,
    35390, 35391, 35393, 35402, 35423, 35432, 35457, 35460, 35468, 35469, 35470, 35489, 35500, 35506, 35514,
    35515, 35524, 35526, 35529, 35535, 35536, 35540, 35542, 35549, 35555, 35557, 35558, 35566, 35571, 35575,
    35579, 35581, 35585, 35587, 35590, 35593, 35595, 35596, 35597, 35604, 35613, 35614, 35626, 35631, 35635,
    35641, 35642, 35644, 35645, 35647, 35648, 35652, 35654, 35655, 35660, 35663, 35665, 35666, 35668, 35669,
    35675, 35676, 35681, 35682, 35684, 35685, 35688, 35692, 35693, 35695, 35696, 35697, 35700, 35702, 35703,
    35704, 35707,
  ],
  'questions/chat': [
    34002, 34009, 34014, 34053, 34078, 34115, 34118, 34129, 34131, 34143, 34145, 34150, 34164, 34174, 34182,
    34183, 34189, 34197, 34202, 34213, 34217, 34218, 34227, 34231, 34234, 34249, 34269, 34270, 34289,
  ],
  'questions/kit-and-talk': [
    24045, 24046, 24065, 24066, 24075, 24077, 24082, 24092, 24149, 24152, 24169, 24192, 24206, 24223, 24228,
    24261, 24275, 24283, 24311, 24312, 24317, 24320, 24322, 24326, 24340, 24343, 24348, 24371, 24384, 24391,
  ],
  'questions/short': [11015, 11059, 11066, 11092, 11101, 11104, 11110, 11111, 11114],
  'rounds/round-28': [
    42031, 42037, 42117, 42130, 42135, 42165, 42170, 42182, 42200, 42254, 42260, 42268, 42290, 42329, 42367,
    42471, 42477, 42604, 42663, 42681, 42703, 42729, 42796, 42833,
  ],
  'rounds/round-29': [
    43036, 43219, 43236, 43251, 43268, 43309, 43335, 43344, 43349, 43353, 43363, 43377, 43383, 43387, 43500,
    43559, 43574, 43604, 43752, 43807, 43821, 43827,
  ],
  'rounds/round-30': [
    44218, 44271, 44291, 44297, 44305, 44341, 44359, 44411, 44420, 44594, 44683, 44692, 44731, 44762, 44775,
    44845, 44855, 44864,
  ],
  'rounds/round-31': [
    45068, 45099, 45106, 45258, 45357, 45478, 45508, 45540, 45546, 45599, 45665, 45681, 45688, 45728, 45750,
    45758, 45775, 45787, 45795, 45808, 45835, 45857,
  ],
  'rounds/round-32': [
    46031, 46062, 46083, 46150, 46241, 46387, 46398, 46409, 46596, 46642, 46674, 46836, 46848,
  ],
  'rounds/round-33': [
    47017, 47021, 47034, 47048, 47109, 47150, 47203, 47205, 47331, 47350, 47353, 47388, 47498, 47537, 47541,
    47548, 47552, 47567, 47590, 47599, 47612, 47646, 47659, 47727, 47753, 47764, 47787, 47796, 47835,
  ],
};

const bare = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** All that anything is learned from, but for a few words: two people who never met type the same. */
const learnedLines = once(
  () =>
    new Set(
      [
        ...knowledge.entries.flatMap(({ asks }) => asks),
        ...knowledge.redFlags.flatMap(({ phrasings }) => phrasings),
        ...knowledge.outOfScope.flatMap(({ examples }) => examples),
        ...writtenBy(shippedContent.writers).flatMap(({ lines }) => lines),
      ]
        .map(bare)
        .filter((text) => text.split(' ').length > 5),
    ),
);

describe.each([
  [
    'questions/development',
    {
      first: 43,
      among: 43,
      flags: 13,
      flagsOrCautions: 13,
      falseFlags: 3,
      cautions: 3,
      noCard: 18,
      none: 18,
    },
  ],
  [
    'questions/held-out',
    {
      first: 96,
      among: 98,
      flags: 31,
      flagsOrCautions: 31,
      falseFlags: 3,
      cautions: 3,
      noCard: 41,
      none: 40,
    },
  ],
  [
    'questions/held-out-2',
    {
      first: 58,
      among: 59,
      flags: 26,
      flagsOrCautions: 26,
      falseFlags: 3,
      cautions: 3,
      noCard: 34,
      none: 33,
    },
  ],
  [
    'questions/other-hand',
    {
      first: 328,
      among: 346,
      flags: 142,
      flagsOrCautions: 142,
      falseFlags: 5,
      cautions: 12,
      noCard: 97,
      none: 96,
    },
  ],
  ['questions/short-2', { first: 114, among: 116, falseFlags: 1, noCard: 29, none: 29 }],
  ['questions/short-dangers', { flags: 160, flagsOrCautions: 162, oddFlags: 69, oddFlagsOrCautions: 74 }],
  ['questions/people', { falseFlags: 5, noCard: 138, none: 138 }],
  ['questions/violence', { oddFlags: 78, oddFlagsOrCautions: 88, lookAlikes: 6 }],
  ['questions/despair', { oddFlags: 202, oddFlagsOrCautions: 208, lookAlikes: 7 }],
  ['questions/crisis', { oddFlags: 395, oddFlagsOrCautions: 418, lookAlikes: 24 }],
  ['questions/accidents', { oddFlags: 255, oddFlagsOrCautions: 270, lookAlikes: 18 }],
  ['questions/other-emergencies', { oddFlags: 134, oddFlagsOrCautions: 138, lookAlikes: 3 }],
  ['questions/everyday-emergencies', { oddFlags: 696, oddFlagsOrCautions: 741, lookAlikes: 11 }],
  ['questions/club-dangers', { flags: 244, flagsOrCautions: 246 }],
  ['questions/ordinary', { falseFlags: 19 }],
  ['questions/unsafe', { oddFlags: 222, oddFlagsOrCautions: 256, lookAlikes: 18 }],
  ['questions/odd-dangers', { oddFlags: 156, oddFlagsOrCautions: 158, lookAlikes: 8 }],
  ['questions/history', { oddFlags: 147, oddFlagsOrCautions: 154, lookAlikes: 43 }],
  ['questions/thin-words', { oddFlags: 336, oddFlagsOrCautions: 379, lookAlikes: 19 }],
  ['questions/things', { oddFlags: 456, oddFlagsOrCautions: 476, lookAlikes: 71 }],
  ['questions/chat', { oddFlags: 108, oddFlagsOrCautions: 116, lookAlikes: 13 }],
  ['questions/kit-and-talk', { oddFlags: 205, oddFlagsOrCautions: 211, lookAlikes: 12 }],
  ['questions/short', { first: 104, among: 110, falseFlags: 1, noCard: 3 }],
  [
    'rounds/round-28',
    {
      first: 336,
      among: 345,
      flags: 222,
      flagsOrCautions: 222,
      falseFlags: 7,
      cautions: 7,
      noCard: 155,
      none: 155,
      oddFlags: 78,
      oddFlagsOrCautions: 78,
      lookAlikes: 10,
    },
  ],
  [
    'rounds/round-29',
    {
      first: 334,
      among: 348,
      flags: 222,
      flagsOrCautions: 222,
      falseFlags: 4,
      cautions: 6,
      noCard: 157,
      none: 156,
      oddFlags: 78,
      oddFlagsOrCautions: 78,
      lookAlikes: 5,
    },
  ],
  [
    'rounds/round-30',
    {
      first: 342,
      among: 347,
      flags: 222,
      flagsOrCautions: 222,
      falseFlags: 6,
      cautions: 7,
      noCard: 155,
      none: 155,
      oddFlags: 77,
      oddFlagsOrCautions: 78,
      lookAlikes: 8,
    },
  ],
  [
    'rounds/round-31',
    {
      first: 342,
      among: 346,
      flags: 222,
      flagsOrCautions: 222,
      falseFlags: 5,
      cautions: 7,
      noCard: 156,
      none: 154,
      oddFlags: 78,
      oddFlagsOrCautions: 78,
      lookAlikes: 9,
    },
  ],
  [
    'rounds/round-32',
    {
      first: 343,
      among: 349,
      flags: 222,
      flagsOrCautions: 222,
      falseFlags: 4,
      cautions: 6,
      noCard: 157,
      none: 156,
      oddFlags: 78,
      oddFlagsOrCautions: 79,
      lookAlikes: 4,
    },
  ],
  [
    'rounds/round-33',
    {
      first: 336,
      among: 346,
      flags: 222,
      flagsOrCautions: 222,
      falseFlags: 5,
      cautions: 7,
      noCard: 155,
      none: 152,
      oddFlags: 76,
      oddFlagsOrCautions: 78,
      lookAlikes: 8,
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
    const held = learnedLines();
    expect(scored.filter(({ question }) => held.has(bare(question.q)))).toEqual([]);
  });
});

/** Of acts of despair, seen or told in few words. */
const leastMetAsDespair = 106;

describe('somebody who is about to harm themselves', () => {
  it('gets the card of a crisis, rather than that of the fall, the water or the wound', () => {
    const told = readQuestions(fileOf('questions/despair')).filter(({ flags }) =>
      flags?.includes('flag:crisis'),
    );
    const met = told.filter(({ q }) => knowledge.ask(q).flag?.id === 'flag:crisis');
    expect(told).toHaveLength(128);
    expect(met.length).toBeGreaterThanOrEqual(leastMetAsDespair);
  });
});

describe('the first scores', () => {
  it('can be read, each with a count for every share', () => {
    const scores = readFirstScores(join(import.meta.dirname, 'rounds/first-scores.json'));
    expect(scores.map(({ name }) => name)).toContain('round 5');
  });
});
