import {
  type APIInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { heldNotice, missedNotice, postTitle, reminderPost } from '../../commands/cards/reminder.ts';
import type { Definition } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import type { Knowledge } from '../../knowledge/index.ts';
import { systemClock } from '../../src/clock.ts';
import { makeClubFiles } from '../../src/club-file.ts';
import { makeClubKnowledge } from '../../src/club-knowledge.ts';
import { openDatabase } from '../../src/database/index.ts';
import { defaultContacts } from '../../src/defaults.ts';
import { makeInbox } from '../../src/inbox.ts';
import { makeInsights } from '../../src/insights.ts';
import { openLog } from '../../src/log.ts';
import { noMeter } from '../../src/meter.ts';
import { makeRecentTips } from '../../src/recent-tips.ts';
import { openReminders } from '../../src/reminders/index.ts';
import { makeRespond, type Respond, type Response } from '../../src/respond.ts';
import { makeOrganisers, makeServers } from '../../src/servers.ts';
import { knowledge } from './knowledge.ts';

export interface InMemoryBot {
  readonly respond: Respond;
  /** The answer to what is an interaction. */
  answer(interaction: APIInteraction): Promise<Response>;
  readonly knowledge: Knowledge;
  readonly commandsTakingText: readonly string[];
  /** Everything logged so far. */
  logged(): string;
  /** What was logged as a failure of the bot's own. */
  failures(): string[];
  close(): Promise<void>;
}

/** `respond` with everything behind it real and in memory, and no Discord: posting goes nowhere. */
export async function openInMemoryBot(): Promise<InMemoryBot> {
  const lines: string[] = [];
  const log = openLog({ level: 'debug', secrets: [], readable: false, write: (line) => lines.push(line) });
  const { db, close } = await openDatabase(':memory:');
  const everything = (1n << 50n) - 1n;
  const reminders = openReminders({
    timeIsKnown: async () => true,
    hearTime: async () => true,
    db,
    clock: systemClock,
    random: Math.random,
    log,
    meter: noMeter,
    knowledge,
    poster: {
      turn: async () => ({ age: () => 0 }),
      post: async () => ({ kind: 'retry', afterMilliseconds: null, code: 'nowhere' }),
      findOwn: async () => ({ kind: 'absent' }),
      isIn: async () => true,
      publish: async () => 'done',
      erase: async () => 'done',
      tell: async () => 'closed' as const,
      directChannel: async () => ({ kind: 'open', channelId: '1' }),
      inspect: async () => ({
        found: true,
        botPermissions: everything,
        thread: false,
        locked: false,
        timedOutUntil: null,
      }),
    },
    compose: reminderPost,
    composeTitle: postTitle,
    composeHeld: heldNotice,
    composeMissed: missedNotice,
  });
  const servers = makeServers({ db, log });
  const services = {
    knowledge,
    reminders,
    organisers: makeOrganisers(db),
    club: makeClubKnowledge({
      db,
      random: Math.random,
      life: knowledge.clubLife(),
      servers,
      log,
      clock: systemClock,
    }),
    settings: servers,
    insights: makeInsights({ db, random: Math.random, clock: systemClock, log }),
    eraseServer: async () => ({
      entries: 0,
      questions: 0,
      reminders: 0,
      counts: 0,
      unanswered: 0,
      settings: false,
    }),
    inbox: makeInbox({
      db,
      random: Math.random,
      clock: systemClock,
      courier: { say: async () => true, followUp: async () => true, tell: async () => 'closed' as const },
    }),
    checkIns: reminders.checkIns,
    recentTips: makeRecentTips(db, systemClock),
    directMessages: { send: async () => false },
    clubFiles: makeClubFiles(
      async () => null,
      (name) => knowledge.find(name)?.id,
    ),
    clock: systemClock,
    random: Math.random,
    contacts: defaultContacts,
    contactsOfHost: defaultContacts,
    hearsMentions: true,
    version: '0.0.0',
    zoneData: '2026c',
  };
  const respond = makeRespond(services, log);
  return {
    respond,
    async answer(interaction) {
      const response = await respond(interaction);
      if (!response) throw new Error('That is no interaction.');
      return response;
    },
    knowledge,
    commandsTakingText: commands
      .map(({ definition }) => definition)
      .filter(takesText)
      .map(({ name }) => name),
    logged: () => lines.join(''),
    failures: () => lines.filter((line) => line.includes('"level":"error"')),
    close,
  };
}

/** Whether anything that somebody typed reaches a command: an option's text, or the message it is used on. */
function takesText(definition: Definition): boolean {
  if (definition.type === ApplicationCommandType.Message) return true;
  const options = 'options' in definition ? (definition.options ?? []) : [];
  return options.some(
    (option) =>
      option.type === ApplicationCommandOptionType.String ||
      ('options' in option &&
        (option.options ?? []).some(({ type }) => type === ApplicationCommandOptionType.String)),
  );
}
