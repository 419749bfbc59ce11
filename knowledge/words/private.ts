/*
 * What makes a question somebody's own business: an illness, a medicine, an age, a part of somebody else's body.
 * Regular expressions over normalised text.
 */

const illnesses =
  'diabet\\w*|asthma\\w*|cancer|tumou?r|epilep\\w*|ms|multiple sclerosis|arthritis|osteo\\w*|lupus|crohns?|colitis|ibs|coeliac|celiac|depress\\w*|anxi\\w*|bipolar|adhd|autis\\w*|ptsd|anorexi\\w*|bulimi\\w*|stroke|heart (?:attack|disease|failure|condition|murmur)|afib|atrial|pacemaker|dvt|clots?|embolism|anaemi\\w*|anemi\\w*|thyroid|hiv|hepatitis|covid|flu|pneumonia|pregnan\\w*|miscarriage|menopaus\\w*|perimenopaus\\w*|periods?|endometriosis|pcos|migraines?|fibromyalgia|gout|sciatica|hernia|surgery|operation|chemo\\w*|dialysis|kidney|liver|transplant|sickle|haemophilia|hemophilia|blood pressure|cholesterol|alcoholi\\w*|addict\\w*|std|sti|lyme|reds|concuss\\w*|incontinen\\w*|prolapse|post ?partum|c section|ivf';
const medicines =
  'ibuprofen|paracetamol|naproxen|aspirin|codeine|tramadol|morphine|painkillers?|nurofen|advil|tylenol|voltarol|antibiotics?|statins?|\\w+statin|warfarin|apixaban|rivaroxaban|xarelto|eliquis|thinners?|insulin|metformin|inhalers?|ventolin|steroids?|prednisolone|antidepressants?|sertraline|fluoxetine|citalopram|prozac|ssri|pill|hrt|beta ?blockers?|bisoprolol|ramipril|amlodipine|levothyroxine|methotrexate|viagra|ozempic|mounjaro|wegovy|meds|medication|medicine|tablets?|prescri\\w*|cbd|cannabis';
const ages =
  '(?:i am|im|he is|she is|aged?|turned|turning|at) (?:only |just |nearly |almost )?\\d{1,2}(?! ?(?:k|km|miles?|minutes?|mins?|hours?|weeks?|months?|days?|laps?|reps?|percent|bpm|degrees|kg|stone|st|min|pace|out|times|steps))|\\d{1,2} ?(?:years? old|year olds?|yrs? old|yo|y o)|in my (?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|\\d0s)|teenage\\w*|u1\\d|vet \\d+|over \\d0s?|\\d{2} ?[fm]|[fm] ?\\d{2}|age \\d+|year \\d|(?:early|mid|late) (?:\\d0s|teens|twenties|thirties|forties|fifties|sixties|seventies)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?: \\w+)? (?:years? old|now)';
/** Somebody else, whatever is told of them. */
const somebodyElse =
  'he|she|him|her|his|hers|(?:my|our) (?:\\w+ )?(?:mate|friend|wife|husband|partner|son|daughter|dad|mum|mom|mother|father|clubmate|teammate|brother|sister|girlfriend|boyfriend|nan|gran|grandad|grandson|granddaughter|uncle|aunt|cousin|niece|nephew|kids?|client|colleague|boss|neighbour|coach)s?';
const bodyOfAnother =
  '(?:his|her|their|sons?|daughters?|wifes?|husbands?|mates?|friends?|mums?|dads?|moms?|boyfriends?|girlfriends?|partners?|sisters?|brothers?|kids?|coachs?) (?:\\w+ ){0,2}(?:legs?|calf|calves|thighs?|knees?|shins?|ankles?|foot|feet|hips?|groin|hamstrings?|quads?|back|heels?|achilles|toes?|chest|heart|head|arms?|shoulders?|body|bum|stomach|tummy|skin)';

export const ownBusiness = new RegExp(
  `\\b(?:${illnesses}|${medicines}|${ages}|${bodyOfAnother}|${somebodyElse})\\b`,
);
