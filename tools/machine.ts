import { cpus, totalmem } from 'node:os';

/** This machine in one line, with today's date (UTC): where a figure was measured. */
export function machineLine(): string {
  const [first, ...rest] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const system = `${process.platform} ${process.arch}, Node ${process.versions.node}`;
  return `${rest.length + 1} × ${first?.model ?? 'unknown processor'}, ${memory} GB, ${system}, ${new Date().toISOString().slice(0, 10)}`;
}
