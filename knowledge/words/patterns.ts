/** Parts that many wordings share: regular expressions over normalised text (see finding/language.ts). */

export const leg =
  'legs?|calf|calfs|calves|thighs?|shins?|ankles?|foot|feet|knees?|hamstrings?|quads?|toes?|achilles|heels?|tibia';
export const oneLeg = 'leg|calf|thigh|shin|ankle|foot|knee|hamstring|quad|achilles|heel|toe|tibia';
export const wee = '(?:pee|peed|peeing|pees|wee|weed|weeing|urine|urinated|urinating|piss|pissed|pissing)';
export const darkColour =
  '(?:brown|brownish|cola|coke|coca|tea|dark|darker|red|reddish|pink|pinkish|rust|rusty|bloody|blood|black|coffee|port|guinness|orange|gravy|marmite|bovril|stout|porter|treacle|molasses|creosote|mahogany|merlot|claret|rioja|vimto|espresso)';
export const ages =
  '(?:[5-9]|1[0-7]|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)';
export const child =
  '(?:(?:step|grand) ?(?:sons?|daughters?|kids?|child)|sons?|daughters?|kids?|child|lad|boy|girl|niece|nephew|grandson|granddaughter|little one|toddler)';
export const longSpan =
  '(?:(?:a|an|one|1|two|2|three|3|four|4|five|5|six|6|several|couple of|few|many) (?:weeks?|months?|fortnights?)|fortnight|weeks|months|years?|(?:6|7|8|9|[1-9]\\d|six|seven|eight|nine|ten|eleven|twelve) (?:\\w+ )?days)';
/** "Since last summer", "since June". */
export const sinceLong =
  'since (?:(?:the|last|late|early|mid|about|around|before|after|end of|start of|beginning of) )*(?:spring|summer|autumn|winter|christmas|xmas|easter|new year|lockdown|january|february|march|april|may|june|july|august|september|october|november|december|last year|last month|last season)';
export const pain =
  'pain|pains|painful|hurt|hurts|hurting|ache|aches|aching|achy|sore|soreness|throb\\w*|agony|tender|kills|killing|stings?|burning|cramps?|cramping|stiff';

/** "He cannot", "I could not", "barely able to". */
export const cannot =
  '(?:(?:can|could|will|would) (?:not|hardly|barely|scarcely)|can no longer|unable to|not able to|struggl\\w+ to|hard to|difficult to|trouble)';

/** How many weeks a child that is felt has been on its way. */
export const weeksAlong =
  '(?:1\\d|2\\d|3\\d|4[0-2]|(?:twenty|thirty)(?: (?:one|two|three|four|five|six|seven|eight|nine))?|forty(?: (?:one|two))?)';
