import type { ClubLife } from './club-life.ts';
import { clubStems, clubWords, type Spelt, Vocabulary } from './club-words.ts';
import { keyOfLetters } from './feature-index.ts';
import { stemOf } from './language.ts';
import { Speller } from './spelling.ts';

/*
 * Where a club's entries are looked up: by the words, pairs and letters of their names, by the words of their answers, and by where they
 * stand in the space of club life. Words, pairs and groups of letters have numbers, by which all lists are kept: an organiser
 * may save a thousand entries, and members ask meanwhile.
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

/** A word, without its ending. */
interface Word {
  readonly number: number;
  readonly stem: string;
  /** Whether it only asks. */
  readonly asks: boolean;
  /** One number for its letters. */
  readonly key: number;
  /** How much it says. */
  readonly weight: number;
  /** Its groups of letters by their numbers, once they are wanted. */
  groups: readonly number[] | null;
}

/** Numbers for what a name has besides its words. */
interface Numbering {
  group(key: number): number;
  pair(before: Word, word: Word): number;
}

/** What is made of a club's entries when they are first looked through. */
export interface ClubIndex {
  /** The number of the entry that is called so, whatever the case, and the order and the parting of its words. */
  called(text: string): number | undefined;
  /** Whether any entry has a word, without its ending. */
  knows(stem: string): boolean;
  /** Of a text its words without their endings, put right by those of the entries. */
  stemsOf(text: string): readonly string[];
  /** Entry by entry, from 0 to 1: how alike a text and the most alike of its names are, by words, pairs of them and letters. */
  alike(stems: readonly string[]): Float64Array;
  /** Entry by entry, from 0 to 1: how much of what a text says stands anywhere in it. */
  said(stems: readonly string[]): Float64Array;
  /** Entry by entry, a number a topic: how likely each topic of club life is. */
  readonly places: Float32Array;
}

/** Makes it, in steps of an entry each. */
export function* makeClubIndex(entries: readonly Indexed[], life: ClubLife): Generator<void, ClubIndex> {
  const vocabulary = new Vocabulary();
  /** The title is the first of the names. */
  const texts: { readonly names: readonly (readonly Spelt[])[]; readonly answer: readonly Spelt[] }[] = [];
  for (const { title, answer, asks } of entries) {
    texts.push({
      names: [title, ...asks].map((name) => vocabulary.read(name)),
      answer: vocabulary.read(answer),
    });
    yield;
  }
  // Of what is spelt as in the details nothing is put right.
  const speller = new Speller(vocabulary.spellings);
  yield;

  const inEntries = new Gathering();
  for (const [at, { names, answer }] of texts.entries()) {
    inEntries.begin();
    for (const name of names) for (const { stem } of name) inEntries.note(stem, 1);
    for (const { stem } of answer) inEntries.note(stem, inText.answer);
    for (const { stem } of vocabulary.read(entries[at]?.details ?? '')) inEntries.note(stem, inText.details);
    inEntries.keep(at, 1);
    yield;
  }
  const holding = inEntries.inOrder(vocabulary.stems.length);
  yield;

  // How common a word is among the entries says what it is worth in a name.
  const words = vocabulary.stems.map((stem, number): Word => {
    const worth = Math.log(1 + entries.length / holding.lengthOf(number)) / Math.log(1 + entries.length);
    return wordOf(stem, number, rarityOf(stem, life) * worth);
  });
  yield;

  const terms = new Terms(words.length);
  const inNames = new Gathering();
  const note = (term: number, weight: number) => inNames.note(term, weight);
  const owners: number[] = [];
  /** What titles, and ways of asking, are known by, each with the number of its entry after it. */
  const keys: { readonly titles: number[]; readonly asks: number[] } = { titles: [], asks: [] };
  for (const [at, { names }] of texts.entries()) {
    for (const [place, name] of names.entries()) {
      const itsWords = name.flatMap(({ stem }) => words[stem] ?? []);
      inNames.begin();
      visitTerms(itsWords, terms, note);
      inNames.keep(owners.length, inNames.length || 1);
      owners.push(at);
      if (name.length === 0) continue;
      const letters = keyOfLetters(name.map(({ spelling }) => spelling));
      keys[place === 0 ? 'titles' : 'asks'].push(keyOfWords(itsWords), at, letters, at);
    }
    yield;
  }
  const naming = inNames.inOrder(terms.count);
  yield;

  /** By its title an entry is found before another by a way of asking. */
  const byName = new Map<number, number>();
  for (const some of [keys.titles, keys.asks])
    for (let at = 0; at < some.length; at += 2)
      if (!byName.has(some[at] ?? 0)) byName.set(some[at] ?? 0, some[at + 1] ?? 0);
  yield;

  const placer = life.placer();
  const placed = words.map(({ stem }) => placer.numberOf(stem));
  const topics = life.topics.length;
  const places = new Float32Array(entries.length * topics);
  const add = (entry: number, some: readonly (readonly Spelt[])[], weight: number) => {
    const numbers: number[] = [];
    for (const text of some) for (const { stem } of text) numbers.push(placed[stem] ?? 0);
    addTimes(places, entry * topics, placer.place(numbers), weight);
  };
  for (const [at, { names, answer }] of texts.entries()) {
    // By its names together, and by its title with its answer.
    add(at, names, 2 / 3);
    add(at, [...names.slice(0, 1), answer], 1 / 3);
    yield;
  }

  const known = new Map(words.map((word) => [word.stem, word]));
  return new Index({
    life,
    entries: entries.length,
    owners,
    byName,
    known,
    terms,
    holding,
    naming,
    speller,
    places,
  });
}

interface Parts {
  readonly life: ClubLife;
  /** How many there are. */
  readonly entries: number;
  /** Of each name, which entry it is of. */
  readonly owners: readonly number[];
  readonly byName: ReadonlyMap<number, number>;
  readonly known: ReadonlyMap<string, Word>;
  readonly terms: Terms;
  /** The entries that have a word, and the names that have a term. */
  readonly holding: Lists;
  readonly naming: Lists;
  readonly speller: Speller;
  readonly places: Float32Array;
}

/** What was read to make it is not kept. */
class Index implements ClubIndex {
  readonly places: Float32Array;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.places = parts.places;
  }

  called(text: string): number | undefined {
    const { byName } = this.#parts;
    const spelt = clubWords(text);
    if (spelt.length === 0) return undefined;
    const words = spelt.map((word) => wordOf(stemOf(word)));
    return byName.get(keyOfWords(words)) ?? byName.get(keyOfLetters(spelt));
  }

  knows(stem: string): boolean {
    return this.#parts.known.has(stem);
  }

  stemsOf(text: string): readonly string[] {
    return clubStems(this.#parts.speller.correct(clubWords(text).join(' ')));
  }

  alike(stems: readonly string[]): Float64Array {
    const { life, entries, owners, known, terms, naming } = this.#parts;
    const strange = new StrangeTerms(terms);
    const words = stems.map((stem) => known.get(stem) ?? strange.word(stem, rarityOf(stem, life)));
    const noted = new Map<number, number>();
    visitTerms(words, strange, (term, weight) => noted.set(term, Math.max(noted.get(term) ?? 0, weight)));
    let square = 0;
    for (const weight of noted.values()) square += weight ** 2;
    const names = new Float64Array(owners.length);
    for (const [term, weight] of noted) naming.addTo(names, term, weight / (Math.sqrt(square) || 1));
    const alike = new Float64Array(entries);
    for (const [name, owner] of owners.entries())
      alike[owner] = Math.max(alike[owner] ?? 0, names[name] ?? 0);
    return alike;
  }

  said(stems: readonly string[]): Float64Array {
    const { life, entries, known, holding } = this.#parts;
    const weights = new Map(stems.map((stem) => [stem, known.get(stem)?.weight ?? rarityOf(stem, life)]));
    let all = 0;
    for (const weight of weights.values()) all += weight;
    const said = new Float64Array(entries);
    for (const [stem, weight] of weights) {
      const word = known.get(stem);
      if (word) holding.addTo(said, word.number, weight / (all || 1));
    }
    return said;
  }
}

const wordOf = (stem: string, number = 0, weight = 0): Word => ({
  number,
  stem,
  asks: asking.has(stem),
  key: keyOfLetters([stem]),
  weight,
  groups: null,
});

/** How much a word says by itself. */
const rarityOf = (stem: string, life: ClubLife): number =>
  life.rarity(stem) * (asking.has(stem) ? askingCounts : 1);

/** Of the words of a name that say what it is of, numbers too, whatever their order; of all where there are no others. */
function keyOfWords(words: readonly Word[]): number {
  let [telling, all, count] = [0, 0, 0];
  for (const { asks, key } of words) {
    all += key;
    if (asks) continue;
    telling += key;
    count += 1;
  }
  return count === 0 ? all : telling;
}

/** Words, pairs of neighbours and groups of letters, each with what it counts; one may come twice. */
function visitTerms(
  words: readonly Word[],
  numbering: Numbering,
  note: (term: number, weight: number) => void,
): void {
  let before: Word | undefined;
  for (const word of words) {
    note(word.number, word.weight);
    word.groups ??= word.asks ? [] : groupsOf(word.stem).map((key) => numbering.group(key));
    for (const group of word.groups) note(group, shares.letters * word.weight);
    // Two words that only ask are no pair.
    if (before && !(before.asks && word.asks))
      note(numbering.pair(before, word), (shares.pair * (before.weight + word.weight)) / 2);
    before = word;
  }
}

/** Of four letters that stand together, with the beginning and the end of the word marked: one number for each four. */
function groupsOf(stem: string): number[] {
  const groups: number[] = [];
  if (stem.length < 4) return groups;
  const marked = `^${stem}$`;
  for (let from = 0; from + 4 <= marked.length; from++) {
    let group = 0;
    for (let at = from; at < from + 4; at++) group = group * 2 ** 13 + (marked.charCodeAt(at) % 2 ** 13);
    groups.push(group);
  }
  return groups;
}

/** A pair has a key of its own as long as there are fewer words than this. */
const mostWords = 2 ** 24;
const keyOfPair = (before: Word, word: Word) => before.number * mostWords + word.number;

/** What the names of all entries have. The numbers of words come first. */
class Terms implements Numbering {
  count: number;
  readonly groups = new Map<number, number>();
  readonly pairs = new Map<number, number>();

  constructor(words: number) {
    this.count = words;
  }

  group(key: number): number {
    return this.#numberIn(this.groups, key);
  }

  pair(before: Word, word: Word): number {
    return this.#numberIn(this.pairs, keyOfPair(before, word));
  }

  #numberIn(numbers: Map<number, number>, key: number): number {
    let number = numbers.get(key);
    if (number === undefined) {
      number = this.count++;
      numbers.set(key, number);
    }
    return number;
  }
}

/** What a question has: what no name has counts in it as well, and has a number above theirs. */
class StrangeTerms implements Numbering {
  readonly #known: Terms;
  readonly #own: Terms;
  readonly #words = new Map<string, Word>();

  constructor(known: Terms) {
    this.#known = known;
    this.#own = new Terms(known.count);
  }

  word(stem: string, weight: number): Word {
    return this.#words.getOrInsertComputed(stem, () => wordOf(stem, this.#own.count++, weight));
  }

  group(key: number): number {
    return this.#known.groups.get(key) ?? this.#own.group(key);
  }

  pair(before: Word, word: Word): number {
    return this.#known.pairs.get(keyOfPair(before, word)) ?? this.#own.pair(before, word);
  }
}

/** What members have, one after the other, each with a share; of several shares of one thing the largest counts. */
class Gathering {
  readonly #things: number[] = [];
  readonly #members: number[] = [];
  readonly #shares: number[] = [];
  /** By thing: where it was noted last. */
  readonly #noted: number[] = [];
  #begun = 0;

  /** The next member is looked at. */
  begin(): void {
    this.#begun = this.#things.length;
  }

  note(thing: number, share: number): void {
    while (this.#noted.length <= thing) this.#noted.push(-1);
    const at = this.#noted[thing] ?? -1;
    if (at < this.#begun) {
      this.#noted[thing] = this.#things.length;
      this.#things.push(thing);
      this.#shares.push(share);
    } else if (share > (this.#shares[at] ?? 0)) this.#shares[at] = share;
  }

  /** How long all that the member has is, as an arrow. */
  get length(): number {
    let square = 0;
    for (let at = this.#begun; at < this.#shares.length; at++) square += (this.#shares[at] ?? 0) ** 2;
    return Math.sqrt(square);
  }

  /** Keeps what was noted of the member, divided by a length. */
  keep(member: number, length: number): void {
    for (let at = this.#begun; at < this.#things.length; at++) {
      this.#members.push(member);
      this.#shares[at] = (this.#shares[at] ?? 0) / length;
    }
  }

  /** The same by what is had. */
  inOrder(count: number): Lists {
    const starts = new Int32Array(count + 1);
    for (const thing of this.#things) starts[thing + 1] = (starts[thing + 1] ?? 0) + 1;
    for (let thing = 0; thing < count; thing++)
      starts[thing + 1] = (starts[thing + 1] ?? 0) + (starts[thing] ?? 0);
    const next = starts.slice();
    const members = new Int32Array(this.#things.length);
    const listed = new Float32Array(this.#things.length);
    for (const [at, thing] of this.#things.entries()) {
      const place = next[thing] ?? 0;
      next[thing] = place + 1;
      members[place] = this.#members[at] ?? 0;
      listed[place] = this.#shares[at] ?? 0;
    }
    return new Lists(starts, members, listed);
  }
}

/** By the number of a thing: who has it, and how much it makes of each. */
class Lists {
  readonly #starts: Int32Array;
  readonly #members: Int32Array;
  readonly #shares: Float32Array;

  constructor(starts: Int32Array, members: Int32Array, listed: Float32Array) {
    this.#starts = starts;
    this.#members = members;
    this.#shares = listed;
  }

  lengthOf(thing: number): number {
    return (this.#starts[thing + 1] ?? 0) - (this.#starts[thing] ?? 0);
  }

  /** Adds to the sum of each that has it its share, times a weight. */
  addTo(sums: Float64Array, thing: number, weight: number): void {
    const end = this.#starts[thing + 1] ?? 0;
    for (let at = this.#starts[thing] ?? end; at < end; at++) {
      const member = this.#members[at] ?? 0;
      sums[member] = (sums[member] ?? 0) + weight * (this.#shares[at] ?? 0);
    }
  }
}

/** Adds some numbers, times a weight, to those of a row. */
function addTimes(rows: Float32Array, from: number, some: Float64Array, weight: number): void {
  for (let at = 0; at < some.length; at++)
    rows[from + at] = (rows[from + at] ?? 0) + weight * (some[at] ?? 0);
}
