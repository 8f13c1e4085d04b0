import { decodeText, readStarterCsv, type StarterText } from '@tsunagu/domain';
import { importText } from '@tsunagu/domain/catalogue/import';
import { starterText } from '@tsunagu/domain/catalogue/starter';

/** A list of a hundred people is a few kilobytes. */
const MOST_BYTES = 1_000_000;

/** Reads a CSV file in whatever encoding it was saved. Problems instead of rows when anything of it cannot be taken. */
export async function readStarterFile(file: File): Promise<StarterText> {
  const refused = (message: string): StarterText => ({ rows: [], problems: [{ line: null, message }] });
  if (file.size > MOST_BYTES) return refused(starterText.fileTooLarge);
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
  return decoded ? readStarterCsv(decoded.text) : refused(importText.notText);
}
