import { randomUUID } from 'node:crypto';
import {
  type APIInteraction,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Exchange, Interactions } from './interactions.ts';
import type { Messages } from './messages.ts';
import { ClientRefusal, type Offers, type Situation, type Typed } from './offers.ts';
import type { Channel, Member, World } from './world.ts';

/** How a person's client shows that nothing came back in time. */
const patience = 3000;

export interface Where {
  /** A channel's id; the server's first channel unless told. */
  readonly channel?: string;
  /** Sends it although the client would not offer it: the bot's own check is what is tried. */
  readonly force?: boolean;
  readonly locale?: string;
  /** By the person's own installation of the application, whether or not the server has one. */
  readonly broughtAlong?: boolean;
}

/** What a person sees after using something. */
export type Seen = Pick<
  Exchange,
  'interaction' | 'message' | 'modal' | 'choices' | 'followUps' | 'milliseconds'
> & {
  readonly response: Exchange['callback'];
};

export interface PeopleTools {
  readonly world: World;
  readonly messages: Messages;
  readonly interactions: Interactions;
  readonly applicationId: string;
  readonly offers: Offers;
  readonly dispatch: (type: string, data: unknown) => void;
  /** Brings an interaction to the application's web address, where it has one; false where it has none. */
  readonly deliver: (interaction: APIInteraction) => boolean;
  readonly when: (condition: () => boolean, options?: { timeoutMilliseconds?: number }) => Promise<void>;
  readonly homeChannel: () => string;
}

/**
 * Somebody at their phone: everything a member can do with an app, as Discord's client would send it. What the client
 * would not do is a ClientRefusal; so is an application that does not answer.
 */
export class Person {
  readonly id: string;
  readonly #tools: PeopleTools;

  constructor(id: string, tools: PeopleTools) {
    this.id = id;
    this.#tools = tools;
  }

  /** Writes a message. */
  say(
    content: string,
    { channel, attachment = false }: { channel?: string; attachment?: boolean } = {},
  ): APIMessage {
    const { world, messages, homeChannel } = this.#tools;
    const author = world.users.get(this.id);
    if (!author) throw new ClientRefusal('Nobody has this id.');
    return messages.say(
      channel ?? homeChannel(),
      author,
      content,
      attachment ? { attachments: [{ id: '1', filename: 'x.jpg' }] } : {},
    );
  }

  /** Opens a post in a forum; its first message is stored once `stored` resolves, at once unless told. */
  async openPost(
    forumId: string,
    title: string,
    { content = '', stored = Promise.resolve() }: { content?: string; stored?: Promise<void> } = {},
  ): Promise<{ readonly id: string; readonly first: APIMessage }> {
    const { world, messages } = this.#tools;
    const author = world.users.get(this.id);
    if (!author) throw new ClientRefusal('Nobody has this id.');
    const { thread, first } = await messages.openPost(messages.channel(forumId), author, {
      title,
      content,
      stored,
    });
    return { id: thread.id, first };
  }

  /** Uses a slash command: `ask`, or with its subcommand `reminder set`. Options by name; a channel or role by its id. */
  async command(name: string, typed: Typed = {}, where: Where = {}): Promise<Seen> {
    const data = this.#tools.offers.dataOf(name, typed, this.#situation(where), { force: where.force });
    return this.#send(InteractionType.ApplicationCommand, where, data);
  }

  /** Types into an option that completes itself: `focused`, the last one given unless told. */
  async complete(
    name: string,
    typed: Typed,
    where: Where & { readonly focused?: string } = {},
  ): Promise<Seen> {
    const focused = where.focused ?? Object.keys(typed).at(-1);
    const data = this.#tools.offers.dataOf(name, typed, this.#situation(where), { focused });
    return this.#send(InteractionType.ApplicationCommandAutocomplete, where, data);
  }

  /** Uses a message command on a message: Apps → its name. */
  async use(name: string, messageId: string, where: Where = {}): Promise<Seen> {
    const situation = this.#situation(where);
    const command = this.#tools.offers.find(name, ApplicationCommandType.Message, situation, where.force);
    const message = this.#tools.messages.get(situation.channel.id, messageId);
    return this.#send(InteractionType.ApplicationCommand, where, {
      id: command.id,
      name,
      type: ApplicationCommandType.Message,
      target_id: messageId,
      resolved: { messages: { [messageId]: message } },
    });
  }

  /** Presses a button by its label, or by a custom id that may be nobody's. */
  async press(message: APIMessage | null, labelOrId: string, where: Where = {}): Promise<Seen> {
    const shown = partsOf(message).find(
      ({ type, label }) => type === ComponentType.Button && label === labelOrId,
    );
    if (shown?.disabled) throw new ClientRefusal(`The button "${labelOrId}" is disabled.`);
    const data = { component_type: ComponentType.Button, custom_id: shown?.custom_id ?? labelOrId };
    return this.#send(InteractionType.MessageComponent, where, data, message);
  }

  /** Chooses from a menu by its placeholder or custom id. */
  async choose(
    message: APIMessage | null,
    placeholderOrId: string,
    values: readonly string[],
    where: Where = {},
  ): Promise<Seen> {
    const menu = partsOf(message).find(
      ({ placeholder, custom_id: id }) => placeholder === placeholderOrId || id === placeholderOrId,
    );
    const offered = menu?.options?.map(({ value }) => value) ?? [];
    const missing = values.filter((value) => !offered.includes(value));
    if (!menu || missing.length > 0)
      throw new ClientRefusal(`No menu "${placeholderOrId}" offers ${missing.join(', ') || 'anything'}.`);
    return this.#send(
      InteractionType.MessageComponent,
      where,
      { component_type: menu.type, custom_id: menu.custom_id, values },
      message,
    );
  }

  /** Fills a modal's fields by their custom ids and sends it. */
  async submit(
    modal: Pick<APIModalInteractionResponseCallbackData, 'custom_id'> | null,
    fields: Readonly<Record<string, string>>,
    where: Where = {},
  ): Promise<Seen> {
    if (!modal) throw new ClientRefusal('No modal is open.');
    const components = Object.entries(fields).map(([custom_id, value], index) => ({
      type: ComponentType.Label,
      id: index + 1,
      component: { type: ComponentType.TextInput, id: index + 100, custom_id, value },
    }));
    // A box that a button opened belongs to the button's message, and may change it.
    const source = this.#tools.world.modalSources.get(`${this.id} ${modal.custom_id}`) ?? null;
    const data = { custom_id: modal.custom_id, components };
    return this.#send(InteractionType.ModalSubmit, where, data, source);
  }

  /** Puts away a message that only this person sees. Nobody is told. */
  dismiss({ channel_id: channelId, id }: APIMessage): void {
    const all = this.#tools.world.messages.get(channelId) ?? [];
    const at = all.findIndex(({ message, onlyFor }) => message.id === id && onlyFor === this.id);
    if (at === -1) throw new ClientRefusal('Only a message that nobody else sees can be dismissed.');
    all.splice(at, 1);
  }

  /** What the person sees in a channel: everybody's messages, and what only they may see. */
  sees(channelId: string): APIMessage[] {
    return (this.#tools.world.messages.get(channelId) ?? [])
      .filter(({ onlyFor }) => onlyFor === null || onlyFor === this.id)
      .map(({ message }) => message);
  }

  #channel(where: Where): Channel {
    return this.#tools.messages.channel(where.channel ?? this.#tools.homeChannel());
  }

  #situation(where: Where): Situation {
    return { userId: this.id, channel: this.#channel(where), broughtAlong: where.broughtAlong === true };
  }

  async #send(
    type: InteractionType,
    where: Where,
    data: object,
    source: APIMessage | null = null,
  ): Promise<Seen> {
    const { world, interactions, dispatch, deliver } = this.#tools;
    const channel = source ? this.#tools.messages.channel(source.channel_id) : this.#channel(where);
    if ((world.permissions(this.id, channel) & PermissionFlagsBits.ViewChannel) === 0n && !where.force)
      throw new ClientRefusal('This channel is not shown to this member.');
    if (!world.hasBot(channel) && !where.force && !where.broughtAlong)
      throw new ClientRefusal('The application is not in this server.');
    const interaction = this.#interaction(type, channel, data, source, where);
    const mayShow = (world.permissions(this.id, channel) & PermissionFlagsBits.UseExternalApps) !== 0n;
    const exchange: Exchange = {
      interaction,
      channel,
      userId: this.id,
      at: world.now(),
      started: performance.now(),
      source,
      staysPrivate: where.broughtAlong === true && channel.guildId !== null && !mayShow,
      milliseconds: Number.NaN,
      callback: null,
      message: null,
      modal: null,
      choices: [],
      followUps: [],
      answered: Promise.withResolvers(),
    };
    interactions.open(exchange);
    if (!deliver(interaction)) dispatch('INTERACTION_CREATE', interaction);
    await this.#patient(exchange);
    const { message, modal, choices, followUps, milliseconds, callback } = exchange;
    if (modal) world.modalSources.set(`${this.id} ${modal.custom_id}`, source);
    return { interaction, message, modal, choices, followUps, milliseconds, response: callback };
  }

  async #patient({ answered }: Exchange): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new ClientRefusal('The application did not respond.')), patience);
    });
    await Promise.race([answered.promise, late]).finally(() => clearTimeout(timer));
  }

  #interaction(
    type: InteractionType,
    channel: Channel,
    data: object,
    source: APIMessage | null,
    { locale = 'en-GB', broughtAlong = false }: Where,
  ): APIInteraction {
    const { world, applicationId } = this.#tools;
    const guild = channel.guildId === null ? undefined : world.guilds.get(channel.guildId);
    const member = guild?.members.get(this.id);
    const user = world.users.get(this.id);
    const shared = {
      id: world.snowflake(),
      application_id: applicationId,
      type,
      data,
      token: `${randomUUID()}${randomUUID()}`.replaceAll('-', ''),
      version: 1,
      channel: { id: channel.id, name: channel.name, type: channel.type },
      channel_id: channel.id,
      app_permissions: String(world.permissions(world.bot.id, channel)),
      locale,
      entitlements: [],
      attachment_size_limit: 10_485_760,
      ...(source ? { message: source } : {}),
    };
    const placed =
      guild && member
        ? {
            guild_id: guild.id,
            guild: { id: guild.id, locale: 'en-GB', features: [] },
            guild_locale: 'en-GB',
            member: memberJson(member, world.permissions(this.id, channel)),
            authorizing_integration_owners: broughtAlong ? { '1': this.id } : { '0': guild.id },
            context: InteractionContextType.Guild,
          }
        : { user, authorizing_integration_owners: { '0': '0' }, context: InteractionContextType.BotDM };
    const interaction: object = { ...shared, ...placed };
    return interaction as APIInteraction;
  }
}

function memberJson({ user, roles }: Member, permissions: bigint): object {
  return {
    user,
    roles,
    permissions: String(permissions),
    joined_at: '2026-01-01T00:00:00.000Z',
    deaf: false,
    mute: false,
    flags: 0,
    avatar: null,
    premium_since: null,
  };
}

interface Part {
  readonly type: ComponentType;
  readonly label?: string;
  readonly custom_id?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly options?: readonly { readonly value: string }[];
}

function partsOf(message: APIMessage | null): Part[] {
  const walk = (component: unknown): Part[] => {
    if (typeof component !== 'object' || component === null) return [];
    const { components, accessory } = component as { components?: unknown[]; accessory?: unknown };
    return [component as Part, ...[...(components ?? []), accessory].flatMap(walk)];
  };
  return (message?.components ?? []).flatMap(walk);
}

export const manageServer = PermissionFlagsBits.ManageGuild;
