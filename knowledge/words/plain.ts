import { longSpan, sinceLong } from './patterns.ts';

/*
 * A complaint of which every word is a place, a side, a time, an ordinary feeling or a filler is nobody's danger,
 * however near it stands to one: "my left calf feels tight this morning".
 */

const places =
  'leg legs calf calfs calves thigh thighs quad quads quadricep quadriceps hamstring hamstrings hammy hammies shin shins ankle ankles foot feet knee knees kneecap kneecaps toe toes heel heels achilles arch arches sole soles hip hips glute glutes groin bum it band itb lower upper inner outer inside outside front back side muscle muscles tendon joints joint bone body';
const sides = 'left right both one other either two same';
const times =
  'today yesterday tonight now morning mornings evening afternoon night day days week weekend monday tuesday wednesday thursday friday saturday sunday after before during since first last next later again always sometimes often usually lately still new';
const feelings =
  'sore soreness ache aches ached aching achy hurt hurts hurting pain pains painful stiff stiffness tight tightness tighter heavy heaviness tired tender tenderness dead jelly wooden leaden sluggish niggle niggles niggly niggling grumbly grumpy creaky cranky twinge twinges twingy cramp cramps cramping crampy fatigued knackered wobbly rough bad sad angry moaning complaining screaming discomfort uncomfortable weird funny odd';
const doing =
  'run runs running ran jog jogging jogged race raced racing parkrun marathon half 5k 10k training train session intervals hills hill stairs steps walk walking stand standing sit sitting bed wake up down out going get getting got squats gym leg workout long easy hard speed tempo track mile miles km';
/** What everybody feels for a moment: plain in a text of few words. */
const moments = 'dizzy lightheaded light headed woozy shivery chilly cold hot sweaty';
const fillers =
  'i my me mine am is are was were be been feel feels feeling felt have has had a an the this that these it its they them and or but so do does very really quite bit little lot pretty super just only all over a in on at of from to for with when while as my im too much some kind sort like how why what help please any tips ouch argh ugh owie hi hello hey lol , . _';

const plain: ReadonlySet<string> = new Set(
  [places, sides, times, feelings, doing, fillers].join(' ').split(' '),
);

const plainOrMoment: ReadonlySet<string> = new Set([...plain, ...moments.split(' ')]);

/** At most so many words: a longer text tells a story, whatever its words. */
const most = 9;
const mostOfMoment = 4;

/** Whether a normalised text is no more than an ordinary complaint. */
export function isPlainComplaint(normalised: string): boolean {
  const words = normalised
    // A grown-up's age is no sign.
    .replace(/\b(?:am|aged?) (?:1[89]|[2-9]\d)\b/, ' ')
    .split(' ')
    .filter((word) => word !== '');
  const known = words.length <= mostOfMoment ? plainOrMoment : plain;
  return words.length <= most && words.every((word) => known.has(word));
}

const forLong = new RegExp(
  `\\b(?:${sinceLong}|(?:for|over|these|since) (?:(?:the|about|over|nearly|almost|at least|more than|well|past|last|these|good) ){0,3}(?:(?:a|the) )?(?:${longSpan}|ages))\\b(?: now)?`,
);
const placeWords: ReadonlySet<string> = new Set(places.split(' '));

/** Whether a normalised text is no more than an ordinary complaint about a place, and that it has lasted a week at least. */
export function isLastingComplaint(normalised: string): boolean {
  const ofNow = normalised.replace(forLong, ' ');
  return (
    ofNow !== normalised && isPlainComplaint(ofNow) && ofNow.split(' ').some((word) => placeWords.has(word))
  );
}

/** Words of one place, and of one feeling, each by the first of its line. */
const samePlace =
  'leg legs|calf calfs calves soleus|thigh thighs|quad quads quadricep quadriceps|hamstring hamstrings hammy hammies hammys hams|shin shins|knee knees kneecap kneecaps|foot feet|heel heels|achilles|arch arches|sole soles|hip hips|glute glutes bum|band itb|muscle muscles';
const sameFeeling =
  'sore soreness ache aches ached aching achy hurt hurts hurting pain pains painful tender tenderness niggle niggles niggly niggling grumbly grumpy rough bad sad angry moaning complaining screaming discomfort uncomfortable ouchy unhappy grouchy smarting burning burns nagging|tight tightness tighter stiff stiffness creaky cranky|heavy heaviness tired dead jelly wooden leaden sluggish fatigued knackered wobbly';
const firstOf = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines.split('|').flatMap((line) => {
      const words = line.split(' ');
      return words.map((word) => [word, words[0] ?? ''] as const);
    }),
  );
const [placeOf, feelingOf] = [firstOf(samePlace), firstOf(sameFeeling)];
/** What may stand around a place and a feeling without making another matter of them. */
const around: ReadonlySet<string> = new Set(
  `${sides} ${fillers} it today yesterday now again still upper lower inner outer front back side tad slightly kinda somewhat proper dead pure`.split(
    ' ',
  ),
);
/** A longer complaint tells more than where it hurts. */
const [mostOfComplaint, mostLetters] = [7, 90];

/** It is the place that complains, in a run, on hills or in the morning as well. Sore thighs in a run are another matter than sore thighs. */
const meanwhile = new RegExp(
  ` ?\\b(?:${[
    '(?:when|while|whilst|as|if) (?:i|we) (?:am |go |start )?(?:run|jog|running|jogging)',
    '(?:when|while|whilst|in|during|on) (?:(?:a|my|the|our|most|some) )?(?:run|runs|jog|jogs|running|jogging)',
    '(?<=\\b(?:hurts?|aches?|sore|painful|pain|tight|stiff) )running',
    '(?:(?:when|while) )?(?:(?:i )?(?:go|run|jog)|going|running|jogging|on) (?:(?:up|down) )?(?:the )?hills?',
    '(?:first thing )?in the mornings?',
  ].join('|')})\\b(?! (?:up|down|fast|hard)\\b)`,
);
/** Afterwards too, where it is no muscle: that one would only be sore. */
const afterwards =
  / ?\bafter (?:(?:a|my|the|most|long|hard|easy|track) ){0,2}(?:run|runs|running|jog|jogs|jogging|parkrun|training|session|race)\b/;
const noMuscles = 'shin knee foot heel achilles arch sole hip band';
const [inRun, afterRun] = [new Set(`calf glute ${noMuscles}`.split(' ')), new Set(noMuscles.split(' '))];

/** Of a short complaint about one place: that place and how it feels, "calf tight" for "left calf a bit stiff". */
export function complaintOf(normalised: string): string | undefined {
  if (normalised.length > mostLetters) return undefined;
  const atRest = normalised.replace(meanwhile, ' ');
  const byItself = atRest.replace(afterwards, ' ');
  const words = byItself.split(' ').filter((word) => word !== '');
  if (words.length > mostOfComplaint) return undefined;
  const found = new Set(words.flatMap((word) => placeOf.get(word) ?? []));
  const [feeling, ...more] = new Set(words.flatMap((word) => feelingOf.get(word) ?? []));
  const rest = words.filter((word) => !placeOf.has(word) && !feelingOf.has(word) && !around.has(word));
  // "My legs are sore in the calves" is about the calves.
  if (found.size > 1) found.delete('leg');
  const [place, ...others] = found;
  if (rest.length > 0 || others.length > 0 || place === undefined || feeling === undefined) return undefined;
  if (more.length > 0) return undefined;
  const isElsewhere =
    (atRest !== normalised && !inRun.has(place)) || (byItself !== atRest && !afterRun.has(place));
  return isElsewhere ? undefined : `${place} ${feeling}`;
}
