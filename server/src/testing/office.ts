import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** LibreOffice on this machine, if it is there; `SOFFICE` says where else. */
export const OFFICE = [
  process.env['SOFFICE'] ?? '',
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
].find((path) => path !== '' && existsSync(path));

/** What the list of tests says behind the name of one that needs it. */
export const OFFICE_MISSING = OFFICE === undefined ? ' (skipped: LibreOffice is not installed here)' : '';

/** A file as LibreOffice opens and writes it anew, with a profile of its own. `from` and `to` are endings: `docx`, `pdf`, `csv`. */
export async function throughOffice(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  if (OFFICE === undefined) throw new Error('LibreOffice is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'tsunagu-office-'));
  try {
    await writeFile(join(folder, `in.${from}`), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const filter = from === 'csv' ? ['--infilter=Text - txt - csv (StarCalc):44,34,76,1'] : [];
    execFileSync(
      OFFICE,
      [
        profile,
        '--headless',
        ...filter,
        '--convert-to',
        to,
        '--outdir',
        join(folder, 'out'),
        join(folder, `in.${from}`),
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    return new Uint8Array(await readFile(join(folder, 'out', `in.${to}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
