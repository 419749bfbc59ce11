import { stemmer } from 'stemmer';
import { remembered } from '../once.ts';
import { body, relation } from '../words/people.ts';
import { isThing } from '../words/things.ts';

/*
 * From what somebody typed to words that can be compared: spelling, slang, contractions, joined and split words.
 * Every step is linear in the text, and the text is cut at Discord's longest option first.
 */

/** Discord takes at most this many characters in an option. */
const longest = 6000;

const not = 'do|does|did|is|are|was|were|have|has|had|could|would|should|need|must';

/** Words that are written for another, mostly Scots, or as on a phone: looked for all at once. */
const standsFor: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cannae: 'can not',
    dinnae: 'do not',
    dinae: 'do not',
    disnae: 'does not',
    huv: 'have',
    huvnae: 'have not',
    oot: 'out',
    noo: 'now',
    doon: 'down',
    aboot: 'about',
    heid: 'head',
    deid: 'dead',
    masel: 'myself',
    himsel: 'himself',
    hersel: 'herself',
    sel: 'self',
    efter: 'after',
    aff: 'off',
    ower: 'over',
    roon: 'round',
    sair: 'sore',
    fae: 'from',
    frae: 'from',
    whit: 'what',
    hale: 'whole',
    watter: 'water',
    baith: 'both',
    wis: 'was',
    feart: 'afraid',
    greetin: 'crying',
    wen: 'when',
    u: 'you',
    ur: 'your',
    cos: 'because',
    cuz: 'because',
    coz: 'because',
    bc: 'because',
    gonna: 'going to',
    dunno: 'do not know',
    nowt: 'nothing',
    owt: 'anything',
    summat: 'something',
    'per cent': 'percent',
    hammies: 'hamstrings',
    hammy: 'hamstring',
    '1st': 'first',
    wk: 'week',
    wks: 'weeks',
    mth: 'month',
    mths: 'months',
    yr: 'year',
    yrs: 'years',
  }),
);
const standing = new RegExp(`\\b(?:${[...standsFor.keys()].join('|')})\\b`, 'g');

/** "Me knee", "on me bike": where a "me" that stands before what somebody has is a "my". */
const mine =
  /me (?<=(?:^|[.,;!?:\n] ?|\b(?:and|but|because|so|that|if|when|is|in|on|of|up|down|off|under|over|round|through|into|onto|behind|across|inside|with|from) )me )(?=(?:(?:poor|old|new|little|big|bloody|other|own) )*([a-z]+)(?: ([a-z]+))?)/g;
const ofSomebody = new RegExp(`^(?!(?:left|right|whole|lower|upper|other)$)(?:${body}|${relation})s?$`);
const isHad = (words: string) => ofSomebody.test(words) || isThing(words);
const asMine = (words: string, first: string, second = '') =>
  isHad(first) || isHad(`${first} ${second}`) ? 'my ' : words;

/** After an "'s" that stands for "is" or "has". */
const saidOf =
  'not|been|had|having|got|getting|gone|going|just|still|choking|fitting|drowning|bleeding|dying|unconscious|unresponsive|suffocating|convulsing|seizing|turning|turned|lying|trying|stuck|trapped|passed|collapsed|fainted|slumped|foaming|stopped|swallowed|drunk|drank|drinking|eaten|taken|fallen|cut|stabbed|shot|hit|in (?:trouble|labour|the (?:water|river|canal|lake|sea))';

/**
 * Rewritten one after the other; apostrophes are optional, as they are on a phone. A line without the last-named letters has nothing
 * that is rewritten so: most have not, and that is seen sooner.
 */
const rewrites: readonly (readonly [RegExp, string, has?: string])[] = [
  // "Drownin'", "he's bin hit".
  [
    /\b(drown|chok|fitt|bleed|breath|seiz|vomit|faint|collaps|shak|shiver|twitch|wheez|limp|swell|hurt|ach)in'?(?![a-z])/g,
    '$1ing',
  ],
  [
    /bin\b(?<=\b(?:has|have|had|as|i|ive|never|just|'s|is|hes|shes|theyve|its) (?:just )?bin)|\bbin(?= (?:stabbed|shot|run over|hit|sick|poorly|bad|having|feeling|getting|running|sore)\b)/g,
    'been',
    'bin',
  ],
  // "D.V.T.", "A&E".
  [/\b([a-z])\.([a-z])\.(?:([a-z])\.?)?(?![a-z])/g, '$1$2$3', '.'],
  [/\ba ?& ?e\b/g, 'hospital', '&'],
  [/\b(?:breast ?bone|sternum)\b/g, 'chest'],
  [/\b(?:can'?t|cannot)\b/g, 'can not', 'can'],
  [/\bwon'?t\b/g, 'will not', 'won'],
  [/\bain'?t\b/g, 'is not', 'ain'],
  [/\bma(?= [a-z])/g, 'my', 'ma '],
  [/\b(my|him|her|your) self\b/g, '$1self', ' self'],
  [/\b(kill|hurt|cut|harm)(myself|himself|herself)\b/g, '$1 $2', 'self'],
  [/\b(did|is|was|has|have|would|could|should|does)nae\b/g, '$1 not', 'nae'],
  [/\bnae\b/g, 'no', 'nae'],
  [new RegExp(`\\b(${not})n'?t\\b`, 'g'), '$1 not'],
  [/\bi'?m\b/g, 'i am'],
  [/\bi'?ve\b/g, 'i have'],
  [/\b(we|they|you|could|would|should|must|might)'?ve\b/g, '$1 have'],
  [/\b(they|you)'?re\b/g, '$1 are'],
  [/\b(they|you|that|it)'?ll\b/g, '$1 will'],
  [/\b(it|that|what|there|he|she|who|where|how)'?s\b/g, '$1 is'],
  // "There's a man drowning": he is.
  [
    /\b(there (?:is|are|was) (?:(?:a|an|some|this|another|two|three|our|the) )?(?!no\b|not\b|any\b|nothing\b|been\b)(?:(?!no\b|not\b|any\b|is\b|who\b|that\b)\w+ ){1,2}?)(?=(?:drowning|choking|fitting|suffocating|convulsing|having a (?:fit|seizure))\b)/g,
    '$1is ',
    'there ',
  ],
  // "Dave's choking": what it says of somebody, not what somebody owns.
  [new RegExp(`'s(?= (?:${saidOf})\\b)`, 'g'), ' is', "'s"],
  [/'(?:re)\b/g, ' are', "'re"],
  [/'(?:ll)\b/g, ' will', "'ll"],
  [/'(?:s|d)\b/g, '', "'"],
  [/\b(?:n|&|nd)\b/g, 'and'],
  [/(\d)\s?(?:h|hrs?|hours?)\b/g, '$1 hours'],
  [/(\d)\s?(?:d|days?)\b/g, '$1 days'],
  [/(\d)(?:w|wks?)\b/g, '$1 weeks'],
  [/(\d)\s?(?:m|mins?|minutes?)\b/g, '$1 minutes'],
  [/\b(warm|cool|work|roll)(up|down|out)(s?)\b/g, '$1 $2'],
  [/\b(warm|cool)ing (up|down)\b/g, '$1 $2', 'ing '],
  [/\b(?:warm|wind) down\b/g, 'cool down'],
  [/\bfoamroll/g, 'foam roll', 'foamroll'],
  [/\bpost(run|race|workout)\b/g, 'post $1', 'post'],
  [/\bpre(run|race)\b/g, 'pre $1', 'pre'],
  [/\b(down|up)hill\b/g, '$1 hill', 'hill'],
  // What a runner in the north runs on: nobody fell.
  [/\b(the|a|this|that|these|our|local|open|lakeland) fell(s?)\b/g, '$1 hill$2', 'fell'],
  [
    /\b(the|a|an|of|for|any|do|does|love|our|local|women|womens|mens|ladies|junior|first|proper|and|or|hill) fell (?=(?:runs?|running|runners?|races?|racing|shoes?|groups?|clubs?|walks?|walkers?|relays?|league|series|champs?|side|tops?)\b)/g,
    '$1 hill ',
    'fell ',
  ],
];

/** One line of lower-case words; a sentence's end is ` . ` and a comma ` , `. */
export function normalise(text: string): string {
  let line = text
    .slice(0, longest)
    .toWellFormed()
    .normalize('NFKD')
    // One sign may stand for a whole phrase.
    .slice(0, longest)
    .toWellFormed()
    // A laugh says how something is meant.
    .replace(/[\u{1F602}\u{1F923}\u{1F605}\u{1F606}\u{1F61C}\u{1F61D}\u{1F92A}\u{1F480}]/gu, ' haha ')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/([a-z])\1{2,}/g, '$1$1')
    .replace(/[-–—_/\\]+/g, ' ')
    .replace(/%/g, ' percent ');
  line = line.replace(standing, (word) => standsFor.get(word) ?? word);
  for (const [pattern, replacement, has] of rewrites)
    if (has === undefined || line.includes(has)) line = line.replace(pattern, replacement);
  line = line.replace(mine, asMine);
  return line
    .replace(/'/g, '')
    .replace(/[.;!?:\n()]+(?!\d)/g, ' . ')
    .replace(/,/g, ' , ')
    .replace(/[^\p{L}\p{N}.,]+/gu, ' ')
    .trim();
}

/** A word with a capital letter, where no sentence begins. */
const capitalised = /(?<=[\p{Ll}\d,;:'’)] )\p{Lu}\p{Ll}+/gu;

/**
 * The words of a text, in small letters, that are somebody's or some place's name by their capital letters: none where most words
 * have one.
 */
export function namesIn(text: string): ReadonlySet<string> {
  const found = text.match(capitalised);
  if (!found) return noNames;
  const words = text.split(' ', 2 * found.length + 1).length;
  return 2 * found.length >= words ? noNames : new Set(found.map((name) => name.toLowerCase()));
}

const noNames: ReadonlySet<string> = new Set();

/** What is left of a word without its ending. */
export const stemOf: (word: string) => string = remembered(stemmer);

/** The words of a normalised text, without its commas and full stops. */
export function wordsOf(normalised: string): string[] {
  return normalised.split(' ').filter((word) => word !== '' && word !== '.' && word !== ',');
}
