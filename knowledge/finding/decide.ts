import { type RedFlag, urgencies } from '../schema.ts';
import { alarming } from '../words/lexicon.ts';
import { isPlainComplaint } from '../words/plain.ts';
import type { Reading } from './features.ts';
import type { Found } from './match.ts';
import type { Raised, Triage } from './triage.ts';
import { isOfSomebody } from './whose.ts';

/*
 * From what was read and what it comes near to, to what is shown. The limits on danger are chosen by what each mistake
 * costs (docs/safety.md) and stand here, so that no change of the entries can move them; those on answers come from
 * cross-validation.
 */

/** Where an answer begins, as shares of all that is no red flag. See thresholds.json. */
export interface Thresholds {
  /** From here on an entry is shown. */
  readonly answer: number;
  /** From here on entries are offered. */
  readonly suggest: number;
}

/** From this probability of any danger on a red flag is shown though no rule raised one: sooner for an emergency. */
const dangerAlone = { emergency: 0.42, other: 0.5 } as const;
/** The same for one clause of a text that goes on about something else. */
const dangerInClause = 0.8;
/** A text of fewer words hides nothing in a clause. */
const longEnough = 14;
/** Where every sign is negated, a saying, or told of an animal, a thing or a story, the rest must say much. */
const dangerDismissed = 0.9;
/** A crisis is shown sooner: a card too many costs little. */
const crisisAlone = 0.4;
const crisisBesideSaying = 0.6;
/** What calls for no more than rest is shown from here on. */
const restAndWatch = 0.5;
/**
 * What a rule raised is shown from here on, by the text as a whole or by a part of it: a text of which everything else
 * says otherwise is a saying. Where somebody is said to have it, less is enough.
 */
const dangerWithRule = {
  emergency: { ofSomebody: { whole: 0.06, part: 0.25 }, ofNobody: { whole: 0.15, part: 0.42 } },
  other: { ofSomebody: { whole: 0.2, part: 0.42 }, ofNobody: { whole: 0.25, part: 0.5 } },
} as const;
/** A text that may be a danger by more than this is never shown to all. */
export const mayBeDanger = 0.12;

/** Shown where a danger is likely and no single red flag can be: by whether most of it is an emergency. */
const unsureWhich = { emergency: 'flag:get-help', other: 'flag:get-checked' } as const;

export interface Danger {
  readonly flag: RedFlag;
  /** The words that raised it; empty where it was the text as a whole. */
  readonly heard: readonly string[];
}

/** What was found for a text, and for each of its clauses where it has several. */
export interface Evidence {
  readonly whole: Found;
  /** Computed when it is needed: most texts are plain without. */
  readonly clauses: () => readonly Found[];
}

/** The red flag to show, or `null`. The most urgent of those that rules raise, else the likeliest. */
export function dangerIn(
  reading: Reading,
  evidence: Evidence,
  triage: Triage,
  flagOf: (id: string) => RedFlag | undefined,
): Danger | null {
  const raised = reading.raised.filter((one) => isBelieved(one, reading, evidence));
  const likely = likeliest(reading, evidence, triage, flagOf);
  const [first] = raised;
  if (!first) return likely;
  const urgent = raised.filter(({ flag }) => flag.urgency === first.flag.urgency);
  const crisis = urgent.find(({ flag }) => flag.care === 'crisis');
  const { flags } = evidence.whole;
  const probability = (id: string) => flags.find((one) => one.id === id)?.probability ?? 0;
  // Among those of one urgency, the one that the text as a whole is nearest to.
  const best =
    crisis ?? urgent.toSorted((a, b) => probability(b.flag.id) - probability(a.flag.id))[0] ?? first;
  if (!likely || best.flag.care === 'crisis') return best;
  const isMoreUrgent = urgencies.indexOf(likely.flag.urgency) < urgencies.indexOf(best.flag.urgency);
  return isMoreUrgent || likely.flag.care === 'crisis' ? { ...likely, heard: best.heard } : best;
}

function isBelieved({ flag, heard }: Raised, { told }: Reading, { whole, clauses }: Evidence): boolean {
  if (flag.care === 'crisis') return true;
  const { ofSomebody, ofNobody } = dangerWithRule[flag.urgency === 'emergency' ? 'emergency' : 'other'];
  const least = isOfSomebody(told, heard) ? ofSomebody : ofNobody;
  return whole.danger >= least.whole || clauses().some(({ danger }) => danger >= least.part);
}

function likeliest(
  reading: Reading,
  { whole, clauses }: Evidence,
  triage: Triage,
  flagOf: (id: string) => RedFlag | undefined,
): Danger | null {
  if (isPlainComplaint(reading.normalised)) return null;
  const { signs } = reading;
  const isDismissed =
    (signs.ofNoPerson.size > 0 || isAlarming([...signs.negated])) && !isAlarming([...signs.asserted.keys()]);
  const kind = kindOf(whole, flagOf);
  const least = isDismissed || reading.hasSaying ? dangerDismissed : dangerAlone[kind];
  const crisis = whole.flags.find(({ id }) => flagOf(id)?.care === 'crisis');
  const leastCrisis = reading.hasSaying ? crisisBesideSaying : crisisAlone;
  if (crisis && crisis.probability >= leastCrisis && !isDismissed) return shownAs(flagOf(crisis.id));
  if (whole.danger >= least) return shownAs(cardOf(whole, reading, triage, flagOf));
  const clause =
    isDismissed || reading.stems.length < longEnough || whole.danger < mayBeDanger
      ? undefined
      : clauses().find(({ danger }) => danger >= dangerInClause);
  if (clause) return shownAs(cardOf(clause, reading, triage, flagOf));
  return shownAs(whole.watch && whole.watch.probability >= restAndWatch ? flagOf(whole.watch.id) : undefined);
}

const isAlarming = (names: readonly string[]) => names.some((name) => alarming.has(name));

const shownAs = (flag: RedFlag | undefined): Danger | null => (flag ? { flag, heard: [] } : null);

/** The likeliest card of which everything that it needs is heard; else one that says that a look is needed. */
function cardOf(
  { flags, danger }: Found,
  { signs }: Reading,
  triage: Triage,
  flagOf: (id: string) => RedFlag | undefined,
): RedFlag | undefined {
  const known = flags.flatMap(({ id, probability }) => {
    const flag = flagOf(id);
    return flag ? [{ flag, probability }] : [];
  });
  const shown = known.find(({ flag }) => triage.isHeard(flag, signs.asserted));
  // A card of which little speaks is no better than one that says that a look is needed.
  if (shown && shown.probability >= (known[0]?.probability ?? 0) / 4) return shown.flag;
  return flagOf(unsureWhich[kindOf({ flags, danger }, flagOf)]);
}

/** Whether most of a danger is an emergency. */
function kindOf(
  { flags, danger }: Pick<Found, 'flags' | 'danger'>,
  flagOf: (id: string) => RedFlag | undefined,
): keyof typeof unsureWhich {
  const emergencies = flags
    .filter(({ id }) => flagOf(id)?.urgency === 'emergency')
    .reduce((sum, { probability }) => sum + probability, 0);
  return 2 * emergencies >= danger ? 'emergency' : 'other';
}

export function outcomeOf({ entries, scope }: Found, { answer, suggest }: Thresholds) {
  if (entries.length === 0 || scope < suggest) return 'none';
  return scope >= answer ? 'answer' : 'suggest';
}
