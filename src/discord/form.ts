import type { OutgoingFile } from '../../commands/command.ts';

/** What is sent with files: https://discord.com/developers/docs/reference#uploading-files. `payload` is JSON. */
export function formOf(payload: string, files: readonly OutgoingFile[]): FormData {
  const form = new FormData();
  form.set('payload_json', payload);
  for (const [number, { name, bytes }] of files.entries())
    form.set(`files[${number}]`, new Blob([new Uint8Array(bytes)]), name);
  return form;
}
