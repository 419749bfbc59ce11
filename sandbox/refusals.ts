import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';

/*
 * What Discord refuses beyond the shapes of its published schemas: sizes that add up over a whole message, ids that
 * stand twice, parts that do not go together. Numbers are from its API documentation as of August 2026.
 */

/** One fault: where in the body, and what Discord calls it. */
export interface Refusal {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
/** A text field's text; anything else counts as none, which the published schemas refuse by themselves. */
const asText = (value: unknown) => (typeof value === 'string' ? value : '');
const refusal = (path: string, code: string, message: string): Refusal => ({ path, code, message });

interface Placed {
  readonly path: string;
  readonly part: Json;
}

function* nested(parts: unknown, path: string): Generator<Placed> {
  for (const [index, part] of list(parts).entries()) {
    if (!isObject(part)) continue;
    const here = `${path}.${index}`;
    yield { path: here, part };
    yield* nested(part.components, `${here}.components`);
    for (const key of ['accessory', 'component']) {
      const inside = part[key];
      if (isObject(inside)) yield { path: `${here}.${key}`, part: inside };
    }
  }
}

/** Every picture and file that a message's parts show, and the part that does. */
export function filesNamed(
  components: unknown,
): { readonly media: { url?: unknown }; readonly part: Json }[] {
  return [...nested(components, 'components')].flatMap(({ part }) =>
    [part.file, part.media, ...list(part.items).map((item) => (isObject(item) ? item.media : undefined))]
      .filter(isObject)
      .map((media) => ({ media, part })),
  );
}

function refuseFiles(body: Json, files: readonly string[]): Refusal[] {
  return filesNamed(body.components)
    .map(({ media }) => asText(media.url))
    .filter((url) => url.startsWith('attachment://') && !files.includes(url.slice('attachment://'.length)))
    .map((url) =>
      refusal(
        'components',
        'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        `The referenced attachment ${url} was not found`,
      ),
    );
}

/** `partial`: an edit may leave everything out. `isV2`: the message was made with Components V2 before. `files`: what comes along. */
export function refuseMessage(
  body: Json,
  {
    partial = false,
    isV2 = false,
    files = [],
  }: { readonly partial?: boolean; readonly isV2?: boolean; readonly files?: readonly string[] } = {},
): Refusal[] {
  const v2 = isV2 || (Number(body.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  const parts = [...nested(body.components, 'components')];
  return [
    ...refuseMix(body, parts, v2),
    ...(partial || hasContent(body)
      ? []
      : [refusal('content', 'BASE_TYPE_REQUIRED', 'Cannot send an empty message')]),
    ...refuseSizes(body, parts, v2),
    ...refuseParts(parts),
    ...refuseMentions(body.allowed_mentions),
    ...refuseFiles(body, files),
  ];
}

function hasContent(body: Json): boolean {
  return (
    (typeof body.content === 'string' && body.content.trim() !== '') ||
    ['embeds', 'components', 'sticker_ids', 'attachments'].some((key) => list(body[key]).length > 0) ||
    isObject(body.poll)
  );
}

const classic: readonly unknown[] = [
  ComponentType.ActionRow,
  ComponentType.Button,
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

function refuseMix(body: Json, parts: readonly Placed[], v2: boolean): Refusal[] {
  if (v2) {
    return ['content', 'embeds', 'poll', 'sticker_ids']
      .filter((key) => (Array.isArray(body[key]) ? list(body[key]).length > 0 : Boolean(body[key])))
      .map((key) =>
        refusal(
          key,
          'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
          `The '${key}' field cannot be used with components v2`,
        ),
      );
  }
  return parts
    .filter(({ part }) => !classic.includes(part.type))
    .map(({ path }) => refusal(path, 'UNION_TYPE_CHOICES', 'This component needs the IS_COMPONENTS_V2 flag'));
}

function refuseSizes(body: Json, parts: readonly Placed[], v2: boolean): Refusal[] {
  const faults: Refusal[] = [];
  const tooLong = (path: string, length: number, most: number) => {
    if (length > most)
      faults.push(refusal(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`));
  };
  const text = (value: unknown) => asText(value).length;
  tooLong('content', text(body.content), 2000);
  const texts = parts.filter(({ part }) => part.type === ComponentType.TextDisplay);
  tooLong(
    'components',
    texts.reduce((sum, { part }) => sum + text(part.content), 0),
    4000,
  );
  if (texts.some(({ part }) => text(part.content) === 0)) {
    faults.push(refusal('components', 'BASE_TYPE_REQUIRED', 'A text display needs text.'));
  }
  tooLong('components', v2 ? parts.length : 0, 40);
  tooLong('components', v2 ? 0 : list(body.components).length, 5);
  const embeds = list(body.embeds).filter(isObject);
  const fields = embeds.flatMap(({ fields: inside }) => list(inside).filter(isObject));
  const embedText =
    embeds.reduce((sum, { title, description, footer, author }) => {
      const more = [footer, author]
        .filter(isObject)
        .reduce((all, one) => all + text(one.text) + text(one.name), 0);
      return sum + text(title) + text(description) + more;
    }, 0) + fields.reduce((sum, { name, value }) => sum + text(name) + text(value), 0);
  if (embedText > 6000)
    faults.push(refusal('embeds', 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000'));
  tooLong('embeds', embeds.length, 10);
  tooLong('nonce', asText(body.nonce).length, 25);
  return faults;
}

const selects: readonly unknown[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

function refuseParts(parts: readonly Placed[]): Refusal[] {
  const faults = parts.flatMap(({ path, part }) => refusePart(path, part));
  const seen = new Set<unknown>();
  for (const { path, part } of parts) {
    if (part.custom_id === undefined) continue;
    if (seen.has(part.custom_id)) {
      faults.push(
        refusal(
          `${path}.custom_id`,
          'COMPONENT_CUSTOM_ID_DUPLICATED',
          'Component custom id cannot be duplicated',
        ),
      );
    }
    seen.add(part.custom_id);
  }
  return faults;
}

function refusePart(path: string, part: Json): Refusal[] {
  switch (part.type) {
    case ComponentType.ActionRow: {
      const inside = list(part.components).filter(isObject);
      const menus = inside.filter(({ type }) => selects.includes(type)).length;
      const fits = inside.length >= 1 && inside.length <= 5 && (menus === 0 || inside.length === 1);
      return fits
        ? []
        : [
            refusal(
              `${path}.components`,
              'BASE_TYPE_BAD_LENGTH',
              'A row takes 1 to 5 buttons or one select.',
            ),
          ];
    }
    case ComponentType.Button: {
      if (part.style === ButtonStyle.Premium) return [];
      const link = part.style === ButtonStyle.Link;
      const wrong = link
        ? part.url === undefined || part.custom_id !== undefined
        : part.custom_id === undefined || part.url !== undefined;
      const bare = part.label === undefined && part.emoji === undefined;
      return wrong || bare
        ? [
            refusal(
              path,
              'BUTTON_COMPONENT_INVALID',
              'A button needs a label, and either a custom id or a url.',
            ),
          ]
        : [];
    }
    case ComponentType.StringSelect:
      return refuseSelect(path, part);
    default:
      return [];
  }
}

function refuseSelect(path: string, part: Json): Refusal[] {
  const options = list(part.options).filter(isObject);
  const values = options.map(({ value }) => value);
  const [least, most] = [Number(part.min_values ?? 1), Number(part.max_values ?? 1)];
  const faults: Refusal[] = [];
  if (options.length < 1 || options.length > 25)
    faults.push(refusal(`${path}.options`, 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 25 in length.'));
  if (new Set(values).size < values.length)
    faults.push(
      refusal(
        `${path}.options`,
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      ),
    );
  if (least > most || most > options.length)
    faults.push(
      refusal(
        `${path}.max_values`,
        'SELECT_MIN_MAX',
        'min_values must not exceed max_values, nor that the number of options.',
      ),
    );
  return faults;
}

function refuseMentions(mentions: unknown): Refusal[] {
  if (!isObject(mentions)) return [];
  const parse = list(mentions.parse);
  return (['roles', 'users'] as const)
    .filter((key) => parse.includes(key) && list(mentions[key]).length > 0)
    .map((key) =>
      refusal(
        `allowed_mentions.${key}`,
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`,
      ),
    );
}

export function refuseModal(modal: Json): Refusal[] {
  const parts = [...nested(modal.components, 'components')];
  const faults: Refusal[] = [];
  const count = list(modal.components).length;
  if (count < 1 || count > 5)
    faults.push(refusal('components', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.'));
  const title = asText(modal.title);
  if (title.length < 1 || title.length > 45)
    faults.push(refusal('title', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 45 in length.'));
  for (const { path, part } of parts) {
    if (
      part.type === ComponentType.TextInput &&
      Number(part.min_length ?? 0) > Number(part.max_length ?? 4000)
    ) {
      faults.push(
        refusal(`${path}.min_length`, 'TEXT_INPUT_MIN_MAX', 'min_length must not exceed max_length.'),
      );
    }
  }
  return [...faults, ...refuseParts(parts.filter(({ part }) => part.type !== ComponentType.ActionRow))];
}

/** All commands that one request registers. */
export function refuseCommands(commands: readonly unknown[]): Refusal[] {
  const faults = commands.flatMap((command, index) =>
    isObject(command) ? refuseCommand(command, String(index)) : [],
  );
  const keys = commands.filter(isObject).map(({ type, name }) => `${Number(type ?? 1)} ${asText(name)}`);
  if (new Set(keys).size < keys.length)
    faults.push(
      refusal('', 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique'),
    );
  if (keys.filter((key) => key.startsWith('1 ')).length > 100)
    faults.push(refusal('', 'BASE_TYPE_MAX_LENGTH', 'At most 100 commands.'));
  return faults;
}

const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function refuseCommand(command: Json, path: string): Refusal[] {
  const faults: Refusal[] = [];
  const name = asText(command.name);
  const slash = (command.type ?? 1) === 1;
  if (slash ? !slashName.test(name) || name !== name.toLowerCase() : name.length < 1 || name.length > 32) {
    faults.push(refusal(`${path}.name`, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'));
  }
  if (slash && typeof command.description !== 'string')
    faults.push(refusal(`${path}.description`, 'BASE_TYPE_REQUIRED', 'This field is required'));
  if (commandSize(command) > 8000)
    faults.push(refusal(path, 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)'));
  return [...faults, ...refuseOptions(command.options, `${path}.options`)];
}

function commandSize(part: unknown): number {
  if (Array.isArray(part)) return part.reduce<number>((sum, one) => sum + commandSize(one), 0);
  if (!isObject(part)) return 0;
  return Object.entries(part).reduce(
    (sum, [key, value]) =>
      sum +
      (typeof value === 'string' && ['name', 'description', 'value'].includes(key)
        ? value.length
        : commandSize(value)),
    0,
  );
}

function refuseOptions(given: unknown, path: string): Refusal[] {
  const options = list(given).filter(isObject);
  const faults: Refusal[] = [];
  const names = options.map(({ name }) => asText(name));
  if (new Set(names).size < names.length)
    faults.push(
      refusal(path, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists'),
    );
  if (options.length > 25)
    faults.push(refusal(path, 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.'));
  const firstOptional = options.findIndex(({ required }) => required !== true);
  if (firstOptional !== -1 && options.slice(firstOptional).some(({ required }) => required === true)) {
    faults.push(
      refusal(
        path,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      ),
    );
  }
  for (const [index, option] of options.entries()) {
    const here = `${path}.${index}`;
    const name = asText(option.name);
    if (!slashName.test(name) || name !== name.toLowerCase())
      faults.push(refusal(`${here}.name`, 'APPLICATION_COMMAND_INVALID_NAME', 'Option name is invalid'));
    if (option.autocomplete === true && list(option.choices).length > 0) {
      faults.push(
        refusal(
          here,
          'APPLICATION_COMMAND_AUTOCOMPLETE_WITH_CHOICES',
          'Autocomplete and choices do not go together',
        ),
      );
    }
    if (
      Number(option.min_value ?? -Infinity) > Number(option.max_value ?? Infinity) ||
      Number(option.min_length ?? 0) > Number(option.max_length ?? 6000)
    ) {
      faults.push(refusal(here, 'APPLICATION_COMMAND_OPTION_MIN_MAX', 'The least must not exceed the most'));
    }
    faults.push(...refuseOptions(option.options, `${here}.options`));
  }
  return faults;
}
