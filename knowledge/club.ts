import { type ClubLife, clubStems, clubWords } from './finding/club-life.ts';
import { stemOf } from './finding/language.ts';
import { Speller } from './finding/spelling.ts';
import type { Entry } from './schema.ts';

/*
 * What a club has written itself, and the finding of it: by the words and letters of its titles and ways of asking, by the
 * words of its answers, and by where it stands in the space of what club life is about. Nothing is learned when an
 * organiser saves an entry. Pure, like all of this room.
 */

export interface ClubEntry {
  /** Twelve characters of a–z and 0–9. */
  readonly id: string;
  readonly title: string;
  readonly answer: string;
  /** More of it; empty for none. */
  readonly details: string;
  /** Other ways to ask it, as an organiser wrote them. */
  readonly asks: readonly string[];
  /** A web address; empty for none. */
  readonly link: string;
  /** The built-in entry whose place it takes; `null` for none. */
  readonly insteadOf: string | null;
}

/** An entry, whoever wrote it. */
export type AnyEntry = Entry | ClubEntry;

export const isOfClub = (entry: AnyEntry): entry is ClubEntry => 'insteadOf' in entry;

/** A server has at most so many. */
export const mostClubEntries = 1000;

interface ClubRanked {
  readonly entry: ClubEntry;
  /** From 0 to 1: that a text asks for it, and for nothing else. */
  readonly probability: number;
}

/** All that one club has written. */
export interface ClubBook {
  /** In the order of their titles. */
  readonly entries: readonly ClubEntry[];
  entry(id: string): ClubEntry | undefined;
  /** The entry whose title or way of asking a text is, whatever its case and the order of its words. */
  called(text: string): ClubEntry | undefined;
  /** Those that a text may ask for, best first. */
  find(text: string): readonly ClubRanked[];
  /** Whether any entry has a word, without its ending. */
  knows(stem: string): boolean;
  /**
   * Looks all entries through, in steps of some milliseconds, between which `pause` is awaited. Whoever asks before it is
   * done waits for the rest at once.
   */
  prepare(pause: () => Promise<void>): Promise<void>;
  /** For autocomplete: those whose titles begin like it, then those it may ask for; the first ones for an empty text. */
  suggest(typed: string, limit: number): readonly ClubEntry[];
}

/** What speaks for each entry, in their order; from 0 to 1, but for `near`, which are logarithms. */
interface Witnesses {
  /** How alike the text and the most alike of its names are, by words, pairs of them and letters. */
  readonly named: Float64Array;
  /** How much of what the text says stands anywhere in the entry. */
  readonly said: Float64Array;
  /** How likely both are about one thing of club life. */
  readonly near: Float64Array;
  /** How likely the text is about nothing of a club. */
  readonly elsewhere: number;
}

/**
 * What each witness counts, what "none of them" does, and what it does the more a text is about nothing of a club: fitted on
 * what blind writers asked six clubs.
 */
const counts = { named: 7.8, said: 8.8, near: 0.95, none: 9.3, elsewhere: 1.28 } as const;

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

/** Looking through a thousand entries takes a fraction of a second, in which others are to be answered. */
const stepMilliseconds = 8;

/** Fewer are no help. */
const leastProbability = 0.004;
const mostRanked = 8;

export function openClubBook(entries: readonly ClubEntry[], life: ClubLife): ClubBook {
  return new Book(entries, life);
}

/** The book of a club that has written nothing. */
export const emptyBook: ClubBook = {
  entries: [],
  entry: () => undefined,
  called: () => undefined,
  find: () => [],
  knows: () => false,
  prepare: async () => {},
  suggest: () => [],
};

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

/** What is made of the entries when they are first looked through. */
interface Index {
  /** By what it is called, whatever its case and the order of its words. */
  readonly byName: ReadonlyMap<string, ClubEntry>;
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

class Book implements ClubBook {
  readonly entries: readonly ClubEntry[];
  readonly #life: ClubLife;
  readonly #byId: ReadonlyMap<string, ClubEntry>;
  readonly #placeOf: ReadonlyMap<ClubEntry, number>;
  #index: Index | undefined;

  constructor(entries: readonly ClubEntry[], life: ClubLife) {
    this.entries = entries;
    this.#life = life;
    this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
    this.#placeOf = new Map(entries.map((entry, at) => [entry, at]));
  }

  entry(id: string): ClubEntry | undefined {
    return this.#byId.get(id);
  }

  called(text: string): ClubEntry | undefined {
    const { byName } = this.#ready();
    return byName.get(keyOf(clubStems(text))) ?? byName.get(inOneWord(text));
  }

  knows(stem: string): boolean {
    return this.#ready().inEntries.has(stem);
  }

  find(text: string): readonly ClubRanked[] {
    if (this.entries.length === 0) return [];
    const called = this.called(text);
    const { named, said, near, elsewhere } = this.witnesses(text);
    const scores = named.map(
      (alike, at) => counts.named * alike + counts.said * (said[at] ?? 0) + counts.near * (near[at] ?? 0),
    );
    const none = counts.none + counts.elsewhere * Math.log(elsewhere + 0.02);
    const most = scores.reduce((highest, score) => Math.max(highest, score), none);
    const parts = scores.map((score) => Math.exp(score - most));
    const total = parts.reduce((sum, part) => sum + part, Math.exp(none - most));
    const least = leastProbability * total;
    return this.entries
      .filter((entry, at) => entry === called || (parts[at] ?? 0) >= least)
      .map((entry) => {
        const at = this.#placeOf.get(entry) ?? 0;
        return { entry, probability: entry === called ? 1 : (parts[at] ?? 0) / total };
      })
      .toSorted((a, b) => b.probability - a.probability)
      .slice(0, mostRanked);
  }

  /** What speaks for each entry, in their order, and how likely a text is about nothing of a club. */
  witnesses(text: string): Witnesses {
    const { owners, inNames, inEntries, weights, places, speller } = this.#ready();
    const stems = clubStems(speller.correct(clubWords(text).join(' ')));
    const named = new Float64Array(this.entries.length);
    const weightOf = (stem: string) => weights.get(stem) ?? this.#rarity(stem);
    const terms = termsOf(stems, weightOf);
    const length = lengthOf(terms);
    const alike = new Float64Array(owners.length);
    for (const [term, weight] of terms) addTo(alike, inNames.get(term), weight / length);
    for (const [name, owner] of owners.entries()) {
      const likeness = alike[name] ?? 0;
      if (likeness > (named[owner] ?? 0)) named[owner] = likeness;
    }
    const said = new Float64Array(this.entries.length);
    const distinct = [...new Set(stems)];
    const all = distinct.reduce((sum, stem) => sum + weightOf(stem), 0) || 1;
    for (const stem of distinct) addTo(said, inEntries.get(stem), weightOf(stem) / all);
    const place = this.#life.place(stems);
    const near = new Float64Array(this.entries.length);
    for (let at = 0; at < near.length; at++) {
      const from = at * place.length;
      let both = 0;
      for (let topic = 0; topic < place.length; topic++)
        both += (place[topic] ?? 0) * (places[from + topic] ?? 0);
      near[at] = Math.log(both * place.length + 0.02);
    }
    return { named, said, near, elsewhere: this.#life.elsewhere(place) };
  }

  suggest(typed: string, limit: number): readonly ClubEntry[] {
    const letters = typed.trim().toLowerCase();
    const begun = this.entries.filter(
      ({ title }) =>
        title.toLowerCase().startsWith(letters) ||
        title
          .toLowerCase()
          .split(' ')
          .some((word) => word.startsWith(letters)),
    );
    return [...new Set([...begun, ...this.find(typed).map(({ entry }) => entry)])].slice(0, limit);
  }

  async prepare(pause: () => Promise<void>): Promise<void> {
    if (this.#index) return;
    const steps = this.#build();
    for (let began = performance.now(); ; ) {
      // Somebody who could not wait may have finished it.
      if (this.#index || steps.next().done) return;
      if (performance.now() - began < stepMilliseconds) continue;
      await pause();
      began = performance.now();
    }
  }

  #ready(): Index {
    const steps = this.#build();
    for (let left = this.#index; ; left = this.#index) {
      if (left) return left;
      steps.next();
    }
  }

  /** Entry by entry. */
  *#build(): Generator<void, void> {
    const placer = this.#life.placer();
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
    for (const { title, answer, asks } of this.entries) {
      texts.push({ names: [title, ...asks].map(read), answer: read(answer) });
      yield;
    }
    // Of what is spelt as in the details nothing is put right.
    const speller = new Speller(spelt.keys());
    for (const { details } of this.entries) {
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
    const entries = this.entries.length;
    for (const word of words.values())
      word.weight =
        (this.#rarity(word.stem) * Math.log(1 + entries / (word.inEntries.list.length / 2))) /
        Math.log(1 + entries);
    yield;
    const owners: number[] = [];
    for (const [owner, { names }] of texts.entries()) {
      for (const name of names) {
        noteName(name, owners.length, postingsOf);
        owners.push(owner);
      }
      yield;
    }
    const topics = this.#life.topics.length;
    const places = new Float32Array(entries * topics);
    for (const [at, { names, answer }] of texts.entries()) {
      // By its names together, and by its title with its answer.
      addTimes(places, at * topics, placer.place(placesOf(names.flat())), 2 / 3);
      addTimes(places, at * topics, placer.place(placesOf([...(names[0] ?? []), ...answer])), 1 / 3);
      yield;
    }
    const byName = new Map<string, ClubEntry>();
    const call = (entry: ClubEntry, name: string, stems: readonly string[]) => {
      for (const key of [keyOf(stems), inOneWord(name)])
        if (key !== '' && !byName.has(key)) byName.set(key, entry);
    };
    for (const [at, entry] of this.entries.entries()) {
      call(entry, entry.title, stemsOf(texts[at]?.names[0] ?? []));
      yield;
    }
    // By its title an entry is found before another by a way of asking.
    for (const [at, entry] of this.entries.entries()) {
      for (const [number, name] of entry.asks.entries())
        call(entry, name, stemsOf(texts[at]?.names[number + 1] ?? []));
      yield;
    }
    const wordsOf = [...words.values()];
    this.#index = {
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
  #rarity(stem: string): number {
    return this.#life.rarity(stem) * (asking.has(stem) ? askingCounts : 1);
  }
}

const placesOf = (words: readonly Word[]): number[] => words.map(({ place }) => place);
const stemsOf = (words: readonly Word[]): string[] => words.map(({ stem }) => stem);

/** A pair of neighbours; `null` for two words that only ask. */
function pairOf(before: string, stem: string): string | null {
  return asking.has(before) && asking.has(stem) ? null : `${before} ${stem}`;
}
const weightOfPair = (before: number, weight: number) => (shares.pair * (before + weight)) / 2;

/** Words, pairs of neighbours and groups of letters, each with what it counts. */
function termsOf(stems: readonly string[], weightOf: (stem: string) => number): ReadonlyMap<string, number> {
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

/** Adds to each number that is listed what it is listed with, times a weight. */
function addTo(sums: Float64Array, list: readonly number[] | undefined, weight: number): void {
  if (!list) return;
  for (let at = 0; at < list.length; at += 2)
    sums[list[at] ?? 0] = (sums[list[at] ?? 0] ?? 0) + weight * (list[at + 1] ?? 0);
}

function lengthOf(terms: ReadonlyMap<string, number>): number {
  let square = 0;
  for (const weight of terms.values()) square += weight ** 2;
  return Math.sqrt(square) || 1;
}

/** Four letters that stand together, with the beginning and the end of the word marked. */
function groupsOf(stem: string): string[] {
  if (stem.length < 4) return [];
  const marked = `^${stem}$`;
  return Array.from({ length: marked.length - 3 }, (_, at) => `%${marked.slice(at, at + 4)}`);
}
