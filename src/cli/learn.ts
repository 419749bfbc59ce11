import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedContent, studyContent } from '../../knowledge/index.ts';
import { showProgress } from './progress.ts';

/*
 * Learns the content anew, after phrasings were added or changed: chooses the thresholds by cross-validation, says how
 * well phrasings fare that were left out, and writes knowledge/finding/learned.json.
 */

const learned = studyContent(shippedContent, (done) => showProgress(done, 'cross-validation'));
writeFileSync(
  join(import.meta.dirname, '../../knowledge/finding/learned.json'),
  `${JSON.stringify(learned, null, 1).replaceAll(/\[[-\d,\s]+\]/g, (list) => list.replaceAll(/\s/g, ''))}\n`,
);

const { measures, thresholds } = learned;
const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);
process.stdout.write(`
Phrasings that were left out (five parts, each asked of what the other four taught):
  an entry’s own, found before any other entry     ${percent(measures.entryFirst)}
  an entry’s own, answered or offered              ${percent(measures.entriesKept)}
  out of scope, refused                            ${percent(measures.othersRefused)}
  a warning sign’s own, caught without a rule      ${percent(measures.flagsCaught)}
  others, taken for a warning sign                 ${percent(measures.falseFlags)}
Thresholds: flag ${thresholds.flag}, answer ${thresholds.answer}, suggest ${thresholds.suggest}.
Written to knowledge/finding/learned.json. Next: npm run eval
`);
