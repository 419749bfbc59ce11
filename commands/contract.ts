import type {
  APIApplicationCommandOption,
  APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Entry, Knowledge } from '../knowledge/index.ts';
import type { Message } from './cards/message.ts';
import type { Address } from './kit/custom-id.ts';

/*
 * What a command is, what it is given and what it gives back. Nothing here knows Discord's client or the network:
 * a command goes from a request to a reply, and asks the running bot for anything else through `Services`.
 */

/** Who asks, where, and what they may do there. */
export interface Asker {
  readonly userId: string;
  /** `null` outside a server. */
  readonly guildId: string | null;
  readonly channelId: string | null;
  /** The member's permissions in the channel, as Discord's bit field; 0 outside a server. */
  readonly permissions: bigint;
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
  readonly asker: Asker;
}

/** At most 25 are shown; a name is at most 100 characters and so is a value. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A button, a menu or a modal that was used: its own arguments, what was chosen in it and what was typed into it. */
export interface Use {
  readonly asker: Asker;
  readonly args: readonly string[];
  /** A menu's chosen values; empty for a button or a modal. */
  readonly values: readonly string[];
  /** A modal's texts by field; empty for a button or a menu. */
  readonly fields: ReadonlyMap<string, string>;
}

export type Reply =
  /** A new message; `private` ones are seen by the asker alone. */
  | { readonly kind: 'message'; readonly message: Message; readonly private: boolean }
  /**
   * The message that carries the button is changed in place; `followUp`, when given, is then posted for everybody
   * in the channel.
   */
  | { readonly kind: 'update'; readonly message: Message; readonly followUp?: Message }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData };

/** What happens when a button, menu or modal is used. */
export interface Action {
  readonly address: Pick<Address, 'name' | 'version'>;
  use(use: Use, services: Services): Reply | Promise<Reply>;
}

export interface Command<D extends Definition = Definition> {
  /** Where it stands wherever commands are listed; the lowest first, none the same. */
  readonly order: number;
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
  readonly order: number;
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

// What commands ask of the running bot. Implemented in src/, passed in by the composition root.

export interface Services {
  readonly knowledge: Knowledge;
  readonly reminders: Reminders;
  readonly recentTips: RecentTips;
  readonly directMessages: DirectMessages;
  readonly clock: { now(): Temporal.Instant };
  /** A number from 0 (included) to 1 (excluded). */
  readonly random: () => number;
  readonly club: Club;
  readonly version: string;
}

/** What the host configured for this club's members to read. */
export interface Club {
  /** Whom to call in an emergency: fills "Call …". */
  readonly emergencyNumbers: string;
  /** Whom to ask the same day when it is not an emergency: fills "Contact …". */
  readonly urgentAdvice: string;
  /** Whom to talk to in despair, day or night: fills "To talk to somebody: …". */
  readonly crisisLine: string;
  /** Whom to tell in the club about harm done to somebody: fills "tell …". */
  readonly welfareContact: string;
}

/** The bot's way to somebody outside any channel. */
export interface DirectMessages {
  /** Whether it arrived; many people take no messages from those they do not know. Never throws. */
  send(userId: string, message: Message): Promise<boolean>;
}

/** Which tips a server has just seen, so that the next one is another. */
export interface RecentTips {
  /** Ids, most recent first, at most `limit`. */
  shown(guildId: string, limit: number): Promise<readonly string[]>;
  note(guildId: string, tipId: string): Promise<void>;
}

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

export interface ReminderSettings {
  readonly guildId: string;
  readonly channelId: string;
  /** Local wall-clock time, `HH:MM`, 24 hours. */
  readonly time: string;
  /** An IANA name the runtime knows: `Europe/Berlin`. */
  readonly zone: string;
  /** Monday first, at least one, none twice. */
  readonly days: readonly Weekday[];
  /** Mentioned in each post; `null` for none. */
  readonly roleId: string | null;
  /** How late a post may still go out after an outage, in minutes; past it the date is skipped. */
  readonly graceMinutes: number;
  /** Who set it last; told once when the reminder is held. */
  readonly organiserId: string;
}

/** One planned post. */
export interface Occurrence {
  /** The local date it belongs to, `YYYY-MM-DD`: never posted twice for one date. */
  readonly date: string;
  readonly at: Temporal.Instant;
}

/** Why a reminder waits for somebody to put something right. */
export type HoldReason =
  | 'channel-gone'
  | 'server-gone'
  | 'no-access'
  | 'no-permission'
  | 'thread-locked'
  | 'thread-archived'
  | 'refused';

export type ReminderState =
  | { readonly kind: 'active' }
  /** `until` is the local date (`YYYY-MM-DD`) on which it goes on by itself; `null` until somebody resumes it. */
  | { readonly kind: 'paused'; readonly until: string | null }
  | { readonly kind: 'held'; readonly reason: HoldReason; readonly since: Temporal.Instant };

export interface ReminderStatus {
  readonly settings: ReminderSettings;
  readonly state: ReminderState;
  /** The local date of the one post that an organiser asked to skip. */
  readonly skipping: string | null;
  /** The next five posts as they will go out; empty while held, or paused without an end. */
  readonly next: readonly Occurrence[];
  readonly lastPost: {
    readonly channelId: string;
    readonly messageId: string;
    readonly at: Temporal.Instant;
  } | null;
  /** The latest local date whose post did not go out in time, unless a later one did. */
  readonly missed: string | null;
  /** The last thing that went wrong and has not been cured by a later post. */
  readonly lastError: { readonly code: string; readonly at: Temporal.Instant } | null;
  /** False when the organiser could not be told of a hold by direct message. */
  readonly organiserTold: boolean | null;
}

/** What the bot finds when it looks at a reminder's channel. */
export interface ChannelHealth {
  readonly found: boolean;
  /** `null` when it could not be found out. */
  readonly botPermissions: bigint | null;
  readonly thread: boolean;
  readonly locked: boolean;
}

export interface Reminders {
  status(guildId: string): Promise<ReminderStatus | null>;
  /** Saves new or changed settings; says what they were before. Ends a hold, keeps a pause. */
  set(settings: ReminderSettings): Promise<{ status: ReminderStatus; before: ReminderSettings | null }>;
  /** `until` as in `ReminderState`. `null` comes back when the server has no reminder; so below. */
  pause(guildId: string, until: string | null): Promise<ReminderStatus | null>;
  /** Ends a pause or a hold. */
  resume(guildId: string): Promise<ReminderStatus | null>;
  /** Skips the next post only; asking again changes nothing. */
  skip(guildId: string): Promise<ReminderStatus | null>;
  /** Stops it, and erases it after a while; gives what `restore` and `erase` ask for, `null` when there was none. */
  remove(guildId: string): Promise<string | null>;
  /** Brings back what was removed; `null` when it is erased or another was set since. What was missed stays missed. */
  restore(guildId: string, removed: string): Promise<ReminderStatus | null>;
  /** Erases what was removed, now and for good; false when it is already. */
  erase(guildId: string, removed: string): Promise<boolean>;
  /** The tip the next post will carry. Changes nothing. */
  nextTip(guildId: string): Promise<Entry | null>;
  /** Looks at the channel now; never throws. */
  inspect(guildId: string, channelId: string): Promise<ChannelHealth>;
  /** The next `count` posts of settings that are not saved, strictly after now. */
  preview(settings: Pick<ReminderSettings, 'time' | 'zone' | 'days'>, count: number): readonly Occurrence[];
  /** The IANA name for what was typed, in its own spelling; `null` for what the runtime does not know. */
  knownZone(typed: string): string | null;
  /** Zones by city, country or offset, popular ones first for an empty text. At most 25. */
  suggestZones(typed: string): readonly Choice[];
}
