import type {
  APIApplicationCommand,
  APIInteraction,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { z } from 'zod';

/*
 * What a member's client and this Discord say to each other. docs/sandbox-client.md shows it in use.
 *
 *   GET  /client/events?as=MEMBER   server-sent events: `view`, then `messages`, again whenever something changes
 *   POST /client/ACTION             one of the actions below, as JSON; answers a Result, or { error } and a 4xx or 5xx
 */

/** Everything that a member's client shows, messages apart. */
export interface View {
  /** The instant by this Discord's clock, in ISO 8601; and whether its clock runs. */
  readonly now: string;
  readonly clockRuns: boolean;
  readonly me: string;
  readonly guild: string;
  readonly members: readonly Member[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  readonly channels: readonly ChannelView[];
  readonly commands: readonly APIApplicationCommand[];
  /** Whether the application is connected, and in the server. */
  readonly applicationOnline: boolean;
  readonly controls: readonly ControlView[];
}

interface Member {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  /** Whether the member is in the server; who is not may still have written there. */
  readonly present: boolean;
  /** Whether the page can act as this member. */
  readonly playable: boolean;
  /** What the member may do here, for a person to read: "Manage Server". */
  readonly note: string | null;
}

export interface ChannelView {
  readonly id: string;
  /** Of a direct channel, who is at its other end. */
  readonly name: string;
  readonly type: number;
  readonly kind: 'text' | 'thread' | 'direct';
  /** Whether the member may write in it. */
  readonly open: boolean;
  /** The ids of the commands that are offered in it. */
  readonly offers: readonly string[];
}

/** Something that can be done to this Discord or to its clock, from beside the page's chat. */
export interface ControlView {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly detail: string;
  /** For a switch, whether it is on; `null` for what is done once. */
  readonly on: boolean | null;
  readonly disabled: boolean;
}

export interface ShownMessage {
  readonly message: APIMessage;
  /** Only this member sees it. */
  readonly private: boolean;
}

/** What became different since the last one: messages new or changed, oldest first, and the ids of those gone. */
export interface MessagesEvent {
  readonly shown: readonly ShownMessage[];
  readonly gone: readonly string[];
}

const acting = { as: z.string(), channelId: z.string() };
/** A file as it lies on the person's machine, its bytes in base64. */
const file = z.object({ name: z.string().max(260), type: z.string(), base64: z.base64().max(1_400_000) });
const options = z.record(z.string(), z.union([z.string().max(6000), z.number(), z.boolean(), file]));

/** What is posted to `/client/ACTION`; `as` is the member's id. */
export const actions = {
  say: z.object({ ...acting, content: z.string().min(1).max(4000) }),
  /** A slash command by its name, with its subcommand if it has one; a channel or role as an option by its id. */
  command: z.object({ ...acting, name: z.string(), options }),
  /** Asks for the choices of the option `focused`. */
  complete: z.object({ ...acting, name: z.string(), options, focused: z.string() }),
  /** A message command on a message. */
  use: z.object({ ...acting, name: z.string(), messageId: z.string() }),
  press: z.object({ ...acting, messageId: z.string(), customId: z.string() }),
  choose: z.object({ ...acting, messageId: z.string(), customId: z.string(), values: z.array(z.string()) }),
  /** A filled box, its fields by their custom ids. */
  submit: z.object({ ...acting, customId: z.string(), fields: z.record(z.string(), z.string().max(4000)) }),
  /** Puts away what nobody else sees. */
  dismiss: z.object({ ...acting, messageId: z.string() }),
  control: z.object({ id: z.string() }),
};

export type Actions = { readonly [Name in keyof typeof actions]: z.infer<(typeof actions)[Name]> };
export type Options = z.infer<typeof options>;

export type GivenFile = z.infer<typeof file>;

/** What came of an action. */
export interface Result {
  readonly modal?: APIModalInteractionResponseCallbackData | null;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  /** For an interaction: what went to the application and what came back. */
  readonly record?: InteractionRecord;
}

export interface InteractionRecord {
  readonly request: APIInteraction;
  readonly response: unknown;
  /** From the event's dispatch until the callback was there. */
  readonly milliseconds: number;
  /** What whoever runs this Discord knows about it, line by line. */
  readonly notes: readonly string[];
}
