import { z } from 'zod';

/**
 * The shape of everything the bot knows. Sizes are in characters (UTF-16 code units, as Discord counts them) and
 * are chosen so that any entry fits every card it is shown on, whatever else stands there.
 */

/** One phrasing a line, as a coach types them; blank lines are passed over. */
const phrasings = z
  .string()
  .transform((block) =>
    block
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
  .pipe(z.array(z.string().min(2).max(300)));

const text = (max: number) => z.string().trim().min(1).max(max);

const kinds = ['cause', 'faq', 'tip', 'more'] as const;
export type Kind = (typeof kinds)[number];

const entryId = z
  .string()
  .regex(/^(cause|faq|tip|more):[a-z]+(-[a-z]+)*$/, 'an id looks like cause:micro-tears');
const tipId = z.string().regex(/^tip:[a-z]+(-[a-z]+)*$/, 'a tip id looks like tip:foam-rolling');

/** How well research supports the claim in the form the article makes it. */
const ratings = ['strong', 'moderate', 'mixed', 'weak', 'contested'] as const;
/** Which way the evidence points for the article's claim. */
const directions = ['supports', 'partly', 'against', 'unclear'] as const;

const evidenceSchema = z.strictObject({
  rating: z.enum(ratings),
  direction: z.enum(directions),
  /** What research says, in plain words. */
  finding: text(700),
  /** Keys into references.ts, most useful first. At most eight, so that the evidence card fits. */
  references: z.array(z.string()).min(1).max(8),
});

export const entrySchema = z.strictObject({
  id: entryId,
  /** In a runner's words; also a button label (80) and a menu label. */
  title: text(70),
  /** What a member reads first, on a phone. */
  answer: text(300),
  /** The fuller story behind the answer. */
  detail: text(1200),
  /** The article's parts of this topic, where it has them. */
  facets: z
    .array(z.strictObject({ title: text(60), text: text(350) }))
    .max(4)
    .default([]),
  /** What it is called: typed alone, each of these brings it. Separated by semicolons. */
  called: text(900).transform((names) => names.split(/ *; */)),
  /** When to get it seen: one line of small print, on whatever speaks of a place or of something that may be more. */
  seenIf: text(160).optional(),
  /** The row of the triage notes that it stands for, where that row calls for no more than rest: R28. */
  row: z
    .string()
    .regex(/^R\d+$/, 'a row looks like R10')
    .optional(),
  /** Tips worth trying, best first. */
  tips: z.array(tipId).max(4),
  /** What the article says, in our words; of `more`, which is beyond it, what runners usually say instead. */
  article: text(400).optional(),
  usualClaim: text(200).optional(),
  evidence: evidenceSchema,
  /** Where in the article this comes from. */
  section: text(80).optional(),
  /** The many ways members put this question. */
  asks: phrasings.pipe(z.array(z.string()).min(10, 'at least ten asks')),
});

/** Most urgent first. */
export const urgencies = ['emergency', 'same-day', 'this-week'] as const;

export const redFlagSchema = z.strictObject({
  id: z.string().regex(/^flag:[a-z]+(-[a-z]+)*$/, 'a red-flag id looks like flag:heat-stroke'),
  /** The row of the triage notes that it comes from: R10. */
  row: z.string().regex(/^R\d+$/, 'a row looks like R10'),
  /** The signs as a runner would say them; never a diagnosis. */
  title: text(80),
  urgency: z.enum(urgencies),
  /** What it may be, in lay words: "may be", never "is". */
  mayBe: text(120),
  /**
   * What to do, how soon and whom to call. `{emergency}`, `{urgent}`, `{crisis}` and `{welfare}` stand for the club's
   * own numbers and people.
   */
  action: text(420),
  /** What not to do meanwhile. */
  avoid: text(160),
  /** The same for somebody who helps another; absent where `action` serves both. */
  helper: text(420).optional(),
  /** What people call it, in lower case, in British and American spelling. */
  names: z.array(z.string().regex(/^[a-z]+( [a-z]+)*$/, 'a name is written in lower-case words')).default([]),
  /** The signs to look out for, shown to whoever asks by name. */
  lookOut: text(240),
  /** The one or two signs that would change everything, and what then: a line above an ordinary card. */
  caution: text(130),
  /**
   * Self-harm, overdose, eating, abuse: `crisis` is shown first of all, never quoted, and leads on by links alone;
   * `discreet` is quoted to nobody and never goes into a channel, not even as a hint.
   */
  care: z.enum(['crisis', 'discreet']).optional(),
  /**
   * What must be heard before this card is shown at all, however near the words are: a card whose advice would harm in
   * another case, or that speaks of a circumstance. Written like `signs`.
   */
  circumstance: z.string().min(1).optional(),
  /**
   * Combinations of signs that raise the flag by meaning, written with the concepts of words/lexicon.ts:
   * `one-sided & calf & (swollen | hot)`.
   */
  signs: z.array(z.string().min(1)).default([]),
  /** Keys into references.ts; empty when nothing was read. */
  sources: z.array(z.string()).max(4),
  /** `read`: the page was read. `second-hand`: seen only in a copy. `memory`: cautious practice, nothing looked up. */
  status: z.enum(['read', 'second-hand', 'memory']),
  /** What of it rests on cautious practice though a source was read. */
  unverified: text(160).optional(),
  /** What a member may type. Every one of them must raise this flag, or a more urgent one. */
  phrasings: phrasings.pipe(z.array(z.string()).min(5, 'at least five phrasings')),
});

export const referenceSchema = z.strictObject({
  /** For example Herbert2011. */
  key: z.string().regex(/^[A-Za-z]+[A-Za-z0-9-]*$/),
  /** First author and others, year, title, journal: one line. */
  citation: text(230),
  /** The DOI alone ("10.1002/…"), when the paper has one that was seen. */
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/)
    .optional(),
  /** A page to read, when there is no DOI. */
  url: z.url({ protocol: /^https$/ }).optional(),
  /**
   * `verified`: the page and its main finding were seen. `partial`: the paper exists, the finding was not seen.
   * `unverified`: from memory or only second-hand. Only `verified` ones are shown as sources.
   */
  status: z.enum(['verified', 'partial', 'unverified']),
});

export const overviewSchema = z.strictObject({
  title: text(70),
  /** The article's thesis: soreness after a run has many causes. */
  answer: text(300),
  /** The article's closing advice, put beside what research adds. */
  advice: text(600),
});

/** What people ask a running club's bot that it does not answer: the refusal is as deliberate as the answer. */
export const outOfScopeSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** Said in place of "I don't know": for a greeting, that would be rude. */
  title: text(60).optional(),
  /**
   * One line said for common running topics; absent where the plain "I don't know" is better. `{emergency}` stands for
   * the club's own number.
   */
  reply: text(240).optional(),
  /** Told of films, kitchens and machines: a danger that is heard in it is mostly nobody's. */
  ofNobody: z.boolean().default(false),
  examples: phrasings.pipe(z.array(z.string()).min(5)),
});

export type Entry = z.output<typeof entrySchema>;
export type EntryInput = z.input<typeof entrySchema>;
/** As it stands in causes.ts, faqs.ts and tips.ts: its phrasings are in a file of their own. */
export type EntryFacts = Omit<EntryInput, 'asks'>;
export type RedFlag = z.output<typeof redFlagSchema>;
export type RedFlagInput = z.input<typeof redFlagSchema>;
export type RedFlagFacts = Omit<RedFlagInput, 'phrasings'>;
export type Reference = z.output<typeof referenceSchema>;
export type ReferenceInput = z.input<typeof referenceSchema>;
export type Overview = z.output<typeof overviewSchema>;
export type OutOfScope = z.output<typeof outOfScopeSchema>;
export type OutOfScopeInput = z.input<typeof outOfScopeSchema>;
export type OutOfScopeFacts = Omit<OutOfScopeInput, 'examples'>;
