import type { Overview } from './schema.ts';

/** What a member reads who asks why legs ache without saying more. */
export const overview: Overview = {
  title: 'Why do my legs ache after a run?',
  answer:
    'Usually for more than one reason. The common trigger is more distance, speed or hills than your legs are used to. Starting cold, stopping dead or running dry play a smaller part, if any. On one side, in one spot, getting worse or not gone by day 5? Have it checked.',
  advice:
    'The article ends by asking for a whole approach: build up gradually, drink and eat well, rest, and find what suits you. Research is kindest to the first of these: letting your legs get used to a run, a little at a time, is the best protection against soreness. Some of the rest may help a little, and much of it is worth doing for its own sake. A review of endurance athletes found no recovery method that helped every time. Most of these studies are small and use lab exercise rather than everyday runs, so notice what works for you.',
};
