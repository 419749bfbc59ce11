import { places, sides } from './body.ts';
import { circumstances } from './circumstances.ts';
import { emergencies } from './emergencies.ts';
import { complaints, signs } from './signs.ts';

/*
 * What warning rules are made of: place, side, complaint, sign and circumstance, each as the ways people put it. A
 * line is a regular expression over normalised text (see finding/language.ts: lower case, no apostrophes, "can not" in
 * two words, sentence ends as " . "). A "not" or "no" that a line spells belongs to the sign; one that stands where the line
 * leaves room for any word denies it.
 */

export const lexicon: Readonly<Record<string, readonly string[]>> = {
  ...places,
  ...sides,
  ...complaints,
  ...circumstances,
  ...signs,
  ...emergencies,
};

/** Signs that are no more than what a rule needs beside others: by themselves they say nothing of a danger. */
const weak = new Set([
  'joking',
  'short-of-breath',
  'bleeding',
  'used',
  'need',
  'attack',
  'again',
  'foggy',
  'fall',
  'fell-over',
  'low-reading',
  'ate-it',
  'hard-session',
  'laughing',
  'foam-roller',
  'training-hard',
  'during-effort',
  'after-stopping',
  'standing-long',
  'each-step',
  'bite-mark',
  'tired-all-over',
  'broke',
  'weird',
  'deep',
  'pressure',
  'arm-or-jaw',
  'at-rest',
  'hop',
  'walking-hurts',
  'sudden-stop',
  'cannot-bend',
  'cannot-run',
  'growing',
  'spreading',
  'weak',
  'always-tired',
  'eating-less',
  'shin-splints',
  'not-going-away',
  'no-better',
  'worsening',
  'pumped',
  'headache',
  'standing-on-it',
  'weak-legs',
  'asthma',
  'diabetic',
  'sickle',
  'tick',
  'infected-wound',
  'epipen',
  'limp',
  'cannot-stop-training',
  'by-somebody',
  'neck-pain',
  'wound',
  'extreme-pain',
  'rash',
  'hot',
  'red',
  'blue',
  'smelly',
  'cannot-walk',
  'pop',
  'bruise',
  'twisted',
  'down-leg',
  'bloated',
  'drowsy',
  'shaky',
  'dizzy',
  'vomiting',
  'very-thirsty',
  'hands-fail',
  'chilled',
  'clunks',
  'even-at-rest',
  'belly-pain',
  'stress-fracture',
  'worse-than-ever',
  'drank-a-lot',
  'kicked',
  'hardly-up',
]);

/** Of these, one alone is enough to keep a text from being shown to all. */
export const alarming: ReadonlySet<string> = new Set(
  [...Object.keys(signs), ...Object.keys(emergencies)].filter((name) => !weak.has(name)),
);

/** What somebody is, has or takes; each says something only of the body of whoever it is. */
export const personal: ReadonlySet<string> = new Set([
  'pregnant',
  'young',
  'teen',
  'blood-thinner',
  'statin',
  'antibiotic',
  'steroid-jab',
  'diabetic',
  'sickle',
  'asthma',
  'flu',
  'journey',
  'smoker',
  'night',
]);

/** Of these, what is no part, feeling or state of a body. */
const notBodily = new Set([
  'joking',
  'used',
  'need',
  'again',
  'low-reading',
  'ate-it',
  'hard-session',
  'laughing',
  'foam-roller',
  'training-hard',
  'during-effort',
  'after-stopping',
  'each-step',
  'broke',
  'weird',
  'no-better',
  'by-somebody',
  'epipen',
]);

/** What somebody feels or shows, and where. */
export const bodily: ReadonlySet<string> = new Set(
  [places, complaints, signs, emergencies]
    .flatMap(Object.keys)
    .filter((name) => !personal.has(name) && !notBodily.has(name)),
);
