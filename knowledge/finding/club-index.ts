import type { ClubLife, Placer } from './club-life.ts';
import {
  isAsking,
  Keys,
  keyOfPair,
  keyOfWords,
  shares,
  type Word,
  weightOfPair,
  wordOf,
} from './club-terms.ts';
import { clubStems, clubWords, Vocabulary } from './club-words.ts';
import { keyOfLetters } from './feature-index.ts';
import { stemOf } from './language.ts';
import { Gathering, type Lists } from './lists.ts';
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

/** In bytes, as V8 lays them out: a word, one as it is spelt, to be put right by, and each of its letters with its group. */
const sizes = { word: 140, spelling: 170, letter: 22 } as const;

const askingCounts = 0.2;
/** What a word in an answer or in the details says of what an entry is about. */
const inText = { answer: 0.7, details: 0.5 } as const;

/** Each step takes a fraction of a millisecond. */
const entriesOfStep = 8;

/** What is made of a club's entries when they are first looked through. */
export interface ClubIndex {
  /** The number of the entry that is called so, whatever the case, and the order and the parting of its words, and slips in them. */
  called(text: string): number | undefined;
  /** Whether any entry has a word, without its ending. */
  knows(stem: string): boolean;
  /** About how many bytes of memory it takes, with what putting words right makes of it. */
  readonly bytes: number;
  /** Of a text its words without their endings, put right by those of the entries. */
  stemsOf(text: string): readonly string[];
  /** Entry by entry, from 0 to 1: how alike a text and the most alike of its names are, by words, pairs of them and letters. */
  alike(stems: readonly string[]): Float64Array;
  /** Entry by entry, from 0 to 1: how much of what a text says stands anywhere in it. */
  said(stems: readonly string[]): Float64Array;
  /** Entry by entry: how much of its own a text asks for. The rare words that stand in the entry count for it, the common ones against it. */
  particular(stems: readonly string[]): Float64Array;
  /** Entry by entry, a number a topic: how likely each topic of club life is. */
  readonly places: Float32Array;
}

/** Makes it, in steps of some entries each. */
export function* makeClubIndex(entries: readonly Indexed[], life: ClubLife): Generator<void, ClubIndex> {
  const vocabulary = new Vocabulary();
  const texts: Text[] = [];
  for (const [at, entry] of entries.entries()) {
    texts.push(textOf(entry, vocabulary));
    if (at % entriesOfStep === 0) yield;
  }
  // Of what is spelt as in the details nothing is put right.
  const speller = new Speller(vocabulary.spellings, vocabulary.stems);
  yield;

  const inEntries = new Gathering();
  for (const [at, text] of texts.entries()) {
    noteWords(inEntries, vocabulary, text, entries[at]?.details ?? '');
    inEntries.keep(at, 1);
    if (at % entriesOfStep === 0) yield;
  }
  const holding = inEntries.inOrder(vocabulary.stems.length);
  yield;

  // How common a word is among the entries says what it is worth in a name.
  const words: Word[] = [];
  const known = new Map<string, Word>();
  for (const [number, stem] of vocabulary.stems.entries()) {
    const worth = Math.log(1 + entries.length / holding.lengthOf(number)) / Math.log(1 + entries.length);
    const word = wordOf(stem, number, rarityOf(stem, life) * worth);
    words.push(word);
    known.set(stem, word);
  }
  yield;

  const groups = new Groups(words);
  const names = new Names(vocabulary, words);
  for (const [at, text] of texts.entries()) {
    names.add(at, text.names);
    if (at % entriesOfStep === 0) yield;
  }
  const naming = names.inOrder();
  yield;
  const byName = names.byKey();
  yield;

  const places = new Places(vocabulary, life, entries.length);
  for (const [at, text] of texts.entries()) {
    places.add(at, text);
    if (at % entriesOfStep === 0) yield;
  }

  const { owners, pairs } = names;
  return new Index({
    life,
    entries: entries.length,
    owners,
    byName,
    known,
    words,
    groups,
    pairs,
    holding,
    naming,
    speller,
    spellings: vocabulary.spellings,
    places: places.all,
  });
}

/** The words of an entry, by the numbers of a Vocabulary. */
interface Text {
  /** The title is the first of the names. */
  readonly names: readonly (readonly number[])[];
  readonly answer: readonly number[];
}

const textOf = ({ title, answer, asks }: Indexed, vocabulary: Vocabulary): Text => ({
  names: [title, ...asks].map((name) => vocabulary.read(name)),
  answer: vocabulary.read(answer),
});

function noteWords(gathering: Gathering, vocabulary: Vocabulary, text: Text, details: string): void {
  gathering.begin();
  for (const name of text.names) for (const word of name) gathering.note(vocabulary.stemOf(word), 1);
  for (const word of text.answer) gathering.note(vocabulary.stemOf(word), inText.answer);
  for (const word of vocabulary.read(details)) gathering.note(vocabulary.stemOf(word), inText.details);
}

/** The words that have a group of letters. */
class Groups {
  readonly #numbers: Keys;
  readonly #having: Lists;

  /** `words` are by their numbers. */
  constructor(words: readonly Word[]) {
    const gathering = new Gathering();
    this.#numbers = new Keys(2 * words.length);
    for (const { number, groups } of words) {
      gathering.begin();
      for (const group of groups) gathering.note(this.#numbers.numbered(group), shares.letters);
      gathering.keep(number, 1);
    }
    this.#having = gathering.inOrder(this.#numbers.count);
  }

  get bytes(): number {
    return this.#numbers.bytes + this.#having.bytes;
  }

  /** Adds, to the sum of each word that has a group, what the group counts in it, times a weight. */
  addTo(sums: Float64Array, group: number, weight: number): void {
    const number = this.#numbers.find(group);
    if (number !== undefined) this.#having.addTo(sums, number, weight);
  }
}

/**
 * What the names of entries have: words, and pairs of them, whose numbers come after those of the words. Groups of letters are those of
 * the words, and are listed with these.
 */
class Names {
  /** Of each name, which entry it is of. */
  readonly owners: number[] = [];
  readonly pairs: Keys;
  readonly #vocabulary: Vocabulary;
  readonly #words: readonly Word[];
  readonly #gathering = new Gathering();
  /** What titles, and ways of asking, are known by, each with the number of its entry after it. */
  readonly #keys: { readonly titles: number[]; readonly asks: number[] } = { titles: [], asks: [] };

  /** `words` are by the numbers of the vocabulary's stems. */
  constructor(vocabulary: Vocabulary, words: readonly Word[]) {
    this.#vocabulary = vocabulary;
    this.#words = words;
    this.pairs = new Keys(2 * words.length);
  }

  /** The names of an entry, its title first. */
  add(entry: number, names: readonly (readonly number[])[]): void {
    for (const [place, name] of names.entries()) {
      const words = this.#wordsOf(name);
      this.#gathering.begin();
      this.#gathering.keep(this.owners.length, Math.sqrt(this.#note(words)) || 1);
      this.owners.push(entry);
      if (name.length === 0) continue;
      const letters = keyOfLetters(name.map((word) => this.#vocabulary.spellings[word] ?? ''));
      this.#keys[place === 0 ? 'titles' : 'asks'].push(keyOfWords(words), entry, letters, entry);
    }
  }

  #wordsOf(name: readonly number[]): readonly Word[] {
    const words: Word[] = [];
    for (let at = 0; at < name.length; at++) {
      const word = this.#words[this.#vocabulary.stemOf(name[at] ?? 0)];
      if (word) words.push(word);
    }
    return words;
  }

  /** The square of how long all that a name has is, as an arrow. */
  #note(words: readonly Word[]): number {
    let square = 0;
    let before: Word | undefined;
    for (const word of words) {
      const { number, weight, groups } = word;
      if (this.#gathering.note(number, weight))
        square += weight * weight * (1 + shares.letters ** 2 * groups.length);
      const ofPair = before ? weightOfPair(before, word) : 0;
      if (before && ofPair > 0) {
        const pair = this.#words.length + this.pairs.numbered(keyOfPair(before, word));
        if (this.#gathering.note(pair, ofPair)) square += ofPair * ofPair;
      }
      before = word;
    }
    return square;
  }

  inOrder(): Lists {
    return this.#gathering.inOrder(this.#words.length + this.pairs.count);
  }

  /** By its title an entry is found before another by a way of asking. */
  byKey(): Keys {
    const { titles, asks } = this.#keys;
    const byKey = new Keys(titles.length);
    for (const some of [titles, asks])
      for (let at = 0; at < some.length; at += 2) byKey.numberOf(some[at] ?? 0, some[at + 1] ?? 0);
    return byKey;
  }
}

/** Where entries stand in the space of club life. */
class Places {
  /** Entry by entry, a number a topic. */
  readonly all: Float32Array;
  readonly #vocabulary: Vocabulary;
  readonly #placer: Placer;
  /** By the number of a stem, the one by which it is known there. */
  readonly #numbers: readonly number[];
  readonly #topics: number;

  constructor(vocabulary: Vocabulary, life: ClubLife, entries: number) {
    this.#vocabulary = vocabulary;
    this.#topics = life.topics.length;
    this.#placer = life.placer();
    this.#numbers = vocabulary.stems.map((stem) => (isAsking(stem) ? -1 : this.#placer.numberOf(stem)));
    this.all = new Float32Array(entries * this.#topics);
  }

  /** By its names together, and by its title with its answer. */
  add(entry: number, { names, answer }: Text): void {
    this.#placer.begin();
    for (const name of names) this.#read(name);
    this.#place(entry, 2 / 3);
    this.#placer.begin();
    this.#read(names[0] ?? []);
    this.#read(answer);
    this.#place(entry, 1 / 3);
  }

  #read(text: readonly number[]): void {
    for (let at = 0; at < text.length; at++) {
      const number = this.#numbers[this.#vocabulary.stemOf(text[at] ?? 0)] ?? -1;
      if (number !== -1) this.#placer.add(number);
    }
  }

  #place(entry: number, weight: number): void {
    addTimes(this.all, entry * this.#topics, this.#placer.place(), weight);
  }
}

interface Parts {
  readonly life: ClubLife;
  /** How many there are. */
  readonly entries: number;
  /** Of each name, which entry it is of. */
  readonly owners: readonly number[];
  readonly byName: Keys;
  readonly known: ReadonlyMap<string, Word>;
  /** The same by number. */
  readonly words: readonly Word[];
  readonly groups: Groups;
  readonly pairs: Keys;
  /** The entries that have a word, and the names that have a word or a pair. */
  readonly holding: Lists;
  readonly naming: Lists;
  readonly speller: Speller;
  /** All words as they are spelt. */
  readonly spellings: readonly string[];
  readonly places: Float32Array;
}

/** What was read to make it is not kept. */
class Index implements ClubIndex {
  readonly places: Float32Array;
  readonly bytes: number;
  readonly #parts: Omit<Parts, 'spellings'>;

  constructor({ spellings, ...parts }: Parts) {
    this.#parts = parts;
    this.places = parts.places;
    const { byName, known, groups, pairs, holding, naming, places, owners } = parts;
    const numbers = [byName, groups, pairs, holding, naming].reduce((sum, { bytes }) => sum + bytes, 0);
    const letters = spellings.reduce((sum, { length }) => sum + length, 0);
    const words = sizes.word * known.size + sizes.spelling * spellings.length + sizes.letter * letters;
    this.bytes = numbers + places.byteLength + 8 * owners.length + words;
  }

  called(text: string): number | undefined {
    const { byName, speller } = this.#parts;
    const called = (spelt: readonly string[]) =>
      byName.find(keyOfWords(spelt.map((word) => wordOf(stemOf(word))))) ?? byName.find(keyOfLetters(spelt));
    const typed = clubWords(text);
    if (typed.length === 0) return undefined;
    return called(typed) ?? called(speller.correct(typed.join(' ')).split(' '));
  }

  knows(stem: string): boolean {
    return this.#parts.known.has(stem);
  }

  stemsOf(text: string): readonly string[] {
    return clubStems(this.#parts.speller.correct(clubWords(text).join(' ')));
  }

  alike(stems: readonly string[]): Float64Array {
    const { life, entries, owners, known } = this.#parts;
    const words = stems.map((stem) => known.get(stem) ?? wordOf(stem, strange, rarityOf(stem, life)));
    const names = new Float64Array(owners.length);
    this.#compare(words, names);
    const alike = new Float64Array(entries);
    for (let name = 0; name < names.length; name++) {
      const owner = owners[name] ?? 0;
      alike[owner] = Math.max(alike[owner] ?? 0, names[name] ?? 0);
    }
    return alike;
  }

  /** Adds to each name, from 0 to 1, how alike it and some words in their order are. What no name has counts as well. */
  #compare(asked: readonly Word[], names: Float64Array): void {
    const { words, groups, pairs, naming } = this.#parts;
    const terms = new Map<string, { readonly number: number | undefined; readonly weight: number }>();
    const ofGroups = new Map<number, number>();
    for (const [at, word] of asked.entries()) {
      terms.set(word.stem, word);
      for (const group of word.groups)
        ofGroups.set(group, Math.max(ofGroups.get(group) ?? 0, shares.letters * word.weight));
      const before = asked[at - 1];
      if (!before || weightOfPair(before, word) === 0) continue;
      const pair = pairs.find(keyOfPair(before, word));
      terms.set(`${before.stem} ${word.stem}`, {
        number: pair === undefined ? strange : words.length + pair,
        weight: weightOfPair(before, word),
      });
    }
    let square = 0;
    for (const { weight } of terms.values()) square += weight * weight;
    for (const weight of ofGroups.values()) square += weight * weight;
    const part = 1 / (Math.sqrt(square) || 1);
    // By word, how much it and its letters are asked for.
    const wanted = new Float64Array(words.length);
    for (const [group, weight] of ofGroups) groups.addTo(wanted, group, weight * part);
    for (const { number = strange, weight } of terms.values()) {
      if (number >= words.length) naming.addTo(names, number, weight * part);
      else if (number !== strange) wanted[number] = (wanted[number] ?? 0) + weight * part;
    }
    for (let number = 0; number < wanted.length; number++) {
      const weight = wanted[number] ?? 0;
      if (weight > 0) naming.addTo(names, number, weight);
    }
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

  particular(stems: readonly string[]): Float64Array {
    const { life, entries, known, holding } = this.#parts;
    const particular = new Float64Array(entries);
    for (const stem of new Set(stems)) {
      const word = known.get(stem);
      if (word && !word.asks) holding.addTo(particular, word.number, life.rarity(stem) - rarityOfCommon);
    }
    return particular;
  }
}

/** Of this rarity are words that are said of many things: "run", "start", "club". Found with the weights of club.ts. */
const rarityOfCommon = 2;

/** The number of what no entry has. */
const strange = -1;

/** How much a word says by itself. */
const rarityOf = (stem: string, life: ClubLife): number =>
  life.rarity(stem) * (isAsking(stem) ? askingCounts : 1);

/** Adds some numbers, times a weight, to those of a row. */
function addTimes(rows: Float32Array, from: number, some: Float64Array, weight: number): void {
  for (let at = 0; at < some.length; at++)
    rows[from + at] = (rows[from + at] ?? 0) + weight * (some[at] ?? 0);
}
