import { openKnowledge } from '../../knowledge/index.ts';
import { exitMisused } from '../exit-codes.ts';
import { ClubFileError, readClub, remarkLine } from './club-file.ts';

/* Says whether a file of a club's entries can be imported, and every fault of it at once. */

const [path] = process.argv.slice(2);
if (path === undefined || path === '--help' || path === '-h') {
  process.stderr.write(`Checks a file of your club's entries, CSV or JSON, before you import it.
  npm run check-club -- FILE
`);
  process.exitCode = path === undefined ? exitMisused : 0;
} else {
  try {
    const knowledge = openKnowledge();
    const { drafts, remarks } = await readClub(path, knowledge);
    const count = drafts.length === 1 ? 'One entry' : `${drafts.length} entries`;
    process.stdout.write(`${path} is fine. ${count}; import it with /club import.\n`);
    if (remarks.length > 0)
      process.stdout.write(
        `${['Worth a look, though nothing here stops the import:', ...remarks.map(remarkLine)].join('\n')}\n`,
      );
  } catch (error) {
    if (!(error instanceof ClubFileError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
