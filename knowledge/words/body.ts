import { leg, oneLeg } from './patterns.ts';

/** Where it is. */
export const places = {
  leg: [leg],
  calf: [
    'calf',
    'calfs',
    'calves',
    'lower leg',
    'behind (?:the|my|his|her|one) knee',
    'back of (?:the|my|his|her) leg',
  ],
  shin: ['shins?', 'tibia'],
  bone: ['(?<!dry as a )bones?', 'tibia', 'metatarsals?', 'fibula', 'heel bone', 'shin bone'],
  foot: ['foot', 'feet', 'toes?', 'metatarsals?'],
  heel: ['heels?', 'achilles', 'back of (?:the|my|his|her) ankle'],
  tendon: ['tendons?', 'tendon\\w*', 'achilles'],
  ankle: ['ankles?'],
  knee: ['knees?', 'kneecap'],
  joint: ['knees?', 'ankles?', 'joints?', 'hips?'],
  thigh: ['thighs?', 'quads?', 'hamstrings?'],
  muscle: ['muscles?', 'calf', 'calves', 'hamstrings?', 'quads?', 'thighs?'],
  groin: ['groins?'],
  hip: ['hips?'],
  back: [
    '(?:lower |my |bad )back(?! of| to| at| on| in| home| from| up| again| into)',
    'back (?:pain|ache|goes|went|hurts|is)',
    'spine',
  ],
  head: ['head', 'headache'],
} as const;

/** On which side. */
export const sides = {
  one: [
    `(?:one|left|right|single|other) (?:of (?:my|his|her|the) )?(?:lower )?(?:${oneLeg})`,
    `(?:my|his|her|the|a) (?:${oneLeg})(?! muscles)`,
    'one side(?:d)?',
    'on (?:the|my) (?:left|right)',
    'the other (?:leg|one|foot|side|calf)',
    'only (?:my|the) (?:left|right)',
    'than the (?:other|left|right)',
  ],
  both: ['both(?! of us)', 'each leg', 'either side', 'all over', 'two legs', 'everywhere'],
} as const;
