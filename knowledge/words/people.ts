/*
 * Of whom something is told. Regular expressions over normalised text (see finding/language.ts).
 */

/** Who may be told of, beside oneself. */
export const relation =
  '(?:(?:step|half|grand) ?(?:son|daughter|dad|mum|brother|sister|kid|child)|mate|pal|friend|wife|hubby|husband|partner|missus|fella|other half|bf|gf|son|daughter|dad|daddy|mum|mummy|mom|mam|mother|father|parent|runner|club ?mate|team ?mate|brother|sister|girlfriend|boyfriend|fiancee?|man|woman|lady|guy|lad|lass|girl|boy|bloke|chap|kid|child|colleague|neighbou?r|coach|pacer|volunteer|marshal|participant|competitor|athlete|housemate|flatmate|roommate|buddy|granddad|grandad|grandma|gran|nan|nana|uncle|aunt|auntie|cousin|niece|nephew|grandson|granddaughter|person|student|pupil|teammate|little one|toddler|baby|twin|toddlers|youngest|eldest|oldest|in law|boss|member|walker|cyclist|gentleman|ref|goalie|junior|newbie|beginner|spectator|casualty|secretary|chair(?:man|woman|person)?|treasurer|captain|leader|organiser|walker|vet|parent|patient|folk|u1\\ds?|under 1\\d|tri ?athlete|teenager|u1\\ds?|(?:\\d{1,2}|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen) ?(?:years? old|yo|yr old)s?)';

/** What may stand between "my" and whom it is: no verb and no part of the body. */
const between =
  '(?!(?:is|was|are|were|am|has|had|have|and|or|but|so|if|hurts?|aches?|sore|pain|ok|okay|keeps|legs?|knees?|calf|calves|foot|feet|shins?|ankles?|hips?|back|head|chest|heart|achilles|hamstrings?|quads?|thighs?|stomach|leg|toes?|heels?|for|to|on|in|with|from|by|of|my|our|the|a|an|his|her|your|that|it|not|please|help|says?|told|who|i)\\b)\\w+';

/** Somebody else, as a noun with what stands before it. */
export const somebodyNamed = `(?:my|our|your|the|a|an|his|her|this|that|some|another|one of (?:our|the|my)) (?:${between} ){0,3}?${relation}`;

/** Somebody of whom something is told. */
export const somebody = `(?:he|she|they|him|her|them|someone|somebody|${somebodyNamed})`;

/** First names that are common in Britain and are not words too. */
export const givenNames =
  'adam|aidan|alfie|archie|ava|elsie|evie|finley|freddie|leo|mia|millie|noel|reece|rosie|teddy|zac|zach|aisha|alan|alex|alice|alison|amanda|amir|amy|andrea|andrew|andy|angela|anita|ann|anna|anne|annie|anthony|arthur|ashley|barbara|barry|ben|beth|bethany|betty|bev|bob|brenda|brian|bryan|callum|cameron|carl|carol|caroline|catherine|cath|charlie|charlotte|chloe|chris|christine|claire|clare|colin|connor|craig|daisy|dan|dani|daniel|danny|darren|dave|david|dawn|deb|debbie|debs|denise|derek|diane|donna|dorothy|doug|duncan|dylan|ed|eddie|edward|eileen|elaine|eleanor|elizabeth|ella|ellie|emily|emma|eric|erin|ethan|eva|evan|fatima|fiona|fran|francis|gareth|gary|gavin|gemma|geoff|george|georgia|gill|gina|glen|gordon|graham|greg|hannah|harriet|harry|hassan|heather|helen|henry|holly|howard|hugh|iain|ian|imran|isaac|isabel|isla|jackie|jacob|jake|james|jamie|jan|jane|janet|jason|jayne|jean|jen|jenny|jess|jessica|jill|jim|jimmy|jo|joan|joanne|joe|joel|john|johnny|jon|jonathan|josh|joshua|judith|judy|julia|julian|julie|karen|kate|katherine|kathryn|kathy|katie|kay|keith|kelly|ken|kenny|kerry|kev|kevin|kieran|kim|kirsty|kyle|laura|lauren|leah|lee|leon|leona|lesley|lewis|liam|lily|linda|lisa|liz|lorraine|louise|lucy|luke|lynn|maggie|malcolm|marcus|margaret|maria|marie|martin|mary|matt|matthew|maureen|megan|mel|melissa|michael|michelle|mick|mike|mo|mohammed|molly|naomi|natalie|natasha|nathan|neil|niall|nicholas|nick|nicola|nicole|nigel|nina|noah|norman|oli|oliver|olivia|ollie|oscar|owen|pam|patricia|patrick|paul|paula|pauline|pete|peter|phil|philip|priya|rachel|raj|ravi|rebecca|rhys|richard|rick|rita|robert|robin|roger|ron|ross|roy|russell|ruth|ryan|sally|sam|samantha|samir|sandra|sara|sarah|scott|sean|shane|sharon|shaun|sheila|shirley|simon|sophia|sophie|stacey|stella|stephanie|stephen|steve|steven|stuart|sue|susan|suzanne|tara|ted|terry|theo|theresa|thomas|tim|tina|toby|tom|tommy|toni|tony|tracey|tracy|trevor|trish|tyler|vicky|victoria|vince|wayne|wendy|yasmin|yusuf|yvonne|zara|zoe|abdul|abdullah|adaeze|adebayo|agnieszka|ahmed|aiko|ajay|ali|alejandro|amara|anika|anil|anya|arjun|asha|astrid|ayesha|bartek|bilal|bronwyn|camille|carlos|carys|chidi|ciara|colette|deepak|diego|divya|elena|emeka|eoin|erik|esther|farah|faisal|femi|fergus|fernando|francesca|freya|giulia|gurpreet|guillaume|hamza|hiroshi|ibrahim|ingrid|isha|ivan|jasmine|javier|jorge|jose|juan|kamal|karim|katarzyna|khadija|kofi|kwame|lars|layla|leila|lena|luca|lucia|magda|maja|malik|manuel|marco|marek|mateo|mateusz|maryam|meera|mehmet|miguel|mikael|mina|mohamed|muhammad|nadia|neha|ngozi|nia|niamh|nikhil|nkechi|noor|olga|olu|omar|oluwaseun|orla|padraig|parminder|pavel|pedro|petra|pierre|piotr|pooja|rahul|rajesh|rania|rashid|rohan|roisin|rosa|saoirse|sanjay|seamus|sergei|shabnam|shreya|sibusiso|sinead|siobhan|stefan|sunil|sunita|suresh|svetlana|tamara|tariq|thandi|tomasz|usha|vikram|wojtek|xavier|yuki|zainab|zoya';

/** Whose word is taken for a professional's: who prescribes a medicine is not who takes it. */
export const professional =
  '(?:(?:my|our|your|the|a|an|his|her) (?:\\w+ ){0,1}?)?(?:doctors?|dr|gp|gps|physios?|physiotherapist|nurse|pharmacist|chemist|consultant|paramedics?|surgeon|midwife|chiropractor|osteopath|dentist|hospital|podiatrist|massage therapist|dietitian|counsellor|therapist)';

/** Whoever only tells of it is not the one it is about. */
export const telling =
  '(?:i (?:just |really |also )?(?:think|thought|know|saw|found|heard|noticed|reckon|believe|suspect|see|do not know|want to know|wonder|am (?:so |really |very |a bit |getting )?(?:worried|scared|afraid|frightened|concerned|with|watching|sure|not sure|asking|here with|marshalling|fine but|ok but)|can (?:see|hear|find|feel(?= a pulse))|had to (?:carry|help|stop|hold)|was (?:running|walking|standing) (?:behind|beside|next to|near)|was told|need help|met|have (?:a|an|this)(?= (?:\\w+ ){0,2}(?:friend|mate|clubmate|colleague|runner)))|(?:tell|told|tells|help|texted|messaged|asked) me|what (?:do|should|can) (?:i|we) do|do (?:i|we) (?:call|ring|need to)|should (?:i|we) (?:call|ring|take|get|do|be|stop|let|make|give)|can (?:i|we) (?:give|do|move|get|help))';

/** Says something of a sign without having it: "my friend says ice it". */
export const sayer =
  '(?:says?|said|reckons?|thinks?|thought|told|tells|swears|suggests?|suggested|recommends?|recommended|wants me|keeps telling|asked|asks|insists|claims|advised)';

/** What somebody else does, is or has: it takes such a word to know a bare noun or a first name for a subject. */
export const third =
  '(?:is|was|has|had|just|keeps?|kept|says?|said|feels?|felt|looks?|seems?|does|did|can|could|will|would|collapsed|fainted|fell|hit|banged|stopped|started|passed|blacked|got|went|gone|took|takes|swallowed|told|drank|woke|lost|came|complain\\w*|not|never|down|in|on|at|here|with|who|whose|needs|uses|wears|runs|diabetic|pregnant|asthmatic|i (?:run|train|ran|know|coach|met|car share|live|work|was running|was with|am with)|(?!morning|evening|during|coming|feeling|getting|having|being|running|training|stretching|warming|cooling)\\w+ing)';

/** Parts and states of a body, and what is only said with them. */
export const body =
  '(?:legs?|calf|calves|knees?|shins?|ankles?|foot|feet|hips?|thighs?|quads?|hamstrings?|achilles|heels?|toes?|groin|back|chest|heart|head|neck|throat|lips?|face|tongue|arms?|hands?|body|skin|wee|pee|urine|poo|stool|life|inhaler|sugar|blood|periods?|breath\\w*|eyes?|mouth|stomach|tummy|belly|bladder|bowels?|muscles?|bones?|joints?|tendons?|bum|glutes?|temperature|pulse|vision|speech|left|right|whole|lower|upper|other|doctor|gp)';
