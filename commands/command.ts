import type {
  APIApplicationCommandOption,
  APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Choice } from './discord/choice.ts';
import type { Address } from './discord/custom-id.ts';
import type { Message } from './discord/message.ts';
import type { Services } from './services.ts';

/*
 * What a command is, what it is given and what it gives back. Nothing here knows Discord's client or the network:
 * a command goes from a request to a reply, and asks the running bot for anything else through `Services`.
 */

/** Who asks, where, and what they may do there. */
export interface Asker {
  readonly userId: string;
  /** `null` outside a server, and in one that has not invited the bot. */
  readonly guildId: string | null;
  /** Where the channel is, as Discord's links say it: a server's id, or `@me`. */
  readonly place: string;
  readonly channelId: string | null;
  /** The member's permissions in the channel, as Discord's bit field; 0 outside a server. */
  readonly permissions: bigint;
  /** The member's roles; none outside a server. */
  readonly roleIds: readonly string[];
  /** The member's own language, as Discord names it: `en-GB`. */
  readonly locale: string;
}

/** A channel that a member chose in an option, with what the bot may do there (Discord sends both together). */
export interface ChosenChannel {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  /** The bot's permissions in that channel; `null` when Discord did not send them. */
  readonly botPermissions: bigint | null;
  /** A locked thread takes no posts. */
  readonly locked: boolean;
}

export interface ChosenRole {
  readonly id: string;
  readonly name: string;
  /** Whether anybody may mention it. */
  readonly mentionable: boolean;
}

/** A file that a member sent, not read yet. */
export interface ChosenFile {
  readonly name: string;
  /** In bytes, as Discord says. */
  readonly size: number;
  readonly url: string;
}

/** The message that a message command was used on. */
export interface ChosenMessage {
  readonly id: string;
  readonly content: string;
  readonly authorId: string;
  readonly channelId: string;
}

type DeepReadonly<T> = T extends readonly (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;
type ChatDefinition = DeepReadonly<RESTPostAPIChatInputApplicationCommandsJSONBody>;
type MessageDefinition = DeepReadonly<RESTPostAPIContextMenuApplicationCommandsJSONBody>;
export type Definition = ChatDefinition | MessageDefinition;

interface OptionValues {
  [ApplicationCommandOptionType.String]: string;
  [ApplicationCommandOptionType.Integer]: number;
  [ApplicationCommandOptionType.Number]: number;
  [ApplicationCommandOptionType.Boolean]: boolean;
  [ApplicationCommandOptionType.Channel]: ChosenChannel;
  [ApplicationCommandOptionType.Role]: ChosenRole;
  [ApplicationCommandOptionType.Attachment]: ChosenFile;
}

type OptionValue<O> = O extends { type: infer T extends keyof OptionValues } ? OptionValues[T] : never;
type OptionList = readonly DeepReadonly<APIApplicationCommandOption>[];

/** The options' types, derived from the definition so that they are written once. */
type OptionsOf<L> = L extends readonly (infer O extends { name: string })[]
  ? {
      readonly [P in O as P['name']]: P extends { required: true }
        ? OptionValue<P>
        : OptionValue<P> | undefined;
    }
  : object;

type SubcommandOf<D> = D extends { options: infer L extends OptionList }
  ? Extract<L[number], { type: ApplicationCommandOptionType.Subcommand }>
  : never;

/** What was typed: one shape for each subcommand, or one for a command without any. */
export type Typed<D> = [SubcommandOf<D>] extends [never]
  ? {
      readonly subcommand: null;
      readonly options: OptionsOf<D extends { options: infer L } ? L : readonly []>;
    }
  : SubcommandOf<D> extends infer S
    ? S extends { name: infer N }
      ? {
          readonly subcommand: N;
          readonly options: OptionsOf<S extends { options: infer L } ? L : readonly []>;
        }
      : never
    : never;

export type Request<D> = D extends ChatDefinition
  ? Typed<D> & { readonly asker: Asker }
  : { readonly asker: Asker; readonly message: ChosenMessage };

/** Text being typed into an option that completes itself. */
export interface Focus {
  readonly option: string;
  readonly text: string;
  /** What the other options hold already, by their names. */
  readonly beside: ReadonlyMap<string, string>;
  readonly asker: Asker;
}

/** A button, a menu or a modal that was used: its own arguments, what was chosen in it and what was typed into it. */
export interface Use {
  readonly asker: Asker;
  readonly args: readonly string[];
  /** A menu's chosen values; empty for a button or a modal. */
  readonly values: readonly string[];
  /** A modal's texts by field; empty for a button or a menu. */
  readonly fields: ReadonlyMap<string, string>;
  /** The texts of the message that it stands on, one a line. */
  readonly shown: string;
  /** Whether nobody but the asker sees it. */
  readonly isShownPrivately: boolean;
  /** By which this message is known; `null` for none. */
  readonly shownId: string | null;
  /** The files that this message shows. */
  readonly shownFiles: readonly ChosenFile[];
  /** By which the asker can be answered once more, for a quarter of an hour. A secret. */
  readonly wayBack: string;
}

/** What goes along with a message, which has a part that shows it. */
export interface OutgoingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Reply =
  /** A new message; `private` ones are seen by the asker alone. */
  | {
      readonly kind: 'message';
      readonly message: Message;
      readonly private: boolean;
      readonly files?: readonly OutgoingFile[];
    }
  /**
   * The message that carries the button is changed in place; `followUp`, when given, is then posted for everybody
   * in the channel.
   */
  | {
      readonly kind: 'update';
      readonly message: Message;
      readonly files?: readonly OutgoingFile[];
      readonly followUp?: Message;
    }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData };

/** What happens when a button, menu or modal is used. */
export interface Action {
  readonly address: Pick<Address, 'name' | 'version'>;
  use(use: Use, services: Services): Reply | Promise<Reply>;
}

export interface Command<D extends Definition = Definition> {
  readonly definition: D;
  answer(request: Request<D>, services: Services): Reply | Promise<Reply>;
  /** Autocomplete for every option of this command that asks for it. */
  suggest?(focus: Focus, services: Services): readonly Choice[] | Promise<readonly Choice[]>;
  readonly actions?: readonly Action[];
}

/** Any option's value, as the router reads it from an interaction before a command's own types apply. */
export type AnyOption = OptionValues[keyof OptionValues];

/** A command of whatever definition, as the registry and the router hold it. */
export interface AnyCommand {
  readonly definition: Definition;
  answer(
    request:
      | {
          readonly asker: Asker;
          readonly subcommand: string | null;
          readonly options: Readonly<Record<string, AnyOption | undefined>>;
        }
      | { readonly asker: Asker; readonly message: ChosenMessage },
    services: Services,
  ): Reply | Promise<Reply>;
  suggest?(focus: Focus, services: Services): readonly Choice[] | Promise<readonly Choice[]>;
  readonly actions?: readonly Action[];
}

/** Keeps a definition's literal types, from which its options' types come. */
export function defineCommand<const D extends Definition>(command: Command<D>): Command<D> {
  return command;
}

/**
 * Something the member can put right. The router shows the text privately; it is not logged as a failure.
 * `message` says what happened and what to do, in Discord's markdown, with nothing a member typed unless escaped.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
}
