import {
  chartName,
  eraseCard,
  erasedCard,
  forgottenCard,
  forumChosenCard,
  insightsCard,
  insightsFileCard,
  insightsText,
  listsName,
  settingsCard,
  thanksCard,
} from '../cards/club-settings.ts';
import { inboxChosenCard } from '../cards/inbox.ts';
import { type Action, type ChosenChannel, type Reply, UserError } from '../command.ts';
import { addresses } from '../discord/custom-id.ts';
import type { Message } from '../discord/message.ts';
import { allows, neededPermissions } from '../discord/permissions.ts';
import type { ClubSettings, Services } from '../services.ts';
import { organisedServer } from './organisers.ts';

/* What a club chooses, what it learns of its questions, and how it erases all of it. */

type Switch = 'asksWhetherItHelped' | 'keepsUnanswered' | 'answersMentions';
const switches: Readonly<
  Record<string, { readonly setting: Switch; readonly on: string; readonly off: string }>
> = {
  helped: {
    setting: 'asksWhetherItHelped',
    on: 'Answers now have the buttons **This helped** and **It did not**.',
    off: 'Answers no longer ask whether they helped.',
  },
  unanswered: {
    setting: 'keepsUnanswered',
    on: 'Questions that I can’t answer are now kept for 30 days, and members are told so.',
    off: 'I keep no more questions, and have erased those I had.',
  },
  mentions: {
    setting: 'answersMentions',
    on: 'I answer members who mention me.',
    off: 'I no longer answer members who mention me here.',
  },
};

export const showSettings = async (
  guildId: string,
  { settings, hearsMentions }: Services,
): Promise<Reply> => ({
  kind: 'message',
  private: true,
  message: settingsCard(await settings.of(guildId), { hearsMentions }),
});

/** What a channel can be chosen for. */
const purposes = {
  inbox: { setting: 'inboxChannelId', forum: false, deed: 'post', chosenCard: inboxChosenCard },
  forum: { setting: 'forumChannelId', forum: true, deed: 'answer', chosenCard: forumChosenCard },
} as const;

/** Chooses the channel in which members' questions are posted, or the forum whose new posts are answered; or none. */
export async function chooseChannel(
  purpose: keyof typeof purposes,
  guildId: string,
  channel: ChosenChannel | undefined,
  { settings }: Services,
): Promise<Message> {
  const { setting, forum, deed, chosenCard } = purposes[purpose];
  const missing = neededPermissions(forum).filter(
    ({ bit }) => channel && !allows(channel.botPermissions ?? 0n, bit),
  );
  if (channel && missing.length > 0)
    throw new UserError(
      `I can’t ${deed} in <#${channel.id}> yet. Give me ${missing.map(({ label }) => `**${label}**`).join(', ')} there, then try again. Nothing was changed.`,
    );
  await settings.change(guildId, { [setting]: channel?.id ?? null });
  return chosenCard(channel?.id ?? null);
}

const turn: Action = {
  address: addresses.clubSetting,
  async use({ asker, args: [name = '', to] }, services) {
    const guildId = await organisedServer(asker, services);
    const chosen = Object.hasOwn(switches, name) ? switches[name] : undefined;
    if (!chosen) throw new UserError('That can no longer be chosen. **/club settings** says what can.');
    const change: Partial<ClubSettings> = { [chosen.setting]: to === 'on' };
    await services.settings.change(guildId, change);
    if (chosen.setting === 'keepsUnanswered' && to !== 'on')
      await services.insights.forgetUnanswered(guildId);
    const now = await services.settings.of(guildId);
    const { hearsMentions } = services;
    const done = to === 'on' ? chosen.on : chosen.off;
    return { kind: 'update', message: settingsCard(now, { hearsMentions, done }) };
  },
};

/** How an entry is known where it is counted. */
export const countedId = (entry: { readonly id: string }, isOwn: boolean) =>
  isOwn ? `club:${entry.id}` : entry.id;

const say: Action = {
  address: addresses.helped,
  async use({ asker, args: [entryId = '', said] }, { insights, club, knowledge, settings }) {
    const { guildId, userId } = asker;
    const book = await club.of(guildId);
    const isKnown = entryId.startsWith('club:')
      ? book.entry(entryId.slice('club:'.length)) !== undefined
      : knowledge.entry(entryId) !== undefined;
    if (guildId === null || !isKnown || !(await settings.of(guildId)).asksWhetherItHelped)
      throw new UserError('Your club no longer asks that. Thank you all the same.');
    const helped = said === 'yes';
    const isCounted = insights.countHelp(guildId, { entryId, helped, userId });
    return { kind: 'message', private: true, message: thanksCard(helped, isCounted) };
  },
};

async function insightsOf(guildId: string, { insights, club, knowledge }: Services) {
  const [found, book] = [await insights.of(guildId), await club.of(guildId)];
  const shown = new Set(found.entries.filter((one) => one.shown > 0).map(({ id }) => id));
  const titleOf = (id: string) =>
    (id.startsWith('club:') ? book.entry(id.slice('club:'.length)) : knowledge.entry(id))?.title;
  const neverShown = book.entries.filter((one) => !shown.has(countedId(one, true))).map(({ title }) => title);
  return { insights: found, titleOf, neverShown };
}

export async function showInsights(guildId: string, services: Services): Promise<Reply> {
  const found = await insightsOf(guildId, services);
  return {
    kind: 'message',
    private: true,
    message: insightsCard(found),
    files: [{ name: chartName, bytes: await services.insights.picture(found.insights.days) }],
  };
}

const showLists: Action = {
  address: addresses.insightsFile,
  async use({ asker }, services) {
    const guildId = await organisedServer(asker, services);
    const words = insightsText(await insightsOf(guildId, services));
    return {
      kind: 'message',
      private: true,
      message: insightsFileCard(),
      files: [{ name: listsName, bytes: new TextEncoder().encode(words) }],
    };
  },
};

const forget: Action = {
  address: addresses.forgetUnanswered,
  async use({ asker }, services) {
    const guildId = await organisedServer(asker, services);
    const count = await services.insights.forgetUnanswered(guildId);
    return { kind: 'message', private: true, message: forgottenCard(count) };
  },
};

export const askToErase = (): Reply => ({ kind: 'message', private: true, message: eraseCard() });

const erase: Action = {
  address: addresses.eraseServer,
  async use({ asker }, services) {
    const guildId = await organisedServer(asker, services);
    return { kind: 'update', message: erasedCard(await services.eraseServer(guildId)) };
  },
};

export const settingsActions = [turn, say, showLists, forget, erase] as const;
