import type { OutOfScopeFacts } from './schema.ts';

/**
 * What people ask a running club's bot that it does not answer: first the topics of a running club, with a line that
 * points elsewhere, then what only shares its words.
 */
export const outOfScope: OutOfScopeFacts[] = [
  {
    id: 'club-life',
    reply:
      'I only cover sore legs and recovery. For sessions, routes and meeting points, ask a coach or the organisers.',
  },
  {
    id: 'races-and-results',
    reply:
      'I only cover sore legs and recovery. For races, entries and times, ask a coach or look at the race’s own page.',
  },
  {
    id: 'shoes-and-kit',
    reply:
      'I only cover sore legs and recovery. For shoes, watches and clothes, a running shop or your clubmates know best.',
  },
  {
    id: 'skin-and-feet',
    reply:
      'I only cover sore leg muscles and recovery. For skin, nails and blisters, a pharmacist is a good first stop.',
  },
  {
    id: 'other-body-parts',
    reply:
      'I only cover aching legs after a run. For another part of the body, ask a doctor, a pharmacist or a physiotherapist.',
  },
  {
    id: 'other-remedies',
    reply:
      'I have nothing checked about that one, so I say nothing for or against it. A physiotherapist or a pharmacist can tell you more.',
  },
  {
    id: 'technique-and-plans',
    reply: 'I only cover sore legs and recovery. For plans, pace and technique, ask a coach.',
  },
  {
    id: 'this-server',
    reply: 'I only cover sore legs and recovery. For anything about this server, ask a moderator.',
  },
  {
    id: 'hello',
    title: 'Hello!',
    reply:
      'I answer questions about aching legs and recovery after a run: ask in your own words, or pick one below. Is somebody in danger? Call {emergency} first.',
  },
  {
    id: 'thanks',
    title: 'You’re welcome',
    reply: 'Glad to help. Anything else about aching legs or recovery? Ask away, or pick a topic below.',
  },
  {
    id: 'about-the-bot',
    title: 'Here is what I can do',
    reply:
      'I’m a bot, not a doctor: a look-up about aching legs and recovery. Tell me what hurts, where and since when, or pick a topic below. Is somebody in danger? Call {emergency} first.',
  },
  {
    id: 'small-talk',
  },
  {
    id: 'general-knowledge',
    ofNobody: true,
  },
  {
    id: 'food-and-garden',
    ofNobody: true,
  },
  {
    id: 'house-and-machines',
    ofNobody: true,
  },
  {
    id: 'shows-and-words',
    ofNobody: true,
  },
];
