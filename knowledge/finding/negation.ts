/*
 * Whether a text says that a sign is not there. A denial is read within the sign's own clause: it reaches over a list
 * ("no swelling, heat or redness") and ends where a new statement begins ("no idea what happened, chest pain after the
 * run").
 */

/** What ends the reach of a denial that stands before: a sentence's end, a turn, or a new subject with its verb. */
const enders = new Set(
  '. but though although however except yet until till because cos since when while whereas just only instead rather so then now otherwise unless despite apart'.split(
    ' ',
  ),
);
/** Words of a new statement: whoever says "no swelling and i have chest pain" has chest pain. */
const statement = new Set(
  'i he she they we it its thats theres there this that my his her their our your the is are was were am has have had got get gets feel feels felt went goes woke started keep keeps cannot can could what why how which who whether if about after before during like as than'.split(
    ' ',
  ),
);
/** Words that may stand between a denial and the sign that it denies. */
const between = new Set(
  'like any a an the my his her their real really even actual actually very too that so much more big bad sign signs of or and nor no at all sort kind visible obvious particular particularly especially having have had has got getting get feel feeling felt be been being seem seeing see noticed notice currently still also either anything nothing in on both left right lower upper one experiencing showing bit little proper sharp severe new other sudden extra ever just with from to there it them overly hugely obviously thankfully fortunately remotely ,'.split(
    ' ',
  ),
);

/** After an "and" one of these begins another matter: "could not sleep and my chest hurts". */
const startsAnew = /^(?:my|his|her|their|our|the|its|this|that|now|then)$/;

/** How far back, in words, a denial may stand. */
const reach = 9;

const negations = new Set(
  'no not without never nor neither zero nil none nothing nowhere nobody noone'.split(' '),
);
const longNegations =
  /(?:\bcan not say(?: that)? i(?: have)?(?: had| noticed| ever had| ever)?(?: any)?|\byet to (?:have|get|feel)(?: any)?|\bif i (?:had|ever had)(?: any| a)?|\bfree (?:of|from)|\bno longer(?: any)?|\babsence of|\binstead of|\brather than|\bruled out|\bnegative for) $/;
/** The words that those end with. */
const endsLongNegation = new Set(
  'say that i have had noticed ever any get feel a of from longer than out for'.split(' '),
);

/**
 * Constructions that hold a "no" or "not" and deny nothing of what comes after. Each is matched against the words from
 * it on. The tests name every one.
 */
const onlyLooksLikeNegation: readonly RegExp[] = [
  /^no (?:idea|clue|doubt|matter|wonder|surprise|joke|kidding|lie|offence|offense|one knows?|question|rush|biggie|worries|problem|big deal|relief|let up|change|improvement|difference|end|warning|reason|explanation|apparent reason|obvious reason|obvious cause|cause|rest|sleep|thanks|energy|appetite|way|excuse)\b/,
  /^not? (?:sure|certain|convinced|clear|know|knowing|understand|get why|think it is just|going to lie|gonna lie|joking|kidding|exaggerating|being dramatic|want to (?:worry|moan|panic|make a fuss|bother)|to (?:worry|moan|alarm|panic)|normally|usually|used to|expect\w*|realise\w*|realize\w*|notice\w* (?:until|at first|till)|long (?:after|ago)|good|great|nice|fun|ideal|happy|right|well|only|just|simply|merely|even (?:a|one) (?:mile|km|minute)|too long|unlike|unusual|going away|shifting|stop\w*|better|getting better|improv\w*|sleep\w*|walk\w*|stand\w*|able|being able|long before|supposed|meant|enough|that bad until|bad until|much better|helped|helping|help|touch\w*|let\w*|worried but|bothered but|a doctor|medical|mention|forget|wait|get rid of|shake off|shift|ignore|explain|cope with|deal with|(?:stand|bear|take) (?:it|this|the|much|any ?more)|(?:it |this |that |a bit |very |at all )?(?:odd|strange|weird|normal|dangerous|risky|funny|worrying|serious|common)|a (?:bad )?sign|one to|trained|smoked|told|tell|tried|try|see|saw|say(?! (?:that )?i )|do|did|done|eaten|slept|been injured|been (?:hit|kicked|drinking))\b/,
  /^not? (?:\w+ ){0,2}like this(?: before)?\b/,
  /^never (?:had|felt|experienced|seen|known|been|got|get|knew) (?:\w+ ){0,5}(?:like (?:this|that|it)|this (?:bad|badly|much|strong|severe|swollen|sore|painful|intense)|so (?:bad|much|sore|swollen|painful)|as (?:bad|much|sore)|before|until (?:now|today)|in my life)\b/,
  /^never (?:goes|go|stops?|eases|ends|lets up|really (?:goes|stops)|thought|expected|again)\b/,
  /^not? (?:had|have|been|felt|experienced|got|getting|get)? ?(?:(?!no |not )\w+ ){0,6}(?:before(?= (?:but|and|now|today|this|\.|,)|$)|until (?:now|today|yesterday)|till (?:now|today))/,
  /^not (?:that|because)\b/,
  /^without (?:trying|warning|thinking|doing anything|any warning|reason|knocking|hitting)\b/,
];

/** What looks like a denial by what stands before it: "any chance", "is it not". */
const onlyAsks =
  /\b(?:why|should|could|can|would|is|are|isnt|does|do|did|was|has|have) (?:it |this |that |there |he |she |they |i |my |not )*$/;

/** What somebody used to have is over where it says so. */
const isOver =
  /\b(?:not any ?more|no longer|grew out|grown out|as a (?:kid|child|teenager)|when i was (?:a kid|little|young)|years ago|all gone|cured)\b/;

/** "The chest pain turned out to be nothing." */
const turnedOutFine =
  /^(?:(?!\. )\S+ ){0,6}turned out (?:to be )?(?:nothing|ok|okay|fine|a false alarm|muscular|wind|indigestion)\b/;

/** "Any chest pain? None." */
const answeredWithNo = /^(?:(?!\. )\S+ ){0,4}\. (?:none|nope|nah|not at all|neither|no)(?: [.,]|$)/;

/** "My achilles snapped in 2012, all perfect now": what is long past and well again. */
const longHealed =
  /^(?:(?!\. )\S+ ){0,9}(?:in (?:19|20)\d\d|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|some) years ago|years ago|decades ago|last year|when i was|as a (?:kid|child|boy|girl|student)) .{0,80}\b(?:healed|mended|perfect|fixed|cured|recovered|fine (?:now|since)|all (?:good|fine|well)|no (?:bother|trouble|problems?|issues?)|never (?:bother|trouble|bothers|hurts)|not (?:bother|trouble)|back running|good as new)\b/;
/** The same, with the healing before the time: "my calf tear healed last year". */
const healedLongAgo =
  /^(?:(?!\. )\S+ ){0,6}(?:has |is |was )?(?:fully |completely |all )?(?:healed|mended|fixed|cured) (?:\w+ ){0,3}(?:in (?:19|20)\d\d|years ago|last year|long ago)\b/;

/** What a text must have anywhere for a sign in it to be over, or not there after all: looked for once, since most have none of it. */
const mayBeOver =
  /\b(?:(?:19|20)\d\d|ago|last year|when i was|as a|used to|turned out)\b|\. (?:none|nope|nah|not at all|neither|no)\b/;

/** Whether a text may say of a sign that it is over. */
export const tellsOfOver = (text: string): boolean => mayBeOver.test(text);

/** Whether a sign is over, or turned out to be none, by what comes before it in its clause and after it. */
export function isOverByNow(before: readonly string[], after: string): boolean {
  if (longHealed.test(after) || healedLongAgo.test(after)) return true;
  if (answeredWithNo.test(after) || turnedOutFine.test(after)) return true;
  return (
    /\bused to (?:\w+ )?(?:have|get|be|suffer (?:from|with))(?: \w+){0,2}$/.test(before.join(' ')) &&
    isOver.test(after)
  );
}

/** Whether the words before a sign, in its clause, say that it is not there. `after` is the text from the sign on. */
export function isNegated(before: readonly string[], after: string): boolean {
  if (before.at(-1) === 'stopped') return true;
  for (let back = before.length - 1, steps = 0; back >= 0 && steps < reach; back--, steps++) {
    const word = before[back] ?? '';
    if (negations.has(word)) return negatesFrom(before, back, after);
    if (
      endsLongNegation.has(word) &&
      longNegations.test(`${before.slice(Math.max(0, back - 7), back + 1).join(' ')} `)
    )
      return true;
    if (word === 'and' && startsAnew.test(before[back + 1] ?? after.split(' ')[0] ?? '')) return false;
    if (enders.has(word) || (!between.has(word) && statement.has(word))) return false;
    // Anything else is taken for a part of the list: "no swelling, heat or redness".
    if (word === ',' && !isList(before, back, after)) return false;
  }
  return false;
}

function negatesFrom(before: readonly string[], back: number, after: string): boolean {
  const rest = `${before.slice(back).join(' ')} ${after}`;
  if (onlyLooksLikeNegation.some((pattern) => pattern.test(rest))) return false;
  const earlier = before.slice(Math.max(0, back - 4), back).join(' ');
  // "My poo should not be black": so it is.
  if (before[back] === 'not' && / should$|^should$/.test(earlier)) return false;
  // "Why is my calf not ...", "is it not chest pain": a question asserts what it asks about.
  return !(before[back] === 'not' && onlyAsks.test(`${earlier} `) && /^(?:why|should)/.test(earlier));
}

/**
 * A denial goes on over a comma in a list alone, which ends with an "or": "no swelling, heat or redness". "No plasters,
 * chest pain" tells of chest pain.
 */
function isList(before: readonly string[], comma: number, after: string): boolean {
  const [rest = ''] = after.split(/ (?:[.]|but|just|only|though) /);
  return /(?:^| )(?:or|nor) /.test(
    `${before.slice(comma + 1).join(' ')} ${rest.split(' ').slice(0, 8).join(' ')}`,
  );
}
