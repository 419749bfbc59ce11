import { type ClubLife, clubStems } from './finding/club-life.ts';
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
  /** For autocomplete: those whose titles begin like it, then those it may ask for; the first ones for an empty text. */
  suggest(typed: string, limit: number): readonly ClubEntry[];
}

/** What speaks for an entry, from 0 to 1 each but `near`, a logarithm. */
interface Witnesses {
  /** How alike the text and the most alike of its names are, by words, pairs of them and letters. */
  readonly named: number;
  /** How much of what the text says stands anywhere in the entry. */
  readonly said: number;
  /** How likely both are about one thing of club life. */
  readonly near: number;
}

/**
 * What each witness counts, what "none of them" does, and what it does the more a text is about nothing of a club: fitted on
 * what blind writers asked six clubs.
 */
const counts = { named: 7.3, said: 9.8, near: 1.06, none: 9.3, elsewhere: 1.33 } as const;

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

/** Fewer are no help. */
const leastProbability = 0.02;
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
  suggest: () => [],
};

/** What is made of the entries when they are first looked through. */
interface Index {
  /** Of each name, which entry it is of. */
  readonly owners: readonly number[];
  /** By word, pair or group of letters: the numbers of the names that have it, each followed by how much it makes of the name. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** Of each entry: its words, and how much they say of it. */
  readonly words: readonly ReadonlyMap<string, number>[];
  /** Of each entry: how likely each topic of club life is. */
  readonly places: readonly Float32Array[];
  /** In how many entries a word stands. */
  readonly spread: ReadonlyMap<string, number>;
}

class Book implements ClubBook {
  readonly entries: readonly ClubEntry[];
  readonly #life: ClubLife;
  readonly #byId: ReadonlyMap<string, ClubEntry>;
  readonly #byName = new Map<string, ClubEntry>();
  #index: Index | undefined;

  constructor(entries: readonly ClubEntry[], life: ClubLife) {
    this.entries = entries;
    this.#life = life;
    this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
    // By its title an entry is found before another by a way of asking.
    for (const namesOf of [({ title }: ClubEntry) => [title], ({ asks }: ClubEntry) => asks])
      for (const entry of entries)
        for (const name of namesOf(entry)) {
          const key = keyOf(name);
          if (key !== '' && !this.#byName.has(key)) this.#byName.set(key, entry);
        }
  }

  entry(id: string): ClubEntry | undefined {
    return this.#byId.get(id);
  }

  called(text: string): ClubEntry | undefined {
    return this.#byName.get(keyOf(text));
  }

  knows(stem: string): boolean {
    return this.#ready().spread.has(stem);
  }

  find(text: string): readonly ClubRanked[] {
    if (this.entries.length === 0) return [];
    const called = this.called(text);
    const scores = this.witnesses(text).map(
      ({ named, said, near }) => counts.named * named + counts.said * said + counts.near * near,
    );
    const none = counts.none + counts.elsewhere * Math.log(this.elsewhere(text) + 0.02);
    const most = Math.max(none, ...scores);
    const parts = scores.map((score) => Math.exp(score - most));
    const total = parts.reduce((sum, part) => sum + part, Math.exp(none - most));
    const ranked = this.entries
      .map((entry, at) => ({ entry, probability: entry === called ? 1 : (parts[at] ?? 0) / total }))
      .filter(({ probability }) => probability >= leastProbability);
    return ranked.toSorted((a, b) => b.probability - a.probability).slice(0, mostRanked);
  }

  /** What speaks for each entry, in their order. */
  witnesses(text: string): readonly Witnesses[] {
    const { owners, postings, words, places } = this.#ready();
    const stems = clubStems(text);
    const terms = this.#terms(stems);
    const length = lengthOf(terms);
    const alike = new Float64Array(owners.length);
    for (const [term, weight] of terms) {
      const found = postings.get(term) ?? [];
      for (let at = 0; at < found.length; at += 2)
        alike[found[at] ?? 0] = (alike[found[at] ?? 0] ?? 0) + (weight / length) * (found[at + 1] ?? 0);
    }
    const named = new Float64Array(this.entries.length);
    for (const [name, owner] of owners.entries())
      named[owner] = Math.max(named[owner] ?? 0, alike[name] ?? 0);
    const distinct = [...new Set(stems)];
    const all = distinct.reduce((sum, stem) => sum + this.#weight(stem), 0) || 1;
    const place = this.#life.place(stems);
    return this.entries.map((_, at) => {
      const own = words[at];
      const said = distinct.reduce((sum, stem) => sum + (own?.get(stem) ?? 0) * this.#weight(stem), 0);
      const there = places[at] ?? place;
      let both = 0;
      for (let topic = 0; topic < place.length; topic++) both += (place[topic] ?? 0) * (there[topic] ?? 0);
      return { named: named[at] ?? 0, said: said / all, near: Math.log(both * place.length + 0.02) };
    });
  }

  /** How likely a text is about nothing of a club, from 0 to 1. */
  elsewhere(text: string): number {
    const place = this.#life.place(clubStems(text));
    return this.#life.topics.reduce(
      (sum, topic, at) => (topic.startsWith('elsewhere:') ? sum + (place[at] ?? 0) : sum),
      0,
    );
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

  #ready(): Index {
    if (this.#index) return this.#index;
    const texts = this.entries.map(({ title, answer, details, asks }) => ({
      names: [title, ...asks].map(clubStems),
      answer: clubStems(answer),
      details: clubStems(details),
    }));
    const spread = new Map<string, number>();
    for (const { names, answer, details } of texts)
      for (const stem of new Set([...names.flat(), ...answer, ...details]))
        spread.set(stem, (spread.get(stem) ?? 0) + 1);
    const owners: number[] = [];
    const postings = new Map<string, number[]>();
    this.#index = { owners, postings, spread, words: [], places: [] };
    const words = texts.map(({ names, answer, details }) => {
      const own = new Map<string, number>();
      for (const stem of details) own.set(stem, inText.details);
      for (const stem of answer) own.set(stem, inText.answer);
      for (const stem of names.flat()) own.set(stem, 1);
      return own;
    });
    for (const [owner, { names }] of texts.entries())
      for (const name of names) {
        const terms = this.#terms(name);
        const length = lengthOf(terms);
        for (const [term, weight] of terms) {
          const list = postings.get(term);
          if (list) list.push(owners.length, weight / length);
          else postings.set(term, [owners.length, weight / length]);
        }
        owners.push(owner);
      }
    const places = texts.map(({ names, answer }) => this.#placeOf(names, answer));
    this.#index = { owners, postings, spread, words, places };
    return this.#index;
  }

  /** Where an entry stands: by its names together, each by itself, and its title with its answer. */
  #placeOf(names: readonly (readonly string[])[], answer: readonly string[]): Float32Array {
    const [title = []] = names;
    const placed = [
      { place: this.#life.place(names.flat()), part: 1 },
      ...names.map((name) => ({ place: this.#life.place(name), part: 1 / names.length })),
      { place: this.#life.place([...title, ...answer]), part: 1 },
    ];
    const whole = placed.reduce((sum, { part }) => sum + part, 0);
    const mean = new Float32Array(this.#life.topics.length);
    for (const { place, part } of placed)
      for (let topic = 0; topic < mean.length; topic++)
        mean[topic] = (mean[topic] ?? 0) + ((place[topic] ?? 0) * part) / whole;
    return mean;
  }

  /** How much a word says: rare ones more, and less the more of the club's entries it stands in. */
  #weight(stem: string): number {
    const rarity = this.#life.rarity(stem) * (asking.has(stem) ? askingCounts : 1);
    const seen = this.#index?.spread.get(stem) ?? 0;
    const entries = this.entries.length;
    return seen === 0 ? rarity : (rarity * Math.log(1 + entries / seen)) / Math.log(1 + entries);
  }

  /** Words, pairs of neighbours and groups of letters, each with what it counts. */
  #terms(stems: readonly string[]): ReadonlyMap<string, number> {
    const terms = new Map<string, number>();
    for (const [at, stem] of stems.entries()) {
      const weight = this.#weight(stem);
      terms.set(stem, weight);
      for (const group of asking.has(stem) ? [] : groupsOf(stem))
        terms.set(group, Math.max(terms.get(group) ?? 0, shares.letters * weight));
      const before = stems[at - 1];
      if (before !== undefined && !(asking.has(before) && asking.has(stem)))
        terms.set(`${before} ${stem}`, (shares.pair * (this.#weight(before) + weight)) / 2);
    }
    return terms;
  }
}

/** The words of a name that say what it is of, numbers too, whatever their order; all where there are no others. */
function keyOf(text: string): string {
  const stems = clubStems(text);
  const telling = stems.filter((stem) => !asking.has(stem));
  return (telling.length > 0 ? telling : stems).toSorted().join(' ');
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
