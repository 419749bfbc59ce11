import type { Entry, OutOfScope } from '../schema.ts';
import { complaintOf } from '../words/plain.ts';
import { AlikeNames } from './alike.ts';
import { stemsOf } from './features.ts';
import { normalise, wordsOf } from './language.ts';

/*
 * What is typed as into a search box: an entry's title, what it is called, the heading that it comes from, a part of it.
 * By its own name an entry is found whatever the model thinks of a text of one word; by nearly its name it is offered.
 * A short complaint is a name too: "left calf a bit stiff" is "tight calf" to whatever is called that.
 */

/** A longer text says more than a name, and a text of more words than the other is nearly none. */
const [mostWords, mostWordsOfNear] = [8, 4];
/** Shorter texts are like too many names. */
const leastLetters = 5;

/** Words around a name that ask for it and say no more. */
const asking: ReadonlySet<string> = new Set(
  'what whats is are a an the about tell me explain info information on of please hi hello bot advice and'.split(
    ' ',
  ),
);

/** What something is called, and its id. */
export interface Name {
  readonly id: string;
  readonly name: string;
}

interface Ready {
  readonly all: readonly Name[];
  readonly byName: ReadonlyMap<string, string>;
  readonly byComplaint: ReadonlyMap<string, string>;
  readonly alike: AlikeNames;
}

/** What entries are called: by themselves first, then by the heading that they come from, then by a part of them. */
export function namesOf(entries: readonly Entry[]): Name[] {
  return [
    ...entries.flatMap(({ id, title, called }) => [title, ...called].map((name) => ({ id, name }))),
    ...entries.flatMap(({ id, section }) =>
      section === undefined ? [] : [{ id, name: headingOf(section) }],
    ),
    ...entries.flatMap(({ id, facets }) => facets.map(({ title }) => ({ id, name: title }))),
  ];
}

export class LookUp {
  /** Every word of every name, for the speller. */
  readonly words: readonly string[];
  readonly #written: readonly Name[];
  /** Made when it is first needed: opening is not to wait for it. */
  #names: Ready | undefined;

  /** Of two with the same name, the first is found by it. */
  constructor(names: readonly Name[]) {
    this.#written = names;
    this.words = [
      ...new Set(this.#written.flatMap(({ name }) => name.toLowerCase().match(/[a-z]{2,}/g) ?? [])),
    ];
  }

  #ready(): Ready {
    if (this.#names) return this.#names;
    const all = this.#written.map(({ id, name }) => ({ id, name: normalise(name) }));
    const byName = new Map<string, string>();
    const byComplaint = new Map<string, string>();
    for (const { id, name } of all) {
      for (const key of [keyOf(name), inOneWord(name)]) if (!byName.has(key)) byName.set(key, id);
      const complaint = complaintOf(name);
      if (complaint !== undefined && !byComplaint.has(complaint)) byComplaint.set(complaint, id);
    }
    this.#names = { all, byName, byComplaint, alike: new AlikeNames(all.map(({ name }) => name)) };
    return this.#names;
  }

  /** The id of the entry of which a normalised text is the name, whatever the order of its words and the spaces. */
  find(normalised: string): string | undefined {
    const { byName, byComplaint } = this.#ready();
    const isShort = wordsOf(normalised).length <= mostWords;
    return (
      (isShort ? (byName.get(keyOf(normalised)) ?? byName.get(inOneWord(normalised))) : undefined) ??
      byComplaint.get(complaintOf(normalised) ?? '')
    );
  }

  /** The ids of up to three entries that a normalised text is nearly the name of, best first. */
  near(normalised: string): string[] {
    if (normalised.length < leastLetters || wordsOf(normalised).length > mostWordsOfNear) return [];
    const { all, alike } = this.#ready();
    return [...new Set(alike.find(normalised).map(({ at }) => all[at]?.id ?? ''))].slice(0, 3);
  }
}

/** What is met with a title of its own, a greeting say, by each of its ways of putting it alone. */
export function greetingsOf(classes: readonly OutOfScope[]): ReadonlyMap<string, OutOfScope> {
  return new Map(
    classes
      .filter(({ title }) => title !== undefined)
      .flatMap((one) => one.examples.map((example) => [inOneWord(normalise(example)), one] as const)),
  );
}

/** The words of a name that say what it is of, whatever their order; all of them where there are no others. */
function keyOf(normalised: string): string {
  const words = wordsOf(normalised);
  const telling = words.filter((word) => !asking.has(word));
  return stemsOf((telling.length > 0 ? telling : words).join(' '))
    .toSorted()
    .join(' ');
}

/** "Crosstraining" is cross training. */
export const inOneWord = (normalised: string) => normalised.replaceAll(/[ .,]/g, '');

/** "Causes, 4: electrolyte depletion" is about what stands after the colon. */
const headingOf = (section: string) => section.slice(section.indexOf(':') + 1);
