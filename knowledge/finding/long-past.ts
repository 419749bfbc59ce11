/*
 * Whether a text tells of a sign as long past: "i had a stroke in 2009". Only by a time in the sign's own clause, and only where
 * nothing in the text says that it is back.
 */

/** How many years, or how old. */
const number = [
  '\\d+|a couple of|a few|few|several|many|some',
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen',
  'twenty|thirty|forty|fifty',
].join('|');
/** Past and done, whatever it was: nobody asks for help with it now. Years go up to 2023, so that none is too near. */
const longAgo = new RegExp(
  `\\b(?:${[
    `(?:${number}) (?:\\w+ )?(?:years?|decades?) (?:ago|back|since)`,
    '(?:years|decades|many moons|a (?:decade|lifetime|long time|generation)) (?:ago|back)',
    '(?:in|around|about|of) (?:19\\d\\d|20[01]\\d|202[0-3])',
    // "In 98", where nothing is counted by it.
    'in [6-9]\\d(?= ?$| [.,]| (?:and|but|now|i|he|she|we|they|my)\\b)',
    `at the age of (?:${number})|in year (?:\\d|1[0-3]|one|two|three|four|five|six|seven|eight|nine|ten|eleven)(?= (?:at|and|i|of|when|falling|playing|doing)\\b| [.,]|$)`,
    // A pulse may be in the nineties as well.
    '(?:back in|in the (?:early|mid|late)|during) (?:the )?(?:19)?(?:[5-9]0s|sixties|seventies|eighties|nineties|noughties)',
    'last century|back in the day|(?:during|in) the (?:\\w+ )?(?:war|blitz)|at (?:the somme|arnhem|dunkirk|ypres|gallipoli|passchendaele|waterloo)',
    // "As a girl fell in front of me" is now.
    'as an? (?:\\w+ )?(?:kid|child|baby|toddler|teen|teenager|student|youngster|boy|girl|lad|lass|cadet|junior|youth)(?= ?$| [.,]| (?:and|i|my|we|but|so)\\b)',
    `when (?:i|he|she|we|they|(?:my|our|the) \\w+) (?:was|were) (?:an? |only |about )?(?:kids?|child|children|baby|toddlers?|little|small|tiny|young|younger|teenagers?|students?|(?:${number})(?! (?:k|km|kms|miles?|minutes?|hours?|weeks?|months?|days?|laps?|in|into|m)\\b))`,
    'back (?:at|in) (?:school|uni|university|college|primary|secondary|the army)',
    'in (?:my|his|her) (?:teens|twenties|youth|childhood|school days)',
    '(?:before|pre) (?:covid|lockdown|the pandemic)|before i had (?:kids|children)',
  ].join('|')})\\b`,
);
/** Then it is not over after all, wherever in the text it says so. */
const isBackAgain =
  /\b(?:again|(?:just|right) now|(?:came|come|comes|is|are) back|another one|identical\w*|this feels|feels? like it|(?:exactly|just) (?:like|as) (?:then|that|before|last time)|same (?:thing|one|way|signs|symptoms|place|spot|pain|ache|feeling|hand|leg|arm|side|calf|foot|knee)|keeps?|ever since|since (?:mon|tues|wednes|thurs|fri|satur|sun)day|happening|(?:and|had|happened|fainted|collapsed|passed out)(?: (?:it|one|another|them|out|about|maybe|again))? \w+ times since|times (?:now|this))\b/;
/** A time near to now: then it is not over where the text tells of anything else that somebody feels. */
const isNow =
  /\b(?:today|tonight|this (?:morning|afternoon|evening|minute|week|weekend)|yesterday|last night|still|lately|currently|at the moment)\b/;
const endsBefore = new Set('. , but and so because now then though'.split(' '));
const endsAfter =
  / (?:[.,]|but|so|because|now|then|though|why|how|what|and (?=now|today|my|i |the |this|it |feel|(?:he|she|they) (?:is|are) (?:an? |fine|well|ok|okay|great|happy|fit|back|now|doing)))/;

/** A clause with one of these tells of now as well: "the guy who won in 1994 is having a heart attack". */
const isPresent =
  /\b(?:is|are|am|has|have|having|been|being|does|do|can|will|keeps?|gets?|feels?|hits|hurts|says|looks)\b/;
/** Between a sign and a time they say that the time is another thing's: "the leg he broke in 1995", "worse than when i was a kid". */
const isAnothers =
  /\b(?:like|than|same|left|from|who|which|that|whose|he|she|i|we|they|you|used|bought|old|since|for)\b/;

/** Whether what a sign tells of is long past, by the words of its clause. `after` is the text from the sign on. */
export function isLongPast(before: readonly string[], after: string): boolean {
  const clause = before.slice(before.findLastIndex((word) => endsBefore.has(word)) + 1).join(' ');
  const [rest = ''] = after.split(endsAfter);
  if (isPresent.test(clause) || isPresent.test(rest)) return false;
  const at = rest.search(longAgo);
  return at === -1 ? longAgo.test(`${clause} ${rest}`) : !isAnothers.test(rest.slice(0, at));
}

/** Whether a text speaks of a time long past at all. */
export const tellsOfLongAgo = (text: string): boolean => longAgo.test(text);

/** Whether what a text tells of as long past is back by what the text says, or may be, if it tells of anything else, or is over. */
export function whatIsLongPast(text: string): 'back' | 'perhaps back' | 'over' {
  if (isBackAgain.test(text)) return 'back';
  return isNow.test(text) ? 'perhaps back' : 'over';
}
