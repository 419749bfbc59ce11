import { once } from '../once.ts';
import type { RedFlag } from '../schema.ts';
import { AlikeNames } from './alike.ts';
import { wordsOf } from './language.ts';

/*
 * A danger asked for by its own name: "rhabdo", "could this be a dvt", "signs of sepsis". A text names a danger when it
 * holds its name and else no more than words of asking or having. Whoever claims it gets the card; whoever asks what it
 * is gets its signs.
 */

/** Words that say no more of a named danger than who has it, or that somebody wants to know. */
const frame: ReadonlySet<string> = new Set(
  [
    'i me my mine he him his she her hers they them their we us our you your it its this that these there one',
    'someone somebody anyone people friend mate wife husband partner dad mum son daughter brother sister runner runners',
    'a an the some any of for from in on with to at after before while during when if or and but so then now again yet still already',
    'is are was were am be been being do does did done have has had having got get gets getting go going',
    'can could may might must would will should shall think thinks thought reckon reckons believe believes suspect suspects',
    'know knows say says said tell tells worry worried worries scared afraid convinced sure unsure wonder wondering asking ask',
    'feel feels feeling felt look looks looking like sound sounds seem seems happen happens happening',
    'really just maybe perhaps possibly possible probably definitely actually basically only first early late warning red flag flags fast',
    'what whats how hows why which where who sign signs symptom symptoms test tests check checks advice help treat treated treatment explain info',
    'information meaning mean means cause causes caused causing avoid avoiding prevent preventing prevention stop spot recognise recognize identify',
    'risk risks danger dangers dangerous serious bad mild severe acute chronic real proper full actual suspected common chance chances',
    'today tonight yesterday morning afternoon evening night weekend week hour hours minute minutes ago last monday tuesday wednesday thursday friday saturday sunday',
    'running run runs race racing exercise training marathon leg legs calf lung lungs brain head foot feet knee hip shin heart chest lump pain',
    'doctor gp please hi hello hey guys all omg lol ok um er oh no idea stages about between difference versus vs more less quick question',
  ].flatMap((words) => words.split(' ')),
);
/** Words that are no part of a name wherever they stand in it: "ruptured my achilles". */
const within = new Set('my his her the a an own'.split(' '));

const asks =
  /\b(?:what|whats|how|hows|signs?|symptoms?|tests?|explain|info|information|meaning|means?|causes?|avoid\w*|prevent\w*|spot|recogni[sz]e|identify|risks?|treat\w*|difference|tell me|chances?)\b/;
const claims =
  /\b(?:i|he|she|my|we|they|someone|somebody|this|that|it|has|have|had|having|got|think|thinks|reckon|reckons|might|may|could|suspect|suspected|worried|scared|afraid|convinced|feels|looks|sounds)\b/;
const denies = /\b(?:not|no|never|without)\b/;
const isNoDenial = /\b(?:not sure|do not know|does not know|no idea|oh no|not just|not only)\b/;

/** A longer text says more than a name. */
const mostWords = 14;
/** What is nearly a name is short, and not too short. */
const [mostWordsOfNear, leastLettersOfNear] = [3, 6];

export interface Named {
  readonly flag: RedFlag;
  /** Claimed of somebody, rather than asked what it is. */
  readonly claimed: boolean;
}

export class Names {
  readonly #byName: ReadonlyMap<string, RedFlag>;
  readonly #words: ReadonlySet<string>;
  readonly #longest: number;
  /** The names without their spaces. Made when a text is first near to one. */
  readonly #inOneWord = once(() => {
    const names = [...this.#byName].map(([name, flag]) => ({ name: name.replaceAll(' ', ''), flag }));
    return { names, alike: new AlikeNames(names.map(({ name }) => name)) };
  });

  constructor(flags: readonly RedFlag[]) {
    this.#byName = new Map(flags.flatMap((flag) => flag.names.map((name) => [name, flag] as const)));
    const names = [...this.#byName.keys()].map((name) => name.split(' '));
    this.#words = new Set(names.flat().flatMap((word) => [word, `${word}s`]));
    this.#longest = Math.max(...names.map((words) => words.length)) + 1;
  }

  /** Every word of every name, for the speller. */
  get words(): ReadonlySet<string> {
    return this.#words;
  }

  /** The danger that a normalised text names and says nothing else about; `null` for any other text. */
  find(normalised: string): Named | null {
    const words = wordsOf(normalised);
    if (words.length > mostWords || !words.some((word) => this.#words.has(word))) return null;
    const isNameAlone = words.every((word) => this.#words.has(word) || within.has(word) || frame.has(word));
    const longest = isNameAlone ? Math.min(this.#longest, words.length) : 0;
    for (let length = longest; length > 0; length--) {
      for (let start = 0; start + length <= words.length; start++) {
        const flag = this.#named(words.slice(start, start + length));
        const rest = [...words.slice(0, start), ...words.slice(start + length)];
        if (flag && rest.every((word) => frame.has(word))) return namedBy(flag, rest.join(' '));
      }
    }
    return this.#choice(normalised);
  }

  /** The danger of whose name a few words are a slip: "hart attack". Only asked for where nothing else is found. */
  near(normalised: string): Named | null {
    const words = wordsOf(normalised);
    if (words.length > mostWordsOfNear || normalised.length < leastLettersOfNear) return null;
    const plain = words.join('');
    const { names, alike } = this.#inOneWord();
    const nearest = alike
      .find(plain)
      .map(({ at }) => names[at])
      .find((one) => one && Math.abs(one.name.length - plain.length) <= 1);
    return nearest ? { flag: nearest.flag, claimed: false } : null;
  }

  /** "Is it a dvt or a strain": what must not wait is named, whatever it is put beside. */
  #choice(text: string): Named | null {
    const parts = text.split(/ (?:or|vs|versus) (?:just |only |maybe )?/);
    if (parts.length < 2) return null;
    for (const part of parts) {
      const named = this.find(part);
      if (named && (named.flag.urgency === 'emergency' || named.flag.urgency === 'same-day'))
        return { flag: named.flag, claimed: false };
    }
    return null;
  }

  #named(words: readonly string[]): RedFlag | undefined {
    const [first = ''] = words;
    // A name begins with a word of its own; "a fit" is one with its article.
    const exact = this.#byName.get(words.join(' '));
    if (exact || within.has(first)) return exact;
    const plain = words.filter((word) => !within.has(word)).join(' ');
    return this.#byName.get(plain) ?? this.#byName.get(plain.replace(/s$/, ''));
  }
}

function namedBy(flag: RedFlag, rest: string): Named | null {
  if (denies.test(rest) && !isNoDenial.test(rest)) return null;
  const isWorried = /\b(?:worried|scared|afraid)\b/.test(rest);
  return { flag, claimed: claims.test(rest) && (isWorried || !asks.test(rest)) };
}
