/**
 * How the text of a file is written, whoever saved it (PowerShell's `>` and some spreadsheets write UTF-16): by its byte
 * order mark, or by the zeros that UTF-16 has between Latin letters. UTF-8 where nothing says otherwise.
 */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}

/** The text of a file; `null` for what is none. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return latin(bytes);
  }
}

/** What an old editor or spreadsheet saves; `null` where there are bytes that no text has. */
function latin(bytes: Uint8Array): string | null {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return /[^\P{Cc}\s]/u.test(text) ? null : text;
}
