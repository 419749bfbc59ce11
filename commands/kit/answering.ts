import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { type Answer, type AnyEntry, isOfClub, type Kind, type RedFlag } from '../../knowledge/index.ts';
import { answerCard, entryCard } from '../cards/answer.ts';
import { clubEntryCard } from '../cards/club.ts';
import { dangerCard, type Helping } from '../cards/danger.ts';
import type { Asker, Focus, Reply } from '../command.ts';
import type { Choice } from '../discord/choice.ts';
import { limits } from '../discord/limits.ts';
import { shorten } from '../discord/text.ts';
import type { ClubSettings, Services } from '../services.ts';
import { countedId } from './club-settings.ts';

/** For a command that anybody may use anywhere: in servers, in messages to the bot and between friends. */
export const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
} as const;

export const privateOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  description: 'Only you see the answer; you can share it afterwards.',
} as const;

interface Asking {
  /** Whether the member wants the answer for themselves. */
  readonly private: boolean | undefined;
  readonly asker: Asker;
  readonly among?: readonly Kind[];
  /** The message that is answered, where it is one. */
  readonly messageId?: string;
  /** Somebody else's message: whoever asks may be their helper. */
  readonly helping?: Helping;
}

/**
 * The reply to a question in a member's words. A red flag is always private, and so is anything that may be one; what
 * is somebody's own business is answered for all without being quoted. `asked` may be an entry's or a red flag's id, or
 * an entry's title, as autocomplete sends them.
 */
export async function answerQuestion(asked: string, options: Asking, services: Services): Promise<Reply> {
  const { knowledge, contacts } = services;
  const hidden = options.private === true;
  const { helping, messageId } = options;
  const preview = hidden ? { preview: messageId === undefined ? {} : { messageId } } : {};

  const flag = chosenFlag(asked, services);
  if (flag) return { kind: 'message', private: true, message: dangerCard(flag, { contacts }) };
  const book = await services.club.of(hasClub(options.among) ? options.asker.guildId : null);
  const ofClub = asked.startsWith(clubPrefix) ? book.entry(asked.slice(clubPrefix.length)) : undefined;
  const ofServer = await services.settings.of(options.asker.guildId);
  const asksWhetherItHelped = ofServer.asksWhetherItHelped && options.asker.guildId !== null;
  if (ofClub) {
    countShown(ofClub, options.asker, services);
    return {
      kind: 'message',
      private: hidden,
      message: clubEntryCard(ofClub, { knowledge, contacts, asksWhetherItHelped, ...preview }),
    };
  }
  const chosen = knowledge.find(asked, options.among);
  // By its title an entry is asked for as by any other words: the club may have one of its own in its place.
  if (chosen?.id === asked.trim()) {
    countShown(chosen, options.asker, services);
    return {
      kind: 'message',
      private: hidden,
      message: entryCard(chosen, { knowledge, contacts, asksWhetherItHelped, ...preview }),
    };
  }
  const answer = knowledge.ask(asked, options.among, book);
  if (answer.flag) {
    const frame = { contacts, told: answer, asked, ...(helping ? { helping } : {}) };
    return { kind: 'message', private: true, message: dangerCard(answer.flag, frame) };
  }
  countAnswer(answer, options.asker, services);
  const isKept = areWordsKept(asked, answer, { asker: options.asker, ofServer, helping });
  if (isKept) services.insights.keepUnanswered(options.asker.guildId ?? '', asked);
  const isOwn = answer.audience === 'asker';
  // What is not an answer helps nobody but the asker.
  const isPrivate = hidden || isOwn || answer.outcome !== 'answer';
  return {
    kind: 'message',
    private: isPrivate,
    message: answerCard(answer, {
      knowledge,
      contacts,
      hasInbox: ofServer.inboxChannelId !== null && helping === undefined,
      asksWhetherItHelped,
      isKept,
      ...(isPrivate || answer.audience === 'all' ? { asked } : {}),
      ...(isOwn ? { remark: 'Only you see this answer.' } : preview),
    }),
  };
}

/** A number or an address at which somebody can be reached. */
const reachable = /@|\d[\d ()-]{5,}\d|https?:/;

/** Counts that an entry was shown, where that was in a server. */
function countShown(entry: AnyEntry, { guildId }: Asker, { insights }: Services): void {
  if (guildId !== null) insights.count(guildId, 'answered', countedId(entry, isOfClub(entry)));
}

/** Counts what came of a question without a danger, where it was asked in a server. */
export function countAnswer({ entry, alternatives }: Answer, asker: Asker, services: Services): void {
  if (entry) countShown(entry, asker, services);
  else if (asker.guildId !== null)
    services.insights.count(asker.guildId, alternatives.length > 0 ? 'offered' : 'unknown');
}

/**
 * Whether the words of a question without an answer are to be kept, since the club has chosen so. What is somebody's own
 * business, or in somebody else's words, is not.
 */
export function areWordsKept(
  asked: string,
  { entry, isPersonal }: Answer,
  {
    asker: { guildId },
    ofServer,
    helping,
  }: {
    readonly asker: Asker;
    readonly ofServer: ClubSettings;
    readonly helping?: Helping | undefined;
  },
): boolean {
  if (guildId === null || !ofServer.keepsUnanswered) return false;
  return entry === null && !isPersonal && helping === undefined && !reachable.test(asked);
}

/** A red flag by its id, its title, or as autocomplete shows it. */
export function chosenFlag(asked: string, { knowledge }: Services): RedFlag | undefined {
  const wanted = asked
    .trim()
    .toLowerCase()
    .replace(/^danger sign\? /, '');
  return knowledge.redFlags.find(({ id, title }) => id === wanted || title.toLowerCase() === wanted);
}

/** A club's own entries are answers to questions; a tip or a cause is asked for by itself. */
const hasClub = (among: readonly Kind[] | undefined) => among === undefined || among.includes('faq');

/** Stands before the id of a club's own entry where it may be a built-in one's. */
const clubPrefix = 'club:';

/** Autocomplete over the knowledge, by the same matchers that answer: a danger sign, then the club's own, then the rest. */
export async function suggestEntries(
  focus: Focus,
  services: Services,
  among?: readonly Kind[],
): Promise<readonly Choice[]> {
  const book = await services.club.of(hasClub(among) ? focus.asker.guildId : null);
  const builtIn = services.knowledge.suggest(focus.text, among, limits.choices);
  const flags = builtIn.filter(({ id }) => id.startsWith('flag:'));
  // With nothing typed, both groups are to be seen.
  const room = focus.text.trim() === '' ? Math.max(10, limits.choices - builtIn.length) : limits.choices;
  const ofClub = book.suggest(focus.text, room);
  const rest = builtIn.filter((one) => !flags.includes(one));
  return [
    ...flags.map(({ id, title }) => ({
      name: id === 'flag:crisis' ? title : `Danger sign? ${title}`,
      value: id,
    })),
    ...ofClub.map(({ id, title }) => ({ name: `Your club: ${title}`, value: clubPrefix + id })),
    ...rest.map(({ id, title }) => ({ name: title, value: id })),
  ]
    .slice(0, limits.choices)
    .map(({ name, value }) => ({ name: shorten(name, limits.choiceName), value }));
}
