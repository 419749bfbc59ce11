import type { ClubLife, Placer } from './club-life.ts';
import {
  isAsking,
  Keys,
  keyOfWords,
  StrangeTerms,
  Terms,
  visitTerms,
  type Word,
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
  /** The number of the entry that is called so, whatever the case, and the order and the parting of its words. */
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
  const words = vocabulary.stems.map((stem, number): Word => {
    const worth = Math.log(1 + entries.length / holding.lengthOf(number)) / Math.log(1 + entries.length);
    return wordOf(stem, number, rarityOf(stem, life) * worth);
  });
  yield;

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

  const known = new Map(words.map((word) => [word.stem, word]));
  const { owners, terms } = names;
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

/** What the names of entries have. */
class Names {
  /** Of each name, which entry it is of. */
  readonly owners: number[] = [];
  readonly terms: Terms;
  readonly #vocabulary: Vocabulary;
  readonly #words: readonly Word[];
  readonly #gathering = new Gathering();
  /** What titles, and ways of asking, are known by, each with the number of its entry after it. */
  readonly #keys: { readonly titles: number[]; readonly asks: number[] } = { titles: [], asks: [] };
  readonly #note = (term: number, weight: number) => this.#gathering.note(term, weight);

  /** `words` are by the numbers of the vocabulary's stems. */
  constructor(vocabulary: Vocabulary, words: readonly Word[]) {
    this.#vocabulary = vocabulary;
    this.#words = words;
    this.terms = new Terms(words.length, 2 * words.length);
  }

  /** The names of an entry, its title first. */
  add(entry: number, names: readonly (readonly number[])[]): void {
    for (const [place, name] of names.entries()) {
      const words = name.flatMap((word) => this.#words[this.#vocabulary.stemOf(word)] ?? []);
      this.#gathering.begin();
      visitTerms(words, this.terms, this.#note);
      this.#gathering.keep(this.owners.length, this.#gathering.length || 1);
      this.owners.push(entry);
      if (name.length === 0) continue;
      const letters = keyOfLetters(name.map((word) => this.#vocabulary.spellings[word] ?? ''));
      this.#keys[place === 0 ? 'titles' : 'asks'].push(keyOfWords(words), entry, letters, entry);
    }
  }

  inOrder(): Lists {
    return this.#gathering.inOrder(this.terms.count);
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
    this.#numbers = vocabulary.stems.map((stem) => this.#placer.numberOf(stem));
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
    for (const word of text) this.#placer.add(this.#numbers[this.#vocabulary.stemOf(word)] ?? 0);
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
  readonly terms: Terms;
  /** The entries that have a word, and the names that have a term. */
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
    const { byName, known, terms, holding, naming, places, owners } = parts;
    const numbers = [byName, terms.groups, terms.pairs, holding, naming].reduce(
      (sum, { bytes }) => sum + bytes,
      0,
    );
    const letters = spellings.reduce((sum, { length }) => sum + length, 0);
    const words = sizes.word * known.size + sizes.spelling * spellings.length + sizes.letter * letters;
    this.bytes = numbers + places.byteLength + 8 * owners.length + words;
  }

  called(text: string): number | undefined {
    const { byName } = this.#parts;
    const spelt = clubWords(text);
    if (spelt.length === 0) return undefined;
    const words = spelt.map((word) => wordOf(stemOf(word)));
    return byName.find(keyOfWords(words)) ?? byName.find(keyOfLetters(spelt));
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

/** How much a word says by itself. */
const rarityOf = (stem: string, life: ClubLife): number =>
  life.rarity(stem) * (isAsking(stem) ? askingCounts : 1);

/** Adds some numbers, times a weight, to those of a row. */
function addTimes(rows: Float32Array, from: number, some: Float64Array, weight: number): void {
  for (let at = 0; at < some.length; at++)
    rows[from + at] = (rows[from + at] ?? 0) + weight * (some[at] ?? 0);
}
