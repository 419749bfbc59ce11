import type { RedFlag } from '../../knowledge/index.ts';
import { addresses } from '../discord/custom-id.ts';
import { button, note, row, separator, text } from '../discord/message.ts';
import { quote } from '../discord/text.ts';
import type { Contacts } from '../services.ts';
import { withNumbers } from './danger.ts';

/* What cards of answers have in common, whoever wrote the answer. */

/** How many characters of a question are shown back above its answer. */
const questionShown = 200;

/** The member's own words, above the answer. */
export function askedLine({ asked }: { readonly asked?: string | undefined }) {
  const words = asked === undefined ? '' : quote(asked, questionShown);
  return words === '' ? null : note(`“${words}”`);
}

/** What would change everything, and what to do then; the red card itself is a tap away. */
export function cautionParts({
  caution,
  contacts,
}: {
  readonly caution?: RedFlag | null | undefined;
  readonly contacts: Contacts;
}) {
  if (!caution) return [];
  return [
    text(`**First:** ${withNumbers(caution.caution, contacts)}`),
    row([button('What to do then', addresses.caution.id(caution.id), 'danger')]),
    separator(),
  ];
}
