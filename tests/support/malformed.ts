import type { APIInteraction } from 'discord-api-types/v10';
import fc from 'fast-check';
import { refuseMessage, refuseModal } from '../../sandbox/refusals.ts';
import { checkShape } from '../../sandbox/shapes.ts';
import type { Response } from '../../src/respond.ts';
import { command, completing, onMessage, pressed, submitted } from './interactions.ts';

/* Interactions as nobody should send them, and what Discord would say against an answer. */

export const sound: readonly APIInteraction[] = [
  command('ask', { question: 'why are my quads sore' }),
  command('reminder add', { time: '18:00', zone: 'London' }),
  completing('faq', { question: 'co' }, 'question'),
  onMessage('Answer this question', 'why do my legs ache'),
  pressed('entry/1/cause:doms/detail'),
  pressed('reminder/1/abc/show'),
  submitted('club-written/1/new', { title: 'Track', answer: 'Tuesdays.' }),
  submitted('asked-again/1', { question: 'sore calves' }),
];

const odd = fc.constantFrom<unknown>(
  null,
  undefined,
  0,
  -1,
  99,
  1e21,
  Number.NaN,
  true,
  '',
  'x',
  '9'.repeat(40),
  '\uD800',
  [],
  {},
  [null],
  { id: 7 },
  { toString: null },
  ['__proto__'],
);

const placesOfSound = new Map<unknown, readonly (readonly string[])[]>();
/** Every place in a value, as the keys that lead to it; remembered of those that all others are made from. */
const placesOf = (value: unknown) => placesOfSound.get(value) ?? [...placesIn(value)];

function* placesIn(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inside] of Object.entries(value)) yield* placesIn(inside, [...path, key]);
}

function changed(
  value: unknown,
  [key = '', ...rest]: readonly string[],
  to: unknown,
  gone: boolean,
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value };
  if (rest.length > 0) Reflect.set(copy, key, changed(Reflect.get(value, key), rest, to, gone));
  else if (gone) Reflect.deleteProperty(copy, key);
  else Reflect.set(copy, key, to);
  return copy;
}

for (const interaction of sound) placesOfSound.set(interaction, placesOf(interaction));

const malformed = fc
  .tuple(
    fc.constantFrom(...sound),
    fc.array(fc.record({ where: fc.nat(), to: odd, gone: fc.boolean() }), { minLength: 1, maxLength: 4 }),
  )
  .map(([interaction, changes]) =>
    changes.reduce<unknown>((value, { where, to, gone }) => {
      const places = placesOf(value);
      return changed(value, places[where % places.length] ?? [], to, gone);
    }, interaction),
  );
export const anything = fc.oneof({ weight: 9, arbitrary: malformed }, { weight: 1, arbitrary: odd });

/** What Discord would refuse of an answer. */
export function refused(response: Response | null): unknown[] {
  if (response === null) return [];
  const { callback } = response;
  const data: unknown = 'data' in callback ? callback.data : undefined;
  const isMessage = typeof data === 'object' && data !== null && 'components' in data && !('title' in data);
  const isModal = typeof data === 'object' && data !== null && 'title' in data;
  return [
    ...checkShape('callback', callback),
    ...(isMessage ? refuseMessage({ ...data }) : []),
    ...(isModal ? refuseModal({ ...data }) : []),
  ];
}
