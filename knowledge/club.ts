import { type ClubIndex, makeClubIndex } from './finding/club-index.ts';
import type { ClubLife } from './finding/club-life.ts';
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
/** And so much text in all of them: a thousand entries of a thousand characters. */
export const mostClubCharacters = 1_000_000;

/** How long all that it says is. */
export const charactersOf = ({ title, answer, details, asks }: Omit<ClubEntry, 'id'>): number =>
  asks.reduce((sum, ask) => sum + ask.length, title.length + answer.length + details.length);

interface ClubRanked {
  readonly entry: ClubEntry;
  /** From 0 to 1: that a text asks for it, and for nothing else. */
  readonly probability: number;
  /** Whether that is beyond doubt; of several only the first can be so sure. */
  readonly isSure: boolean;
}

/** All that one club has written. */
export interface ClubBook {
  /** In the order of their titles. */
  readonly entries: readonly ClubEntry[];
  entry(id: string): ClubEntry | undefined;
  /** The entry whose title or way of asking a text is, whatever its case, the order of its words and slips in them. */
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
  /** About how many bytes of memory it takes once it is looked through. */
  size(): number;
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
  /** How much of its own the text asks for. */
  readonly particular: Float64Array;
}

/**
 * What each witness counts, what "none of them" does, and what it does the more a text is about nothing of a club: fitted on
 * what blind writers asked six clubs.
 */
const counts = { named: 7.8, said: 8.8, near: 0.95, none: 9.15, elsewhere: 1.28 } as const;

/**
 * What makes the likeliest one sure: that it is so likely, more than all others together, and that the text asks for something of this entry's own, since what any club
 * is asked, by the members of another as well, is no proof of what is meant. Fitted on what eleven clubs are asked, and on what each of
 * them, and of ten more, is asked by the members of the others; the limit was set so that of the latter 2 in 100 pass in those ten.
 */
const sure = { elsewhere: 2, particular: 3.4, least: 20 } as const;

/** Looking through a thousand entries takes a fraction of a second, in which others are to be answered. */
const stepMilliseconds = 8;

/** In bytes, as V8 lays them out: an entry, with its way of asking each, beside its letters; and a letter. */
const sizes = { entry: 1000, character: 2 } as const;

/** Entry by entry, how likely a text and the entry are about one thing of club life, as a logarithm. */
function nearness(topics: Float32Array, places: Float32Array): Float64Array {
  const near = new Float64Array(places.length / topics.length);
  for (let at = 0; at < near.length; at++) {
    const from = at * topics.length;
    let both = 0;
    for (let topic = 0; topic < topics.length; topic++)
      both += (topics[topic] ?? 0) * (places[from + topic] ?? 0);
    near[at] = Math.log(both * topics.length + 0.02);
  }
  return near;
}

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
  size: () => 0,
  suggest: () => [],
};

class Book implements ClubBook {
  readonly entries: readonly ClubEntry[];
  readonly #life: ClubLife;
  readonly #byId: ReadonlyMap<string, ClubEntry>;
  readonly #placeOf: ReadonlyMap<ClubEntry, number>;
  #index: ClubIndex | undefined;

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
    const number = this.#ready().called(text);
    return number === undefined ? undefined : this.entries[number];
  }

  knows(stem: string): boolean {
    return this.#ready().knows(stem);
  }

  find(text: string): readonly ClubRanked[] {
    if (this.entries.length === 0) return [];
    const called = this.called(text);
    const { named, said, near, elsewhere, particular } = this.witnesses(text);
    const scores = named.map(
      (alike, at) => counts.named * alike + counts.said * (said[at] ?? 0) + counts.near * (near[at] ?? 0),
    );
    const ofNothing = Math.log(elsewhere + 0.02);
    const none = counts.none + counts.elsewhere * ofNothing;
    const most = scores.reduce((highest, score) => Math.max(highest, score), none);
    const parts = scores.map((score) => Math.exp(score - most));
    const total = parts.reduce((sum, part) => sum + part, Math.exp(none - most));
    const least = leastProbability * total;
    const isSure = (at: number) => {
      const part = parts[at] ?? 0;
      const odds = Math.log(part) - Math.log(total - part);
      const own = sure.particular * (particular[at] ?? 0);
      return odds >= 0 && odds + own + sure.elsewhere * ofNothing >= sure.least;
    };
    return this.entries
      .filter((entry, at) => entry === called || (parts[at] ?? 0) >= least)
      .map((entry) => {
        const at = this.#placeOf.get(entry) ?? 0;
        return { entry, at, probability: entry === called ? 1 : (parts[at] ?? 0) / total };
      })
      .toSorted((a, b) => b.probability - a.probability)
      .slice(0, mostRanked)
      .map(({ entry, at, probability }, rank) => ({
        entry,
        probability,
        isSure: entry === called || (rank === 0 && isSure(at)),
      }));
  }

  /** What speaks for each entry, in their order, and what a text says at all. */
  witnesses(text: string): Witnesses {
    const index = this.#ready();
    const stems = index.stemsOf(text);
    const { topics, elsewhere } = this.#life.place(stems);
    return {
      named: index.alike(stems),
      said: index.said(stems),
      near: nearness(topics, index.places),
      elsewhere,
      particular: index.particular(stems),
    };
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

  size(): number {
    const texts = this.entries.reduce((sum, entry) => sum + sizes.character * charactersOf(entry), 0);
    return sizes.entry * this.entries.length + texts + this.#ready().bytes;
  }

  async prepare(pause: () => Promise<void>): Promise<void> {
    if (this.#index) return;
    const steps = makeClubIndex(this.entries, this.#life);
    for (let began = performance.now(); ; ) {
      // Somebody who could not wait may have made it.
      if (this.#index) return;
      const step = steps.next();
      if (step.done) this.#index = step.value;
      if (performance.now() - began < stepMilliseconds) continue;
      await pause();
      began = performance.now();
    }
  }

  #ready(): ClubIndex {
    const steps = makeClubIndex(this.entries, this.#life);
    while (!this.#index) {
      const step = steps.next();
      if (step.done) this.#index = step.value;
    }
    return this.#index;
  }
}
