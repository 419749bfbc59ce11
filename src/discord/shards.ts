/*
 * Discord cuts the servers of a large bot into shards, each with a connection of its own:
 * https://discord.com/developers/docs/events/gateway#sharding.
 */

/** Which shards a process connects, and of how many in all; `auto` for all, as many as Discord recommends. */
export type Shards = 'auto' | { readonly ids: readonly number[]; readonly count: number };

/** Discord gives no bot more than a few thousand; a mistyped number shall not open connections without end. */
const mostShards = 4096;

/** Reads `auto`, `4`, `2/16` or `0-7/16`, the first shard being 0; `null` for anything else. */
export function readShards(written: string): Shards | null {
  if (written === 'auto') return 'auto';
  const [, only, from = '0', to, of] =
    /^(?:(\d{1,4})|(\d{1,4})(?:-(\d{1,4}))?\/(\d{1,4}))$/.exec(written) ?? [];
  const count = Number(only ?? of);
  const first = Number(from);
  const last = only === undefined ? Number(to ?? from) : count - 1;
  if (!(count >= 1 && count <= mostShards && first <= last && last < count)) return null;
  return { ids: Array.from({ length: last - first + 1 }, (_, at) => first + at), count };
}

/** The shard, of so many, that a server belongs to. */
export const shardOf = (guildId: string, count: number): number =>
  Number((BigInt(guildId) >> 22n) % BigInt(count));
