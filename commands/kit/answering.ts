import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { Kind, RedFlag } from '../../knowledge/index.ts';
import { answerCard, entryCard } from '../cards/answer.ts';
import { dangerCard, type Helping } from '../cards/danger.ts';
import type { Focus, Reply } from '../command.ts';
import type { Choice } from '../discord/choice.ts';
import { limits } from '../discord/limits.ts';
import { shorten } from '../discord/text.ts';
import type { Services } from '../services.ts';

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
export function answerQuestion(asked: string, options: Asking, services: Services): Reply {
  const { knowledge, contacts } = services;
  const hidden = options.private === true;
  const { helping, messageId } = options;
  const preview = hidden ? { preview: messageId === undefined ? {} : { messageId } } : {};

  const flag = chosenFlag(asked, services);
  if (flag) return { kind: 'message', private: true, message: dangerCard(flag, { contacts }) };
  const chosen = knowledge.find(asked, options.among);
  if (chosen) {
    return {
      kind: 'message',
      private: hidden,
      message: entryCard(chosen, { knowledge, contacts, ...preview }),
    };
  }
  const answer = knowledge.ask(asked, options.among);
  if (answer.flag) {
    const frame = { contacts, told: answer, asked, ...(helping ? { helping } : {}) };
    return { kind: 'message', private: true, message: dangerCard(answer.flag, frame) };
  }
  const isOwn = answer.audience === 'asker';
  return {
    kind: 'message',
    // What is not an answer helps nobody but the asker.
    private: hidden || isOwn || answer.outcome !== 'answer',
    message: answerCard(answer, {
      knowledge,
      contacts,
      ...(hidden || isOwn || answer.audience === 'all' ? { asked } : {}),
      ...(isOwn ? { remark: 'Only you see this answer.' } : preview),
    }),
  };
}

/** A red flag by its id, its title, or as autocomplete shows it. */
function chosenFlag(asked: string, { knowledge }: Services): RedFlag | undefined {
  const wanted = asked
    .trim()
    .toLowerCase()
    .replace(/^danger sign\? /, '');
  return knowledge.redFlags.find(({ id, title }) => id === wanted || title.toLowerCase() === wanted);
}

/** Autocomplete over the knowledge, by the same matcher that answers. */
export function suggestEntries(focus: Focus, services: Services, among?: readonly Kind[]): readonly Choice[] {
  return services.knowledge.suggest(focus.text, among, limits.choices).map(({ id, title }) => ({
    name: shorten(
      id.startsWith('flag:') && id !== 'flag:crisis' ? `Danger sign? ${title}` : title,
      limits.choiceName,
    ),
    value: id,
  }));
}
