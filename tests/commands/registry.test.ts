import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ApplicationCommandCreateRequestSchema } from 'discord-api-spec/zod';
import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Definition } from '../../commands/command.ts';
import { commands } from '../../commands/index.ts';
import { canonical } from '../../src/discord/registration.ts';

const definitions = commands.map(({ definition }) => definition);

/** Discord counts names, descriptions and values of a command together: at most 8,000. */
function size(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  return Object.entries(part).reduce((sum, [key, value]) => {
    if (typeof value === 'string' && ['name', 'description', 'value'].includes(key))
      return sum + value.length;
    return sum + size(value);
  }, 0);
}

const optionsOf = (definition: Definition) =>
  'options' in definition ? ((definition.options ?? []) as readonly APIApplicationCommandOption[]) : [];

describe('the registry', () => {
  it('holds every command that members are promised', () => {
    const promised = [
      'why-legs-ache',
      'ask',
      'faq',
      'tip',
      'Answer this question',
      'remind-me',
      'reminder',
      'about',
    ];
    const names = definitions.map(({ name }) => name);
    expect(names.filter((name) => promised.includes(name))).toEqual(promised);
  });

  it('holds a command for every file of the folder that is one', () => {
    const files = readdirSync(join(import.meta.dirname, '../../commands')).filter((name) =>
      name.endsWith('.ts'),
    );
    const others = ['command.ts', 'index.ts', 'services.ts'];
    expect(files).toHaveLength(commands.length + others.length);
  });

  it.each(definitions.map((definition) => [definition.name, definition] as const))(
    '%s is a definition that Discord takes',
    (_name, definition) => {
      // The published schema wants a number where Discord's documentation, and Discord, want digits in a string.
      const { default_member_permissions: permissions } = definition;
      const asPublished = {
        ...definition,
        ...(permissions && { default_member_permissions: Number(permissions) }),
      };
      expect(ApplicationCommandCreateRequestSchema.safeParse(asPublished).error).toBeUndefined();
      expect(size(definition)).toBeLessThanOrEqual(8000);
      const isSlash = definition.type !== ApplicationCommandType.Message;
      expect(definition.name).toMatch(isSlash ? /^[a-z-]{1,32}$/ : /^[\w ]{1,32}$/);
    },
  );

  it.each(definitions.map((definition) => [definition.name, optionsOf(definition)] as const))(
    '%s asks for what it must have before what it may have',
    (_name, options) => {
      const lists = [
        options,
        ...options.map((option) => ('options' in option ? (option.options ?? []) : [])),
      ];
      for (const list of lists) {
        const required = list.map((option) => 'required' in option && option.required);
        expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
      }
    },
  );

  it('answers everywhere, for servers and for people who install it for themselves', () => {
    for (const { name, integration_types, contexts } of definitions.filter(
      ({ name: one }) => one !== 'reminder' && one !== 'club',
    )) {
      expect([name, integration_types]).toEqual([
        name,
        [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
      ]);
      expect(contexts).toContain(InteractionContextType.PrivateChannel);
    }
  });

  it.each(['reminder', 'club'])('keeps /%s to servers and to organisers', (command) => {
    expect(definitions.find(({ name }) => name === command)).toMatchObject({
      contexts: [InteractionContextType.Guild],
      integration_types: [ApplicationIntegrationType.GuildInstall],
      default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    });
  });

  it('can answer privately wherever it answers', () => {
    for (const definition of definitions.filter(({ name }) =>
      ['why-legs-ache', 'ask', 'faq', 'tip'].includes(name),
    )) {
      expect([definition.name, optionsOf(definition).map(({ name }) => name)]).toEqual([
        definition.name,
        expect.arrayContaining(['private']),
      ]);
    }
  });

  it('suggests wherever it says that it does', () => {
    const completing = commands.filter(({ definition }) =>
      optionsOf(definition).some(
        (option) =>
          ('autocomplete' in option && option.autocomplete) ||
          (option.type === ApplicationCommandOptionType.Subcommand &&
            (option.options ?? []).some((inside) => 'autocomplete' in inside && inside.autocomplete)),
      ),
    );
    expect(completing.map(({ definition }) => definition.name)).toEqual(
      expect.arrayContaining(['why-legs-ache', 'faq', 'tip', 'reminder']),
    );
    expect(completing.every((command) => 'suggest' in command)).toBe(true);
  });
});

describe('comparing definitions with what Discord has', () => {
  it('sees none where Discord only adds its own fields, spells out defaults or orders lists otherwise', () => {
    const stored = definitions.map((definition) => ({
      ...definition,
      id: '1',
      application_id: '2',
      version: '3',
      nsfw: false,
      name_localizations: null,
      contexts: definition.contexts?.toReversed(),
    }));
    expect(canonical(stored.toReversed())).toBe(canonical(definitions));
  });

  it('sees a changed description deep inside', () => {
    const changed = structuredClone(definitions) as { options?: { options?: { description: string }[] }[] }[];
    const option = changed.flatMap(({ options }) => options ?? []).flatMap(({ options }) => options ?? [])[0];
    if (option) option.description = 'Something else.';
    expect(canonical(changed)).not.toBe(canonical(definitions));
  });
});
