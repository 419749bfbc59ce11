import type { RedFlag } from '../schema.ts';

/*
 * A danger asked for by its own name: "rhabdo", "could this be a dvt", "signs of sepsis". Whoever claims it gets the
 * card; whoever asks what it is gets its signs.
 */

const asking = [
  'what is',
  'what are',
  'what does',
  'whats',
  'what',
  'signs of',
  'sign of',
  'symptoms of',
  'symptom of',
  'symptoms',
  'signs',
  'the signs of',
  'the symptoms of',
  'what are the signs of',
  'what are the symptoms of',
  'what are signs of',
  'what are symptoms of',
  'how do i know if it is',
  'how do i know if i have',
  'how do i know if i have got',
  'how would i know if i had',
  'how do you know if you have',
  'how do i tell if it is',
  'how do i spot',
  'how to spot',
  'how to recognise',
  'how to recognize',
  'how do you spot',
  'how to tell if it is',
  'early signs of',
  'warning signs of',
  'risk of',
  'tell me about',
  'explain',
  'info on',
  'information on',
  'information about',
  'help with',
  'treatment for',
  'about',
  'how do you get',
  'how do i avoid',
  'how to avoid',
  'how to prevent',
  'how do i prevent',
  'can running cause',
  'does running cause',
  'what causes',
  'is it',
];

const claiming = [
  'could this be',
  'could it be',
  'could that be',
  'can this be',
  'might this be',
  'might it be',
  'is this',
  'is that',
  'do i have',
  'have i got',
  'did i have',
  'am i having',
  'i think i have',
  'i think i have got',
  'i think i got',
  'i think i am having',
  'i think i might have',
  'i think i may have',
  'i think it is',
  'i think this is',
  'i think it might be',
  'i might have',
  'i may have',
  'i have',
  'i have got',
  'i am having',
  'i reckon i have',
  'i reckon i have got',
  'i reckon it is',
  'i suspect',
  'i am worried it is',
  'i am worried i have',
  'i am worried about',
  'worried it is',
  'worried i have',
  'worried about',
  'afraid it is',
  'scared it is',
  'scared i have',
  'feels like',
  'looks like',
  'it looks like',
  'sounds like',
  'does this sound like',
  'does it sound like',
  'he has',
  'she has',
  'he is having',
  'she is having',
  'he has got',
  'she has got',
  'is he having',
  'is she having',
  'does he have',
  'does she have',
  'my friend has',
  'my mate has',
  'my friend is having',
  'my mate is having',
  'somebody is having',
  'someone is having',
  'someone has',
];

const article =
  /^(?:(?:a|an|the|some|my|his|her|maybe|possibly|actual|real|having|getting|got|mild|bad|severe) )+/;
const ending =
  /(?: (?:please|then|now|again|do you think|or not|i think|maybe|though|tho|signs?|symptoms?|warning signs|early signs|risk|test|help|advice|treatment|meaning|running|runners|in runners|after running|after a run|from running|in my (?:leg|calf|lung|lungs|head|foot|knee|hip|shin)|in (?:the )?(?:leg|calf|lung|lungs|brain)))+$/;

/** A longer text says more than a name. */
const mostWords = 14;

export interface Named {
  readonly flag: RedFlag;
  /** Claimed of somebody, rather than asked what it is. */
  readonly claimed: boolean;
}

export class Names {
  readonly #byName: ReadonlyMap<string, RedFlag>;
  readonly #frames: ReadonlyMap<string, boolean>;
  readonly #words: ReadonlySet<string>;

  constructor(flags: readonly RedFlag[]) {
    this.#byName = new Map(flags.flatMap((flag) => flag.names.map((name) => [name, flag] as const)));
    this.#words = new Set(
      [...this.#byName.keys()].flatMap((name) => name.split(' ')).flatMap((word) => [word, `${word}s`]),
    );
    this.#frames = new Map([
      ...asking.map((frame) => [frame, false] as const),
      ...claiming.map((frame) => [frame, true] as const),
    ]);
  }

  /** Every word of every name, for the speller. */
  get words(): ReadonlySet<string> {
    return this.#words;
  }

  /** The danger that a normalised text names and says nothing else about; `null` for any other text. */
  find(normalised: string): Named | null {
    const bare = normalised
      .replaceAll(/ ?[.,] ?/g, ' ')
      .trim()
      .replace(/^(?:(?:hi|hello|hey|help|so|ok|please|um|erm|omg|oh no|guys|all) )+/, '');
    const words = bare.split(' ');
    if (words.length > mostWords || !words.some((word) => this.#words.has(word))) return null;
    for (let length = 0; length < words.length; length++) {
      const frame = words.slice(0, length).join(' ');
      const claimed = length === 0 ? false : this.#frames.get(frame);
      if (claimed === undefined) continue;
      const flag = this.#named(words.slice(length).join(' '));
      if (flag) return { flag, claimed };
    }
    return this.#choice(bare);
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

  #named(text: string): RedFlag | undefined {
    const plain = text.replace(article, '').replaceAll(/ (?:my|his|her|the|a|an|own) /g, ' ');
    for (const name of [text, plain, plain.replace(ending, '')]) {
      const flag = this.#byName.get(name) ?? this.#byName.get(name.replace(/s$/, ''));
      if (flag) return flag;
    }
    return undefined;
  }
}
