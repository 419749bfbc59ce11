import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { RedFlag } from '../../knowledge/index.ts';
import { contactsCard, exampleNote } from '../cards/contacts.ts';
import { dangerCard } from '../cards/danger.ts';
import { type Action, type Reply, UserError } from '../command.ts';
import { addresses } from '../discord/custom-id.ts';
import { message } from '../discord/message.ts';
import { isVisible, quote, readable, toCopy } from '../discord/text.ts';
import type { Contacts, Services } from '../services.ts';
import { organisedServer } from './organisers.ts';

/* /club contacts: whom the danger cards of a server name. No card can be switched off. */

const longest = 120;
const oneLine = (typed: string) => readable(typed).replace(/\s+/g, ' ').trim();

/** The fields of the box. What they complete stands on the cards word for word. */
const fields: Readonly<Record<keyof Contacts, { readonly label: string; readonly description: string }>> = {
  emergencyNumbers: {
    label: 'In an emergency, “Call …”',
    description: 'Such as “999 or 112”. Leave empty for the default.',
  },
  urgentAdvice: {
    label: 'For advice the same day, “Contact …”',
    description: 'Such as “NHS 111”. Leave empty for the default.',
  },
  crisisLine: {
    label: 'In a crisis, “To talk to somebody: …”',
    description: 'Such as “Samaritans, free on 116 123”. Leave empty for the default.',
  },
  welfareContact: {
    label: 'When somebody is being harmed, “tell …”',
    description: 'Such as “Priya, our welfare officer”. Leave empty for the default.',
  },
};
const names = Object.keys(fields) as (keyof Contacts)[];

/** Opens the box, with what the server has chosen. */
export async function openContacts(guildId: string, { settings }: Services): Promise<Reply> {
  const { contacts } = await settings.of(guildId);
  return {
    kind: 'modal',
    modal: {
      custom_id: addresses.clubContacts.id(),
      title: 'Who danger cards tell people to call',
      components: names.map((name) => ({
        type: ComponentType.Label,
        ...fields[name],
        component: {
          type: ComponentType.TextInput,
          custom_id: name,
          style: TextInputStyle.Short,
          max_length: longest,
          required: false,
          ...(contacts[name] === undefined ? {} : { value: contacts[name] }),
        },
      })),
    },
  };
}

const written: Action = {
  address: addresses.clubContacts,
  async use({ asker, fields: typed }, services) {
    const guildId = await organisedServer(asker, services);
    const { settings, contactsOfHost } = services;
    const given = new Map(names.map((name) => [name, oneLine(typed.get(name) ?? '')]));
    const faults = faultsOf(given);
    if (faults.length > 0)
      throw new UserError(`${faults.join(' ')} Nothing was changed.${toCopy([...given.values()])}`);
    const chosen = Object.fromEntries([...given].filter(([, text]) => text !== ''));
    await settings.change(guildId, { contacts: chosen });
    const now = { ...contactsOfHost, ...inert(chosen) };
    return { kind: 'message', private: true, message: contactsCard(now, chosen) };
  },
};

/** What commands ask of the bot, with the contacts that a server has chosen for its cards. */
export async function servicesFor(ofHost: Services, guildId: string | null): Promise<Services> {
  const { contacts } = await ofHost.settings.of(guildId);
  return { ...ofHost, contacts: { ...ofHost.contactsOfHost, ...inert(contacts) } };
}

/** What a club has written, as its cards show it: no formatting, no mention, no link with another name. */
const inert = (contacts: Partial<Contacts>): Partial<Contacts> =>
  Object.fromEntries(Object.entries(contacts).map(([name, text]) => [name, quote(text, longest)]));

/** Somebody reads these in an emergency: what must be a number is one. */
function faultsOf(given: ReadonlyMap<keyof Contacts, string>): string[] {
  const emergency = given.get('emergencyNumbers') ?? '';
  const crisis = given.get('crisisLine') ?? '';
  return [
    ...(emergency !== '' && !/\d{2,}/.test(emergency)
      ? [`“${quote(emergency, 40)}” needs a number to call.`]
      : []),
    ...(crisis !== '' && !/\d{3,}|\d-\d/.test(crisis) && !/\w\.\w{2,}/.test(crisis)
      ? [`“${quote(crisis, 40)}” needs a phone number or a web address.`]
      : []),
    ...[...given.values()]
      .filter((text) => text !== '' && !isVisible(text))
      .map(() => 'One box has nothing in it that can be read: type it again, or empty it.'),
  ];
}

/** What each look at a card is for: a card that names that contact, and of these one that is mostly about it. */
const looks: Readonly<Record<string, (flag: RedFlag) => boolean>> = {
  emergency: ({ urgency, care }) => urgency === 'emergency' && care === undefined,
  urgent: ({ urgency, action }) => urgency !== 'emergency' && action.includes('{urgent}'),
  crisis: ({ action }) => action.includes('{crisis}'),
  welfare: ({ action }) => action.includes('{welfare}'),
};

/** A danger card as members get it now. */
const tried: Action = {
  address: addresses.clubContactsTry,
  async use({ asker, args: [which = ''] }, services) {
    await organisedServer(asker, services);
    const flag = services.knowledge.redFlags.find((one) => looks[which]?.(one) === true);
    if (!flag) throw new UserError('That card is not there any more.');
    const { components } = dangerCard(flag, { contacts: services.contacts });
    return { kind: 'message', private: true, message: message([exampleNote(), ...components]) };
  },
};

export const contactsActions = [written, tried] as const;
