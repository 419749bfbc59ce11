import Fuse from 'fuse.js';
import { stemmer } from 'stemmer';

/*
 * From what somebody typed to words that can be compared: spelling, slang, contractions, joined and split words.
 * Every step is linear in the text, and the text is cut at Discord's longest option first.
 */

/** Discord takes at most this many characters in an option. */
const longest = 6000;
/** Spelling is looked up for at most this many unknown words a question; more than that is not a question. */
const mostLookups = 12;

const not = 'do|does|did|is|are|was|were|have|has|had|could|would|should|need|must';

/** Rewritten one after the other; apostrophes are optional, as they are on a phone. */
const rewrites: readonly (readonly [RegExp, string])[] = [
  [/\b(?:can'?t|cannot)\b/g, 'can not'],
  [/\bwon'?t\b/g, 'will not'],
  [/\bain'?t\b/g, 'is not'],
  [new RegExp(`\\b(${not})n'?t\\b`, 'g'), '$1 not'],
  [/\bi'?m\b/g, 'i am'],
  [/\bi'?ve\b/g, 'i have'],
  [/\b(it|that|what|there|he|she|who|where|how)'?s\b/g, '$1 is'],
  [/'(?:re)\b/g, ' are'],
  [/'(?:ll)\b/g, ' will'],
  [/'(?:s|d)\b/g, ''],
  [/\bw\/o\b/g, 'without'],
  [/\b(?:wen)\b/g, 'when'],
  [/\b(?:n|&|nd)\b/g, 'and'],
  [/\bu\b/g, 'you'],
  [/\bur\b/g, 'your'],
  [/\bcos|cuz|coz|bc\b/g, 'because'],
  [/\b(?:gonna)\b/g, 'going to'],
  [/\b(?:dunno)\b/g, 'do not know'],
  [/(\d)\s?(?:h|hrs?|hours?)\b/g, '$1 hours'],
  [/(\d)\s?(?:d|days?)\b/g, '$1 days'],
  [/(\d)\s?(?:m|mins?|minutes?)\b/g, '$1 minutes'],
  [/\b1st\b/g, 'first'],
  [/\b(warm|cool|work|roll)(up|down|out)(s?)\b/g, '$1 $2'],
  [/\b(warm|cool)ing (up|down)\b/g, '$1 $2'],
  [/\b(?:warm|wind) down\b/g, 'cool down'],
  [/\bfoamroll/g, 'foam roll'],
  [/\bpost(run|race|workout)\b/g, 'post $1'],
  [/\bpre(run|race)\b/g, 'pre $1'],
  [/\b(down|up)hill\b/g, '$1 hill'],
  [/\bhammies\b/g, 'hamstrings'],
  [/\bhammy\b/g, 'hamstring'],
];

/** One line of lower-case words; a sentence's end is ` . ` and a comma ` , `. */
export function normalise(text: string): string {
  let line = text
    .slice(0, longest)
    .toWellFormed()
    .normalize('NFKD')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/([a-z])\1{2,}/g, '$1$1')
    .replace(/[-–—_/\\]+/g, ' ');
  for (const [pattern, replacement] of rewrites) line = line.replace(pattern, replacement);
  return line
    .replace(/'/g, '')
    .replace(/[.;!?:\n()]+(?!\d)/g, ' . ')
    .replace(/,/g, ' , ')
    .replace(/[^\p{L}\p{N}.,]+/gu, ' ')
    .trim();
}

/** Words that say nothing about the topic by themselves; they only count together with their neighbours. */
const stopWords = new Set(
  'a an and are as at be been being but by can could did do does doing for from get gets getting go going got had has have having he her his how i if in into is it me my of on or our out she should so some than that the their them then there they this to too us was we were what when where which who why will with would you your am not no any just about all also because every know like make need really still such thing think want way well'.split(
    ' ',
  ),
);

/** Words that runners use for the same thing, by their stem: the first of a line stands for all of them. */
const sameThing = [
  'sore ach achi hurt pain painful stiff tender throb discomfort kill ouch sting bother',
  'run ran jog jogger runner parkrun',
  'thigh quad quadricep',
  'leg limb pin',
  'doms sore-later',
  'ibuprofen nsaid advil nurofen naproxen aspirin painkil aleve paracetamol tylenol tablet pill',
  'ic cold iceb plung cryo',
  'drink drank drunk fluid water hydrat sip',
  'dehydr thirsti parch',
  'cramp spasm twitch charley',
  'electrolyt salt sodium potassium magnesium mineral calcium',
  'stretch yoga flexibl',
  'eat ate food meal diet nutrit snack',
  'protein shake whei',
  'sleep slept nap bed',
  'massag rub knead physio masseus',
  'roll roller',
  'hill downhil descent descend slope mountain',
  'tire fatigu exhaust knacker shatter',
  'race marathon ultra half',
  'mile kilometr km mileag distanc',
  'injuri injur damag',
];
const classOf = new Map(
  sameThing.flatMap((line) => {
    const [first = '', ...rest] = line.split(' ');
    return [first, ...rest].map((stem) => [stem, `~${first}`] as const);
  }),
);

const stems = new Map<string, string>();

function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = stemmer(word);
    // What members type is endless; what is remembered is not.
    if (stems.size < 20_000) stems.set(word, stem);
  }
  return stem;
}

/** The features by which two phrasings are compared: stems, the classes they belong to, and pairs of neighbours. */
export function featuresOf(normalised: string): string[] {
  const words = normalised.split(' ').filter((word) => word !== '' && word !== '.' && word !== ',');
  const features: string[] = [];
  let before = '';
  for (const word of words) {
    const stem = stemOf(word);
    const kind = classOf.get(stem);
    if (!stopWords.has(word)) features.push(stem);
    if (kind !== undefined) features.push(kind);
    const main = kind ?? stem;
    if (before !== '') features.push(`${before} ${main}`);
    before = main;
  }
  return [...new Set(features)];
}

/** Puts words right that nobody wrote in the content, by the words that somebody did. */
export class Speller {
  /** Words and their stems: a plural of a known word is no mistake. */
  readonly #known: ReadonlySet<string>;
  /** By first letter: a slip there is rare, and a tenth of the words is searched in a tenth of the time. */
  readonly #byFirst: ReadonlyMap<string, readonly string[]>;
  readonly #searches = new Map<string, Fuse<string>>();
  readonly #remembered = new Map<string, string>();

  constructor(vocabulary: Iterable<string>) {
    const words = new Set(vocabulary);
    this.#known = new Set([...words, ...[...words].map(stemOf)]);
    this.#byFirst = Map.groupBy(
      [...words].filter((word) => word.length >= 4),
      (word) => word.charAt(0),
    );
  }

  /** Made when a letter is first needed: most words are spelt as we know them. */
  #searchOf(first: string): Fuse<string> {
    let search = this.#searches.get(first);
    if (!search) {
      search = new Fuse(this.#byFirst.get(first) ?? [], {
        threshold: 0.4,
        distance: 4,
        minMatchCharLength: 2,
      });
      this.#searches.set(first, search);
    }
    return search;
  }

  correct(normalised: string): string {
    let lookups = 0;
    return normalised
      .split(' ')
      .map((word) => {
        if (
          word.length < 4 ||
          this.#known.has(word) ||
          this.#known.has(stemOf(word)) ||
          !/^[a-z]+$/.test(word) ||
          word.length > 20
        )
          return word;
        const known = this.#remembered.get(word);
        if (known !== undefined) return known;
        if (++lookups > mostLookups) return word;
        const found = this.#nearest(word);
        if (this.#remembered.size < 5000) this.#remembered.set(word, found);
        return found;
      })
      .join(' ');
  }

  #nearest(word: string): string {
    const candidates = this.#searchOf(word.charAt(0)).search(word, { limit: 8 });
    const allowed = word.length >= 8 ? 2 : 1;
    let best = word;
    let least = allowed + 1;
    for (const { item } of candidates) {
      if (Math.abs(item.length - word.length) > allowed) continue;
      const edits = editsBetween(word, item);
      if (edits < least) {
        least = edits;
        best = item;
      }
    }
    return best;
  }
}

/** Insertions, deletions, changes and swaps of neighbours (optimal string alignment). */
function editsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row++) {
    rows[row] = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let edits = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + same);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, at(row - 2, column - 2) + 1);
      }
      rows[row]?.push(edits);
    }
  }
  return at(a.length, b.length);
}
