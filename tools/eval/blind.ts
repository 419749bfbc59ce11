import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Knowledge, readWritten } from '../../knowledge/index.ts';
import { table } from './report.ts';

/*
 * How lines fare that blind writers wrote: language models playing a persona,
 * who saw a row's topic in a line and never our text. The first score
 * on a round is the score; it is kept beside the round as it was.
 */

/** How many of how many. */
interface Counts {
  readonly dangers: number;
  readonly carded: number;
  readonly emergencies: number;
  readonly emergenciesCarded: number;
  readonly harmless: number;
  readonly alarms: number;
}

const firstScoreSchema = z.object({
  date: z.iso.date(),
  dangers: z.number(),
  carded: z.number(),
  emergencies: z.number(),
  emergenciesCarded: z.number(),
  harmless: z.number(),
  alarms: z.number(),
});

export interface Round {
  readonly name: string;
  readonly first: Counts & { readonly date: string };
  readonly now: Counts;
  readonly byWriter: ReadonlyMap<string, Counts>;
}

/** Asks every line of every round in a folder. Throws an Error when a round has no first score. */
export function blindRounds(folder: string, knowledge: Knowledge): Round[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => {
      const files = readdirSync(join(folder, name)).filter((file) => file.endsWith('.txt'));
      const byWriter = new Map(
        files
          .toSorted()
          .map(
            (file) => [file.replace(/\.txt$/, ''), countsOf(join(folder, name, file), knowledge)] as const,
          ),
      );
      const first = firstScoreSchema.parse(
        JSON.parse(readFileSync(join(folder, name, 'first-score.json'), 'utf8')),
      );
      return { name, first, now: [...byWriter.values()].reduce(sum), byWriter };
    });
}

function countsOf(file: string, knowledge: Knowledge): Counts {
  const asked = readWritten('', readFileSync(file, 'utf8')).flatMap(({ topics, lines }) =>
    lines.map((line) => ({
      isHarmless: topics[0] === 'harmless',
      isEmergency: topics.some((id) => knowledge.flag(id)?.urgency === 'emergency'),
      isCarded: isAlarm(knowledge.ask(line).flag?.urgency),
    })),
  );
  const count = (holds: (one: (typeof asked)[number]) => boolean) => asked.filter(holds).length;
  return {
    dangers: count(({ isHarmless }) => !isHarmless),
    carded: count(({ isHarmless, isCarded }) => !isHarmless && isCarded),
    emergencies: count(({ isEmergency }) => isEmergency),
    emergenciesCarded: count(({ isEmergency, isCarded }) => isEmergency && isCarded),
    harmless: count(({ isHarmless }) => isHarmless),
    alarms: count(({ isHarmless, isCarded }) => isHarmless && isCarded),
  };
}

/** A card that says no more than rest and watch frightens nobody. */
const isAlarm = (urgency: string | undefined) => urgency !== undefined && urgency !== 'rest-and-watch';

function sum(a: Counts, b: Counts): Counts {
  return {
    dangers: a.dangers + b.dangers,
    carded: a.carded + b.carded,
    emergencies: a.emergencies + b.emergencies,
    emergenciesCarded: a.emergenciesCarded + b.emergenciesCarded,
    harmless: a.harmless + b.harmless,
    alarms: a.alarms + b.alarms,
  };
}

/** Wilson's score interval, 95 %: Wilson, Probable inference, J Am Stat Assoc 22, 1927. */
function share(right: number, of: number): string {
  const z2 = 1.96 ** 2;
  const p = right / of;
  const middle = (p + z2 / (2 * of)) / (1 + z2 / of);
  const half = (1.96 * Math.sqrt((p * (1 - p)) / of + z2 / (4 * of * of))) / (1 + z2 / of);
  const percent = (value: number) => (value * 100).toFixed(1);
  return `${percent(p)} % (${percent(middle - half)} to ${percent(middle + half)}) of ${of}`;
}

/** One table a round: the first score, the present one, and each writer's. */
export function reportBlind(rounds: readonly Round[]): string {
  return rounds
    .map(({ name, first, now, byWriter }) => {
      const row = (label: string, counts: Counts) => [
        label,
        share(counts.carded, counts.dangers),
        share(counts.emergenciesCarded, counts.emergencies),
        share(counts.alarms, counts.harmless),
      ];
      const rows = [
        row(`**first, ${first.date}**`, first),
        row('now', now),
        ...[...byWriter].map(([writer, counts]) => row(writer, counts)),
      ];
      return `### Blind writers, ${name}\n\n${table([['', 'dangers with a card', 'emergencies with a card', 'harmless lines with a card'], ...rows])}\n`;
    })
    .join('\n');
}
