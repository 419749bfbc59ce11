import { shippedContent, studyContent } from '../knowledge/index.ts';
import { showProgress } from '../src/cli/progress.ts';

/*
 * Says how phrasings fare that the model has never seen: worth a look after some were added or changed. The bot learns
 * by itself; this writes nothing.
 */

const { measures, outcomes } = studyContent(shippedContent, (done) => showProgress(done, 'cross-validation'));

const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);
const share = <T>(all: readonly T[], holds: (one: T) => boolean) =>
  percent(all.filter(holds).length / (all.length || 1));
const byOthers = outcomes.filter(({ writer }) => writer !== 'own');
const dangers = byOthers.filter(({ kind }) => kind === 'flag');
const harmless = byOthers.filter(({ kind }) => kind === 'harmless');
process.stdout.write(`
Phrasings that the model has not seen: the content’s own in five parts, the blind writers’ one writer at a time.
  an entry’s own, found before any other entry      ${percent(measures.entryFirst)}
  an entry’s own, answered or offered               ${percent(measures.entriesKept)}
  out of scope, refused                             ${percent(measures.othersRefused)}
  dangers by blind writers, carded                  ${share(dangers, ({ danger }) => danger !== null)} of ${dangers.length}
  … with the card of their own row                  ${share(dangers, ({ danger, topics }) => danger !== null && topics.includes(danger))}
  harmless lines by blind writers, carded           ${share(harmless, ({ danger }) => danger !== null)} of ${harmless.length}
`);
