import { type ClubLife, clubStems, clubWords } from './club-life.ts';
import { stemOf } from './language.ts';
import { Speller } from './spelling.ts';

/*
 * Where a club's entries are looked up: by the words, pairs and letters of their names, by the words of their answers, and by where they
 * stand in the space of club life.
 */

/** What of an entry is looked up. */
interface Indexed {
  readonly title: string;
  readonly answer: string;
  readonly details: string;
  readonly asks: readonly string[];
}

/** The words that ask and say nothing of what is asked. */
const asking: ReadonlySet<string> = new Set(
  clubStems(
    'a an the is are am be do does did i you we it to of in on at for and or my our your me us if that this there can could will would should have has with what how when where who which why as so just any get got not up by from about they them please hi hey hello thanks need want know like ok im whats wheres hows tell say',
  ),
);
const askingCounts = 0.2;
/** What letters and pairs of words add to the words that they are of. */
const shares = { letters: 0.45, pair: 0.5 } as const;
/** What a word in an answer or in the details says of what an entry is about. */
const inText = { answer: 0.7, details: 0.5 } as const;

/** Numbers of names or of entries, each followed by how much it is. */
type List = readonly number[];

/** A list that is being made, with numbers that rise. */
class Postings {
  readonly list: number[] = [];
  /** The one that is being looked at, and what it has of this so far. */
  #latest = -1;
  #share = 0;

  /** Adds that one has it; of several shares the largest counts. Gives whether it is new to it. */
  note(number: number, share: number): boolean {
    const isNew = this.#latest !== number;
    if (isNew) this.#latest = number;
    if (isNew || share > this.#share) this.#share = share;
    return isNew;
  }

  /** What was noted last. */
  get share(): number {
    return this.#share;
  }

  /** Keeps what was noted of the one that is being looked at. */
  keep(length: number): void {
    this.list.push(this.#latest, this.#share / length);
  }
}

/** A word of a book that is being made. */
interface Word {
  readonly stem: string;
  /** The entries that have it anywhere, and how much it says of each. */
  readonly inEntries: Postings;
  /** The names that have it, and those that have each of its groups of letters, once one does. */
  terms: { readonly whole: Postings; readonly groups: readonly Postings[] } | null;
  /** By what it is known in the space of club life. */
  readonly place: number;
  /** How much it says, once that is known. */
  weight: number;
}

/** What is made of a club's entries when they are first looked through. */
export interface ClubIndex {
  /** By what an entry is called, as keysOf gives it: its number. */
  readonly byName: ReadonlyMap<string, number>;
  /** Of each name, which entry it is of. */
  readonly owners: readonly number[];
  /** By word, pair or group of letters: the names that have it, and how much it makes of each. */
  readonly inNames: ReadonlyMap<string, List>;
  /** By word: the entries that have it anywhere, and how much it says of each. */
  readonly inEntries: ReadonlyMap<string, List>;
  /** By word: how much it says. */
  readonly weights: ReadonlyMap<string, number>;
  /** Entry by entry: how likely each topic of club life is. */
  readonly places: Float32Array;
  /** Puts words right by those of the entries. */
  readonly speller: Speller;
}

/** Makes it, in steps of an entry each. */
export function* makeClubIndex(entries: readonly Indexed[], life: ClubLife): Generator<void, ClubIndex> {
  const placer = life.placer();
  const inNames = new Map<string, Postings>();
  const words = new Map<string, Word>();
  const spelt = new Map<string, Word>();
  const postingsOf = (term: string): Postings => inNames.getOrInsertComputed(term, () => new Postings());
  const wordOf = (stem: string): Word =>
    words.getOrInsertComputed(stem, () => ({
      stem,
      inEntries: new Postings(),
      terms: null,
      place: placer.numberOf(stem),
      weight: 0,
    }));
  const read = (text: string): Word[] =>
    clubWords(text).map((word) => spelt.getOrInsertComputed(word, () => wordOf(stemOf(word))));

  const texts: { readonly names: readonly Word[][]; readonly answer: readonly Word[] }[] = [];
  const ofDetails: (readonly Word[])[] = [];
  for (const { title, answer, asks } of entries) {
    texts.push({ names: [title, ...asks].map(read), answer: read(answer) });
    yield;
  }
  // Of what is spelt as in the details nothing is put right.
  const speller = new Speller(spelt.keys());
  for (const { details } of entries) {
    ofDetails.push(read(details));
    yield;
  }
  for (const [at, { names, answer }] of texts.entries()) {
    const own = new Set<Word>();
    const note = (word: Word, share: number) => {
      if (word.inEntries.note(at, share)) own.add(word);
    };
    for (const name of names) for (const word of name) note(word, 1);
    for (const word of answer) note(word, inText.answer);
    for (const word of ofDetails[at] ?? []) note(word, inText.details);
    for (const word of own) word.inEntries.keep(1);
    yield;
  }
  // How common a word is among the entries says what it is worth in a name.
  for (const word of words.values())
    word.weight =
      (rarityOf(word.stem, life) * Math.log(1 + entries.length / (word.inEntries.list.length / 2))) /
      Math.log(1 + entries.length);
  yield;
  const owners: number[] = [];
  for (const [owner, { names }] of texts.entries()) {
    for (const name of names) {
      noteName(name, owners.length, postingsOf);
      owners.push(owner);
    }
    yield;
  }
  const topics = life.topics.length;
  const places = new Float32Array(entries.length * topics);
  for (const [at, { names, answer }] of texts.entries()) {
    // By its names together, and by its title with its answer.
    addTimes(places, at * topics, placer.place(placesOf(names.flat())), 2 / 3);
    addTimes(places, at * topics, placer.place(placesOf([...(names[0] ?? []), ...answer])), 1 / 3);
    yield;
  }
  const byName = new Map<string, number>();
  const call = (entry: number, name: string, stems: readonly string[]) => {
    for (const key of [keyOf(stems), inOneWord(name)])
      if (key !== '' && !byName.has(key)) byName.set(key, entry);
  };
  for (const [at, entry] of entries.entries()) {
    call(at, entry.title, stemsOf(texts[at]?.names[0] ?? []));
    yield;
  }
  // By its title an entry is found before another by a way of asking.
  for (const [at, entry] of entries.entries()) {
    for (const [number, name] of entry.asks.entries())
      call(at, name, stemsOf(texts[at]?.names[number + 1] ?? []));
    yield;
  }
  const wordsOf = [...words.values()];
  return {
    byName,
    owners,
    // Lists that grew have room left; this is all they will ever hold.
    inNames: new Map(Array.from(inNames, ([term, { list }]) => [term, list.slice()])),
    inEntries: new Map(wordsOf.map(({ stem, inEntries: { list } }) => [stem, list.slice()])),
    weights: new Map(wordsOf.map(({ stem, weight }) => [stem, weight])),
    places,
    speller,
  };
}

/** How much a word says by itself. */
export const rarityOf = (stem: string, life: Pick<ClubLife, 'rarity'>): number =>
  life.rarity(stem) * (asking.has(stem) ? askingCounts : 1);

const placesOf = (words: readonly Word[]): number[] => words.map(({ place }) => place);
const stemsOf = (words: readonly Word[]): string[] => words.map(({ stem }) => stem);

/** A pair of neighbours; `null` for two words that only ask. */
function pairOf(before: string, stem: string): string | null {
  return asking.has(before) && asking.has(stem) ? null : `${before} ${stem}`;
}
const weightOfPair = (before: number, weight: number) => (shares.pair * (before + weight)) / 2;

/** Words, pairs of neighbours and groups of letters, each with what it counts. */
export function termsOf(
  stems: readonly string[],
  weightOf: (stem: string) => number,
): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  for (const [at, stem] of stems.entries()) {
    const weight = weightOf(stem);
    terms.set(stem, weight);
    for (const group of asking.has(stem) ? [] : groupsOf(stem))
      terms.set(group, Math.max(terms.get(group) ?? 0, shares.letters * weight));
    const before = stems[at - 1];
    const pair = before === undefined ? null : pairOf(before, stem);
    if (before !== undefined && pair !== null) terms.set(pair, weightOfPair(weightOf(before), weight));
  }
  return terms;
}

/** The same for a name of the book, noted where it is looked up. */
function noteName(name: readonly Word[], number: number, postingsOf: (term: string) => Postings): void {
  const noted: Postings[] = [];
  const note = (postings: Postings, weight: number) => {
    if (postings.note(number, weight)) noted.push(postings);
  };
  for (const [at, word] of name.entries()) {
    word.terms ??= {
      whole: postingsOf(word.stem),
      groups: asking.has(word.stem) ? [] : groupsOf(word.stem).map(postingsOf),
    };
    note(word.terms.whole, word.weight);
    for (const group of word.terms.groups) note(group, shares.letters * word.weight);
    const before = name[at - 1];
    const pair = before && pairOf(before.stem, word.stem);
    if (before && pair) note(postingsOf(pair), weightOfPair(before.weight, word.weight));
  }
  let square = 0;
  for (const { share } of noted) square += share ** 2;
  for (const postings of noted) postings.keep(Math.sqrt(square) || 1);
}

/** By what a name is known, whatever its case, and the order and the parting of its words: the first goes before the second. */
export const keysOf = (name: string): readonly [string, string] => [keyOf(clubStems(name)), inOneWord(name)];

/** The words of a name that say what it is of, numbers too, whatever their order; all where there are no others. */
function keyOf(stems: readonly string[]): string {
  const telling = stems.filter((stem) => !asking.has(stem));
  return (telling.length > 0 ? telling : stems).toSorted().join(' ');
}

/** "Tracknight" is track night. */
const inOneWord = (text: string) => clubWords(text).join('');

/** Adds some numbers, times a weight, to those of a row. */
function addTimes(rows: Float32Array, from: number, some: Float64Array, weight: number): void {
  for (let at = 0; at < some.length; at++)
    rows[from + at] = (rows[from + at] ?? 0) + weight * (some[at] ?? 0);
}

/** Four letters that stand together, with the beginning and the end of the word marked. */
function groupsOf(stem: string): string[] {
  if (stem.length < 4) return [];
  const marked = `^${stem}$`;
  return Array.from({ length: marked.length - 3 }, (_, at) => `%${marked.slice(at, at + 4)}`);
}
