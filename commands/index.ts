import about from './about.ts';
import answerThisQuestion from './answer-this-question.ts';
import ask from './ask.ts';
import club from './club.ts';
import type { AnyCommand } from './command.ts';
import faq from './faq.ts';
import help from './help.ts';
import remindMe from './remind-me.ts';
import reminder from './reminder.ts';
import tip from './tip.ts';
import whyLegsAche from './why-legs-ache.ts';

/**
 * Every command, in the order people see them: what is registered with Discord, what the router answers, what the
 * docs list and what the tests walk through.
 */
export const commands: readonly AnyCommand[] = [
  whyLegsAche,
  ask,
  faq,
  tip,
  answerThisQuestion,
  remindMe,
  reminder,
  club,
  help,
  about,
];
