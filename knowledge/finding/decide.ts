import { once } from '../once.ts';
import { type RedFlag, urgencies } from '../schema.ts';
import { alarming, personal } from '../words/lexicon.ts';
import { isLastingComplaint, isPlainComplaint } from '../words/plain.ts';
import { aroundHeard, clausesOf, type Reading, readPart, sentencesOf } from './features.ts';
import type { Found, RankedFlag } from './match.ts';
import type { Raised, Triage } from './triage.ts';

/*
 * From what was read and what it comes near to, to what is shown: whatever costs least, by how likely everything is.
 * What a mistake costs stands here, is printed in docs/safety.md, and is nothing that a change of the entries can move.
 */

/** By what is told, what each way of answering it costs. Only the proportions count. */
export const dangerCosts = {
  /** Told of something that cannot wait. */
  emergency: { card: 0, caution: 40, nothing: 56 },
  /** Told of something to be seen today or this week. */
  sign: { card: 0, caution: 22, nothing: 36 },
  /** Told of nothing of the kind: a card frightens, a line is read past. */
  harmless: { card: 11, caution: 1, nothing: 0 },
} as const;

/** The same for a text that tells of no danger. */
export const answerCosts = {
  /** The card of an entry is shown: the right one is a button below it, or not there at all, or the bot knows nothing of it. */
  answer: { beside: 1, wrong: 4, unknown: 4 },
  /** Three entries are offered: one of them is right, or none, or the bot knows nothing of it. */
  offer: { right: 1.5, wrong: 4, unknown: 2 },
  /** "I don't know" to what an entry answers. */
  nothing: { wrong: 5, unknown: 0 },
} as const;

/** From so little on a danger is possible that a rule has heard and that is not believed. */
const leastBesideRule = 0.02;
/** What a rule has heard of somebody is believed from so little on, by the text as a whole or by a part of it. */
const believed = {
  emergency: { ofSomebody: { whole: 0.009, part: 0.25 }, ofNobody: { whole: 0.08, part: 0.28 } },
  other: { ofSomebody: { whole: 0.12, part: 0.42 }, ofNobody: { whole: 0.2, part: 0.5 } },
} as const;
/** Where so little of a text as a whole speaks of danger, a part must speak of it so clearly. */
const [leastInWhole, clearInPart] = [0.008, 0.65];
/** A text that says of every sign in it that it is not there, or of those that are that a thing has them, tells of a danger from here on. */
const [dangerInSpiteOfDenial, dangerBesideThings] = [0.85, 0.6];
/** Where so much speaks for a film, a kitchen or a machine, a text of which less speaks of danger is about those alone. */
const [leastOfNobody, dangerAmongThings, surelyOfNobody] = [0.3, 0.12, 0.6];
/** One clause of a text that goes on about something else is a danger by itself from here on. */
const dangerInClause = 0.8;
/** A text of which so little speaks of danger hides none in a clause, and one of fewer words neither. */
const [leastOfWhole, longEnough] = [0.02, 14];
/** A crisis is shown sooner: a card too many costs little. */
const crisisAlone = 0.25;
const crisisBesideSaying = 0.6;

/** So much of all that speaks for danger must speak for the one that is shown. */
const leastOfDanger = 1 / 3;
/** From here on the likeliest red flag is shown rather than one that a rule has heard; unless a worse one that is heard is so likely by the text as a whole, or any worse one by a part of it. */
const [likelyAlone, worseInWhole, worseInPart] = [0.85, 0.02, 0.55];
/** From here on what a red flag needs is taken to be said, in words that no list has: "31 weeks, and the baby has not kicked". */
const saidInOtherWords = 0.995;
/** From here on a sentence that tells of an emergency is not passed over for something lesser that the others tell of. */
const emergencyInSentence = 0.7;
/** Shown where a danger is likely and no single red flag can be: by whether most of it is an emergency. */
const unsureWhich = { emergency: 'flag:get-help', other: 'flag:get-checked' } as const;
/** What an ordinary complaint tells of that does not go away. */
const notSettling = 'flag:not-settling';
const unsureIds: ReadonlySet<string> = new Set(Object.values(unsureWhich));

/** Whether it is all but sure, by a text as a whole, that it tells of a danger, and of which. */
export const isAllButSure = ({ id }: RedFlag, { danger }: Found): boolean =>
  danger >= likelyAlone && !unsureIds.has(id);

interface Danger {
  readonly flag: RedFlag;
  /** The words that raised it; empty where it was the text as a whole. */
  readonly heard: readonly string[];
}

/** A red card, or a line above whatever else is shown, or neither. */
export interface Care {
  readonly danger: Danger | null;
  readonly caution: RedFlag | null;
}

/** What was found for a text as a whole, and for its parts: looked for one by one as they are wanted, since most texts are plain without. */
export interface Evidence {
  readonly whole: Found;
  readonly sentences: () => IteratorObject<Found>;
  readonly clauses: () => IteratorObject<Found>;
  readonly aroundHeard: () => IteratorObject<Found>;
}

export function evidenceIn(reading: Reading, triage: Triage, find: (some: Reading) => Found): Evidence {
  const whole = find(reading);
  // A sentence may be a clause as well, and the words around a sign either: each is read once.
  const known = new Map<string, Found>();
  const foundOf = (part: string) =>
    known.getOrInsertComputed(part, () => {
      const own = readPart(part, reading, triage);
      return own === reading ? whole : find(own);
    });
  const foundIn = (partsOf: (of: Reading) => readonly string[]) => {
    const parts = once(() => partsOf(reading));
    return () => parts().values().map(foundOf);
  };
  return {
    whole,
    sentences: foundIn(sentencesOf),
    clauses: foundIn(clausesOf),
    aroundHeard: foundIn(aroundHeard),
  };
}

/** The card of the most urgent red flag that rules raise, or else of the likeliest; or the line that names its sign. */
export function careFor(reading: Reading, given: Evidence, triage: Triage): Care {
  const evidence = { ...given, whole: withoutDenied(given.whole, reading, triage) };
  const danger = dangerIn(reading, evidence, triage);
  if (danger || isPlainComplaint(reading.normalised)) return { danger, caution: null };
  const isPossible = cheapest(dangerIsTold(evidence.whole), dangerCosts) !== 'nothing';
  if (isPossible) return { danger, caution: cardOf(evidence.whole, reading, triage) ?? null };
  // What a rule has heard of an emergency gets a line at least, and of another danger where anything else speaks for it; unless it is a film's
  // or a machine's, and nobody is named.
  const heard = reading.raised.find(
    ({ flag }) => flag.urgency === 'emergency' || evidence.whole.danger >= leastBesideRule,
  );
  const isSomebodys =
    heard !== undefined &&
    (evidence.whole.ofNobody < surelyOfNobody || reading.people.areOfSomebody(heard.heard));
  return { danger, caution: isSomebodys ? heard.flag : null };
}

/** What a text says is not there speaks for no card, however near its words are: "I am on no blood thinners". */
function withoutDenied(found: Found, { signs }: Reading, triage: Triage): Found {
  if (signs.negated.size === 0) return found;
  const flags = found.flags.filter(({ flag }) => !triage.isDenied(flag, signs));
  if (flags.length === found.flags.length) return found;
  const sum = (some: typeof flags) => some.reduce((total, { probability }) => total + probability, 0);
  return {
    ...found,
    flags,
    danger: sum(flags),
    emergency: sum(flags.filter(({ flag }) => flag.urgency === 'emergency')),
    crisis: flags.find(isCrisis)?.probability ?? 0,
  };
}

const isCrisis = ({ flag }: RankedFlag) => flag.care === 'crisis';

/** How likely it is that an emergency, something less urgent, and neither is told of. */
const dangerIsTold = ({ danger, emergency }: Found) => ({
  emergency,
  sign: danger - emergency,
  harmless: 1 - danger,
});

/** Whether a red card costs least where an emergency is so likely, and nothing speaks for a lesser danger. */
export const isCardWorth = (emergency: number): boolean =>
  cheapest({ emergency, sign: 0, harmless: 1 - emergency }, dangerCosts) === 'card';

/** The way of answering that costs least, by how likely each case is. */
function cheapest<Case extends string, Way extends string>(
  likely: Readonly<Record<Case, number>>,
  costs: Readonly<Record<Case, Readonly<Record<Way, number>>>>,
): Way {
  const cases = Object.keys(likely) as Case[];
  const [first] = cases;
  const ways = Object.keys(first === undefined ? {} : costs[first]) as Way[];
  const costOf = (way: Way) => cases.reduce((sum, one) => sum + likely[one] * costs[one][way], 0);
  return ways.reduce((best, way) => (costOf(way) < costOf(best) ? way : best));
}

function dangerIn(reading: Reading, evidence: Evidence, triage: Triage): Danger | null {
  const danger = dangerInAll(reading, evidence, triage);
  if (!danger || danger.flag.urgency === 'emergency') return danger;
  const worse = evidence.sentences().find(({ emergency }) => emergency >= emergencyInSentence);
  const flag = worse && cardOf(worse, reading, triage);
  return flag?.urgency === 'emergency' ? { flag, heard: [] } : danger;
}

function dangerInAll(reading: Reading, evidence: Evidence, triage: Triage): Danger | null {
  const raised = reading.raised.filter((one) => isBelieved(one, reading, evidence));
  const likely = likeliest(reading, evidence, triage);
  const [first] = raised;
  if (!first) return likely;
  const urgent = raised.filter(({ flag }) => flag.urgency === first.flag.urgency);
  const crisis = urgent.find(({ flag }) => flag.care === 'crisis');
  // Among those of one urgency, the one that the text as a whole is nearest to.
  const best =
    crisis ??
    urgent.toSorted((a, b) => chanceOf(b.flag, evidence.whole) - chanceOf(a.flag, evidence.whole))[0] ??
    first;
  if (raised.some(({ flag }) => flag.care === 'crisis')) return best;
  const clear = clearest(raised, reading, evidence, triage);
  if (clear) return { flag: clear, heard: raised.find(({ flag }) => flag === clear)?.heard ?? best.heard };
  if (!likely) return best;
  const isLikelyWorse = isMoreUrgent(likely.flag, best.flag) || likely.flag.care === 'crisis';
  return isLikelyWorse ? { ...likely, heard: best.heard } : best;
}

const chanceOf = ({ id }: RedFlag, { flags }: Found) =>
  flags.find(({ flag }) => flag.id === id)?.probability ?? 0;

const isMoreUrgent = (one: RedFlag, other: RedFlag) =>
  urgencies.indexOf(one.urgency) < urgencies.indexOf(other.urgency);

/** Rules hear that there is a danger; which one it is, the text as a whole says better: a red ring where a tick was is no clot. */
function clearest(
  raised: readonly Raised[],
  reading: Reading,
  { whole, clauses }: Evidence,
  triage: Triage,
): RedFlag | undefined {
  const [top] = whole.flags;
  if (!top || top.probability < likelyAlone || !isSaid(top, reading, triage)) return undefined;
  const worse = raised.filter(({ flag }) => isMoreUrgent(flag, top.flag));
  if (worse.some(({ flag }) => chanceOf(flag, whole) >= worseInWhole)) return undefined;
  const worseIn = ({ flags }: Found) =>
    flags.reduce((sum, { flag, probability }) => sum + (isMoreUrgent(flag, top.flag) ? probability : 0), 0);
  const isWorse = (clause: Found) => clause.danger >= worseInPart && worseIn(clause) >= worseInPart;
  if (worse.length > 0 && clauses().some(isWorse)) return undefined;
  return top.flag;
}

/** Whether a text says all that a red flag needs to be shown. */
const isSaid = ({ flag, probability }: RankedFlag, { signs }: Reading, triage: Triage) =>
  triage.isHeard(flag, signs.asserted) || probability >= saidInOtherWords;

function isBelieved({ flag, heard }: Raised, { people, normalised }: Reading, evidence: Evidence): boolean {
  if (flag.care === 'crisis') return true;
  if (flag.id === notSettling && isLastingComplaint(normalised)) return true;
  const { whole } = evidence;
  const { ofSomebody, ofNobody } = believed[flag.urgency === 'emergency' ? 'emergency' : 'other'];
  const isSomebodys = people.areOfSomebody(heard);
  const least = isSomebodys ? ofSomebody : ofNobody;
  const leastInPart = whole.danger < leastInWhole ? Math.max(least.part, clearInPart) : least.part;
  const isPlainIn = (parts: Evidence['clauses']) => parts().some(({ danger }) => danger >= leastInPart);
  // "That film where somebody stops breathing": what stands around the words is the film's.
  const isAmongThings = whole.ofNobody >= leastOfNobody && whole.danger < dangerAmongThings && !isSomebodys;
  if (isAmongThings) return flag.urgency !== 'emergency' && isPlainIn(evidence.clauses);
  return whole.danger >= least.whole || isPlainIn(evidence.aroundHeard) || isPlainIn(evidence.clauses);
}

function likeliest(reading: Reading, { whole, clauses }: Evidence, triage: Triage): Danger | null {
  if (isPlainComplaint(reading.normalised)) return null;
  if (whole.crisis >= (reading.hasSaying ? crisisBesideSaying : crisisAlone))
    return shownAs(whole.flags.find(isCrisis)?.flag);
  if (isHeardOnlyOf(['negated', 'longPast'], reading) && whole.danger < dangerInSpiteOfDenial) return null;
  if (isHeardOnlyOf(['ofNoPerson'], reading) && whole.danger < dangerBesideThings) return null;
  if (cheapest(dangerIsTold(whole), dangerCosts) === 'card') return shownAs(cardOf(whole, reading, triage));
  if (reading.stems.length < longEnough || whole.danger < leastOfWhole) return null;
  const clause = clauses().find(({ danger }) => danger >= dangerInClause);
  return clause ? shownAs(cardOf(clause, reading, triage)) : null;
}

/** What is not there, long past or a thing's: where nothing else alarms, it takes much to hear a danger all the same. */
const isHeardOnlyOf = (kinds: readonly ('negated' | 'longPast' | 'ofNoPerson')[], { signs }: Reading) =>
  kinds.some((kind) => [...signs[kind]].some((sign) => alarming.has(sign) || personal.has(sign))) &&
  ![...signs.asserted.keys()].some((sign) => alarming.has(sign));

const shownAs = (flag: RedFlag | undefined): Danger | null => (flag ? { flag, heard: [] } : null);

/**
 * The likeliest red flag of which everything that it needs is heard; where too little of all that speaks for danger speaks for it, the one
 * that says that a look is needed.
 */
function cardOf(found: Found, reading: Reading, triage: Triage): RedFlag | undefined {
  const { emergency, danger, flags } = found;
  // "My calf has been tight for weeks" tells of that alone, however near to a clot its words are.
  if (isLastingComplaint(reading.normalised)) return flags.find(({ flag }) => flag.id === notSettling)?.flag;
  const shown = flags.find((one) => isSaid(one, reading, triage));
  if (shown && shown.probability >= leastOfDanger * danger) return shown.flag;
  const unsure = unsureWhich[2 * emergency >= danger ? 'emergency' : 'other'];
  return flags.find(({ flag }) => flag.id === unsure)?.flag;
}

/** Whether an entry's card is shown, three are offered, or neither. */
export function outcomeOf({ entries, danger, scope }: Found): 'answer' | 'suggest' | 'none' {
  const sum = (from: number, to: number) => {
    let total = 0;
    for (let at = from; at < to; at++) total += entries[at]?.probability ?? 0;
    return total / (1 - danger || 1);
  };
  const { answer, offer, nothing } = answerCosts;
  const unknown = 1 - scope;
  const shown =
    sum(1, 4) * answer.beside + Math.max(0, scope - sum(0, 4)) * answer.wrong + unknown * answer.unknown;
  const offered =
    sum(0, 3) * offer.right + Math.max(0, scope - sum(0, 3)) * offer.wrong + unknown * offer.unknown;
  const refused = scope * nothing.wrong;
  const least = Math.min(shown, offered, refused);
  if (entries.length === 0 || least === refused) return 'none';
  return least === shown ? 'answer' : 'suggest';
}
