import type { EntryFacts } from './schema.ts';

/** The six questions runners ask most, in the article's order. */
export const faqs: EntryFacts[] = [
  {
    id: 'faq:serious-injury',
    title: 'Is it something serious?',
    called:
      'serious injury; injury or soreness; injury; when to see a doctor; is it serious; normal soreness; sharp pain; pain or soreness; physio or doctor; calf strain; hamstring strain; pulled hamstring; pulled calf; pulled muscle; quad strain; muscle strain; injured',
    answer:
      'It depends. Chest pain or dark wee: call your emergency number now. One leg swollen or hot, pain in one spot or at rest, a pop, numbness, fever, cannot stand on it: get seen today. None of these, sore on both sides, easing by day five: most likely ordinary soreness.',
    detail:
      'Ordinary soreness is dull, in both legs, worst a day or two after, and easing by day three to five. You can press on it, walk it looser, and it follows a run your legs were not used to.\n\nBe wary of pain that is sharp, one-sided or in one small spot, that grows as you run, that wakes you, or that is no better after five days. Those deserve a doctor or physiotherapist, and no running on them meanwhile. If you are not sure, being seen is never the wrong choice.',
    tips: ['tip:rest', 'tip:progressive-overload'],
    article:
      'It says the ache is mostly delayed soreness, and that lasting, sharp or local pain should be looked at, to rule out a strain or a stress fracture.',
    evidence: {
      rating: 'moderate',
      direction: 'partly',
      finding:
        'The everyday picture holds. The list of serious causes is longer than the article’s: it also has clots, muscle breakdown, pressure in a muscle, heat illness, infection and nerve trouble. A stress fracture comes from overuse rather than from one moment. Health services advise a doctor for pain beyond five days or getting worse.',
      references: ['NHSinform-doms', 'CDC-rhabdo', 'Robertson2017'],
    },
    section: 'Questions, 1: a sign of serious injury?',
  },
  {
    id: 'faq:cool-down-duration',
    title: 'How long should a cool-down be?',
    called: 'cool down length; cool down duration; how long cool down; cool down time; minutes cool down',
    answer:
      'As long as feels good: about five to ten easy minutes is plenty. The article says 10 to 15. No length has been shown to make you less sore, so if you only have time for a short walk, that is fine.',
    detail:
      'Athletes commonly take 5 to 15 minutes. After an easy run a few minutes of walking will do; after a hard session or a race a little longer is pleasant, while your breath and pulse settle.\n\nThe reason to do it is comfort, and not feeling faint as you stop. It does not need to be timed.',
    tips: ['tip:cool-down', 'tip:active-recovery'],
    article:
      'It recommends 10 to 15 minutes of walking or light jogging, more or less depending on the run, to clear by-products.',
    evidence: {
      rating: 'weak',
      direction: 'against',
      finding:
        'Common habits run from 5 to 15 minutes, but no length has been shown to lower soreness, and a trial of a ten-minute cool-down found an average effect of zero. A separate review of performance, not soreness, favoured 6 to 10 minutes of easy movement.',
      references: ['VanHooren2018', 'Law2007', 'Ortiz2019'],
    },
    section: 'Questions, 2: cool-down length',
  },
  {
    id: 'faq:hydration',
    title: 'Does water change how sore I get?',
    called:
      'water for soreness; hydration and soreness; hydration status; does water help; drinking and soreness',
    answer:
      'Not much, as far as anybody has shown. Drinking matters for how you feel on a long or hot run, and links with cramp and soreness are weak. Drink when you are thirsty, and do not finish heavier than you started.',
    detail:
      'Being very dry makes a run feel harder and slower. Whether it makes tomorrow’s legs worse rests on very small trials that do not agree. More water does not wash soreness out; what clears after a run clears by itself.\n\nDrinking far beyond thirst is the real danger: it thins the salt in your blood, and sports drinks do not protect you from that.',
    tips: ['tip:hydration', 'tip:nutrition'],
    article:
      'It says yes, by way of tiredness and cramp, and advises drinking before, during and after, with electrolytes on long runs.',
    evidence: {
      rating: 'mixed',
      direction: 'partly',
      finding:
        'Fluids matter for performance in long or hot runs. Runners who cramp are not drier than those who do not. Drinking beyond thirst can bring dangerously low sodium, and experts advise letting thirst decide.',
      references: ['Sawka2007', 'HewButler2015', 'Miller2022', 'Schwellnus2009', 'Urso2014'],
    },
    section: 'Questions, 3: hydration',
  },
  {
    id: 'faq:warm-up',
    title: 'Does a warm-up make me less sore?',
    called: 'warm up and soreness; warm-up efficacy; does a warm up help; benefits of warming up',
    answer:
      'A little, perhaps. Easy minutes before a run took a small edge off soreness in lab trials, and they help you run better. They will not keep soreness away, and nobody has shown that stretching first prevents injury.',
    detail:
      'The benefit comes from moving easily until you are warm rather than from holding stretches. One trial of ten minutes found soreness two days later lower by about 13 points in 100, give or take a good deal.\n\nSo a warm-up is worth its few minutes, for how the run feels above all. If you skip one, do not blame it for everything.',
    tips: ['tip:warm-up', 'tip:progressive-overload'],
    article:
      'It says a poor warm-up raises the risk of injury, and that moving stretches with easy cardio lessen discomfort.',
    evidence: {
      rating: 'mixed',
      direction: 'partly',
      finding:
        'A small benefit for soreness from an easy aerobic warm-up in lab trials; a short-lived benefit for performance from moving stretches; no clear effect of stretching alone on injury overall.',
      references: ['Law2007', 'Olsen2012', 'Behm2016'],
    },
    section: 'Questions, 4: warm-up',
  },
  {
    id: 'faq:diet',
    title: 'Can food make me less sore?',
    called:
      'diet; food; foods; dietary interventions; anti-inflammatory food; food for soreness; foods for recovery; anti inflammatory diet',
    answer:
      'Not that anyone has shown, but food helps you mend and refuel. Enough protein across the day is useful; there is no rush to eat right after a run; and cherry juice or vitamin pills make less difference than you would notice.',
    detail:
      'Eat enough, with protein at your meals and carbohydrate to run on. Pooled trials show that this supports training, without a drop in soreness. What you eat over the whole day counts for more than what you eat at once.\n\nSo-called anti-inflammatory foods are fine as food. High-dose antioxidants changed soreness by less than people notice. If you are under 18, have kidney disease, or find eating hard, ask a doctor or dietitian rather than a bot.',
    tips: ['tip:nutrition', 'tip:hydration'],
    article:
      'It says protein, carbohydrate and anti-inflammatory nutrients aid repair, and that protein just after exercise matters most.',
    evidence: {
      rating: 'mixed',
      direction: 'partly',
      finding:
        'Enough protein across the day supports adaptation to training. Trials of its timing do not support a short window once the day’s total is counted. High-dose antioxidants changed soreness in 50 trials by less than people would notice.',
      references: ['Jager2017', 'Schoenfeld2013', 'Ranchordas2017'],
    },
    section: 'Questions, 5: diet',
  },
  {
    id: 'faq:massage',
    title: 'Does massage help sore legs?',
    called: 'massage; sports massage; massages; rub down; deep tissue massage; massage role',
    answer:
      'Often, for a day or two: several reviews find less soreness after a massage, from a little to a lot. It is pleasant rather than necessary. Never massage a torn muscle, nor a swollen or hot calf: get that seen today.',
    detail:
      'Massage does seem to lower soreness for a short time. Whether it makes the muscle recover sooner is less clear, and a review of endurance athletes saw no consistent effect. That it works by moving blood is not established.\n\nLet the pressure be comfortable. Leave out anything swollen, hot or red, and fresh injuries: those want a doctor first.',
    tips: ['tip:foam-rolling', 'tip:active-recovery'],
    article:
      'It says massage improves blood flow, eases tension and relaxes, with relief for a time and unclear effects in the long run.',
    evidence: {
      rating: 'moderate',
      direction: 'supports',
      finding:
        'Several pooled analyses find less soreness after massage, from small (29 trials, 1,012 people) to large (11 articles, 504 people). The largest review of recovery methods ranked it first, but is criticised for weak studies. A review of endurance athletes saw no consistent effect. Better blood flow as the reason is not established.',
      references: ['Davis2020', 'Guo2017', 'Dupuy2018', 'Li2024'],
    },
    section: 'Questions, 6: massage',
  },
];
