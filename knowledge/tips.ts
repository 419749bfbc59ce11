import type { EntryFacts } from './schema.ts';

/** The eight tips, in the article's order. A tip's answer is also what the daily reminder posts. */
export const tips: EntryFacts[] = [
  {
    id: 'tip:progressive-overload',
    title: 'Build up gradually',
    called:
      'progressive overload; implement progressive overload; 10% rule; ten percent rule; 10 percent rule; building up; build up; mileage; weekly mileage; increasing mileage; increase distance; step back week; cutback week',
    answer:
      'Keep today’s run close to what your legs know. Add a little distance or a few hills at a time, and let no run go far past your longest of the past month. Legs that have met a run before ache far less after it.',
    detail:
      'Repeating a dose you can manage is the best protection there is against soreness: the second time, the same hills hurt much less.\n\nFor injuries the picture is less tidy. A trial of a set weekly increase did not lower them, and studies of training measures disagree. What stands out in a large recent group of runners is the single big jump: one run much longer than anything in the past month. So watch the one long run more than the weekly sum.',
    tips: ['tip:rest', 'tip:active-recovery'],
    article:
      'It advises raising distance and intensity bit by bit, so that muscles adapt and overuse injuries and damage are fewer.',
    evidence: {
      rating: 'mixed',
      direction: 'partly',
      finding:
        'For soreness, getting used to a load is well supported. For injury it is less clear: a graded plan of 10% a week changed nothing among 532 new runners, and 36 studies disagreed. Among 5,205 runners, single runs more than 10% beyond the longest of the past 30 days came with more overuse injuries.',
      references: ['Hyldahl2017', 'Hody2019', 'Buist2008', 'Fredette2022', 'Frandsen2025'],
    },
    section: 'Tips, 1: progressive overload',
  },
  {
    id: 'tip:warm-up',
    title: 'Warm up before you run',
    called:
      'warm up; warming up; warm up routine; pre-run warm-up; dynamic stretching; dynamic stretches; leg swings; drills',
    answer:
      'Give your legs five to ten easy minutes before you ask for more: a brisk walk or a slow jog, then a few leg swings and skips. You will run better for it, and it may take a small edge off tomorrow’s ache.',
    detail:
      'Start with easy movement that makes you a little warm, then move through the ranges you are about to use: leg swings, walking lunges, skips, a few quicker strides before a fast session. Keep long held stretches for another time.\n\nBefore an easy run the first slow kilometre does the job. The faster the session, the more it is worth.',
    tips: ['tip:cool-down', 'tip:progressive-overload'],
    article:
      'It advises moving stretches and easy cardio before a run, to warm the muscles, oil the joints and ready the body.',
    evidence: {
      rating: 'mixed',
      direction: 'partly',
      finding:
        'A ten-minute warm-up lowered soreness two days later by about 13 points out of 100 in one trial; a second small one saw a benefit in part of the thigh only. That moving stretches help performance for a while is better supported. Whether they prevent injury is not known.',
      references: ['Law2007', 'Olsen2012', 'Behm2016'],
    },
    section: 'Tips, 2: warm-up',
  },
  {
    id: 'tip:cool-down',
    title: 'Ease down at the end',
    called:
      'cool down; cooling down; cooldown; cool down routine; post-run cool-down; easing down; warm down',
    answer:
      'Do not stop dead at the end of a run. Walk or jog gently for a few minutes until your breath is back: it feels good and keeps you from going light-headed. It has not been shown to stop soreness.',
    detail:
      'Slow down over the last few minutes, then walk. Stopping suddenly after hard running can leave you giddy, because blood stays in your legs for a moment; a walk takes care of that.\n\nStretch afterwards if you enjoy it. It makes little or no difference to how sore you are tomorrow.',
    tips: ['tip:active-recovery', 'tip:rest'],
    article:
      'It advises a planned cool-down with walking or light jogging, to clear by-products and help recovery.',
    evidence: {
      rating: 'weak',
      direction: 'against',
      finding:
        'Easy movement lowers lactate in the blood sooner, but a cool-down does not reduce later soreness, speed up most signs of recovery or prevent injury. Stretching afterwards changes soreness very little; that was seen in 12 studies.',
      references: ['VanHooren2018', 'Law2007', 'Herbert2011'],
    },
    section: 'Tips, 3: cool-down',
  },
  {
    id: 'tip:hydration',
    title: 'Drink to thirst',
    called:
      'hydration; water; drinking; how much water; adequate hydration; fluids; drink; drinks; sports drinks; when to drink',
    answer:
      'Let thirst be your guide today: drink when you want to, and stop when you do not. On long or hot runs take something along. Forcing water down does not help sore legs, and far too much of it is dangerous.',
    detail:
      'For most runs, thirst does the job. For long or hot ones, start out not thirsty, carry a drink, and take something with salt and sugar if you like it.\n\nDo not aim to finish heavier than you started. Drinking well beyond thirst can thin the salt in your blood, and people have died of it. There is no good evidence that more water means less soreness.',
    tips: ['tip:nutrition', 'tip:rest'],
    article:
      'It advises keeping fluids up before, during and after running, with electrolyte drinks when it is long or intense.',
    evidence: {
      rating: 'weak',
      direction: 'partly',
      finding:
        'Losing more than about 2% of body weight can hurt endurance, so drinking matters for long or hot runs. A benefit for soreness has not been shown. Expert consensus is to let thirst guide you, because over-drinking has caused deaths; the 2007 position stand also warns against taking in more than is sweated out.',
      references: ['Sawka2007', 'HewButler2015'],
    },
    section: 'Tips, 4: hydration',
  },
  {
    id: 'tip:nutrition',
    title: 'Eat enough, and well',
    called:
      'nutrition; eating; protein; carbs; carbohydrates; carb loading; chocolate milk; recovery meal; pre-run food; breakfast before running; proper nutrition; emphasize proper nutrition; gels; recovery shake; refuelling; banana',
    answer:
      'Eat a proper meal today with some protein and plenty of carbohydrate; it need not be in the first half hour. Food mends and refuels you over the whole day. It will not take soreness away, but running on too little can harm you.',
    detail:
      'Runners mostly need enough: enough food altogether, carbohydrate to run on, protein across the day to mend with, and fruit and vegetables for the rest. A shake straight after a run is convenient, not magic; what you eat over the whole day counts.\n\nEating too little for a long time is the bigger risk, for bones and for hormones. If food or weight is a worry, a doctor or a dietitian is the right person to talk to.',
    tips: ['tip:hydration', 'tip:rest'],
    article: 'It advises protein, carbohydrate and anti-inflammatory foods, with protein soon after a run.',
    evidence: {
      rating: 'mixed',
      direction: 'partly',
      finding:
        'Enough protein over the day supports adaptation to training. A short window after exercise does not hold up once the day’s total is counted, and high-dose antioxidants changed soreness in 50 trials by less than people would notice. Too little food over a long time is linked with harm to health.',
      references: ['Jager2017', 'Schoenfeld2013', 'Ranchordas2017', 'Mountjoy2023'],
    },
    section: 'Tips, 5: nutrition',
  },
  {
    id: 'tip:active-recovery',
    title: 'Move gently on easy days',
    called:
      'active recovery; recovery run; easy run; easy day; easy days; cross training; swimming; cycling; walking; yoga; swim; bike',
    answer:
      'Stiff today? Move a little: a walk, an easy swim or a gentle bike ride. It often eases stiffness while you do it, and it is kind to your legs. Keep it so light that you could chat all the way.',
    detail:
      'Easy movement on the day after is low in risk and tends to feel better than the sofa. Walk, swim, cycle, do some gentle yoga, or jog very slowly if jogging feels fine.\n\nWhether it makes you recover sooner is not settled; reviews disagree. Let comfort decide: if it hurts more as you go, stop and rest instead.',
    tips: ['tip:rest', 'tip:foam-rolling'],
    article:
      'It advises swimming or cycling on rest days, to raise blood flow and help recovery without loading the legs.',
    evidence: {
      rating: 'mixed',
      direction: 'partly',
      finding:
        'One large review found less soreness with active recovery, another found active cool-downs mostly without effect, and a third could not tell for performance. A review of endurance athletes found no recovery method with a consistent benefit.',
      references: ['Dupuy2018', 'VanHooren2018', 'Ortiz2019', 'Li2024'],
    },
    section: 'Tips, 6: active recovery',
  },
  {
    id: 'tip:foam-rolling',
    title: 'Try a foam roller',
    called:
      'foam rolling; foam roller; foam roll; roller; rolling; foam rolling techniques; massage stick; self myofascial release',
    answer:
      'If you like a foam roller, roll slowly over thighs, hamstrings and calves for a minute or two each. It can ease soreness a little. Never roll a bruise or a torn muscle, nor a swollen or hot calf: get that seen today.',
    detail:
      'Go slowly, breathe, and press only as hard as is comfortable; pain is not the point. A minute or two for each muscle is plenty, and a ball or your hands will do as well.\n\nDo not roll a leg that is swollen, hot or red, a fresh injury, bruises or varicose veins. If you take blood thinners, ask a doctor or pharmacist first.',
    tips: ['tip:active-recovery', 'tip:rest'],
    article: 'It advises rolling quads, hamstrings and calves to ease tightness and stay supple.',
    evidence: {
      rating: 'moderate',
      direction: 'supports',
      finding:
        'Rolling after exercise lowers how sore people feel a little, by about 6% across seven studies, and makes them a bit more flexible for a short time. Lasting benefit is unclear.',
      references: ['Wiewelhove2019'],
    },
    section: 'Tips, 7: foam rolling',
  },
  {
    id: 'tip:rest',
    title: 'Rest, and sleep well',
    called:
      'rest; rest day; rest days; adequate rest; ensure adequate rest; days off; day off; recovery; taper',
    answer:
      'Give yourself a real rest today, and a good night tonight. Sleep gives your body time to mend, and an easy day costs you nothing. Hard days only count once you have recovered from them.',
    detail:
      'Aim for sleep that leaves you rested rather than for a number; people differ. Leave easy days between hard ones, and take an extra one when your legs ask for it.\n\nLong spells of hard training without recovery can leave you tired and slow for weeks. If rest does not bring you back, talk to a doctor.',
    tips: ['tip:active-recovery', 'tip:nutrition'],
    article:
      'It says sleep lets the body repair and rebuild muscle, and that overtraining harms recovery and raises the risk of injury.',
    evidence: {
      rating: 'moderate',
      direction: 'partly',
      finding:
        'Losing a whole night clearly hurts performance. What slightly short sleep does to soreness or muscle repair in runners is little studied, and experts advise going by the person rather than by one number. Hard training without recovery can lead to lasting under-performance.',
      references: ['Walsh2021', 'Meeusen2013'],
    },
    section: 'Tips, 8: rest',
  },
];
