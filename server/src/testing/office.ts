import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fontFiles } from '../exports/pdf-fonts.ts';

const firstOf = (...paths: string[]): string | undefined => paths.find((path) => path !== '' && existsSync(path));
/** LibreOffice on this machine, if it is there; `SOFFICE` says where else. */
const OFFICE = firstOf(
  process.env['SOFFICE'] ?? '',
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
);
/** What makes pictures of a PDF's pages. */
const PAINTER = firstOf('/usr/bin/pdftoppm', '/usr/local/bin/pdftoppm', '/opt/homebrew/bin/pdftoppm');

/** LibreOffice comes in parts, each with a library of its own. */
const hasPart = (library: string): boolean => {
  if (OFFICE === undefined) return false;
  const program = dirname(realpathSync(OFFICE));
  return (
    existsSync(join(program, `lib${library}.so`)) || existsSync(join(program, `../Frameworks/lib${library}.dylib`))
  );
};
const NEEDS = {
  writer: { name: 'LibreOffice Writer', there: hasPart('swlo') },
  calc: { name: 'LibreOffice Calc', there: hasPart('sclo') },
  painter: { name: 'pdftoppm', there: PAINTER !== undefined },
} as const;

/** What the list of tests says behind the name of one that needs these; empty where all are there. */
export const missing = (...needs: (keyof typeof NEEDS)[]): string => {
  const absent = needs.map((need) => NEEDS[need]).find(({ there }) => !there);
  return absent === undefined ? '' : ` (skipped: ${absent.name} is not installed here)`;
};

/**
 * A file as LibreOffice opens and writes it anew, with a profile of its own and the product's fonts, which offices have. `from` and
 * `to` are endings: `docx`, `pdf`, `csv`.
 */
export async function throughOffice(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  if (OFFICE === undefined) throw new Error('LibreOffice is not installed');
  const office = OFFICE;
  return inFolder(async (folder) => {
    await writeFile(join(folder, `in.${from}`), bytes);
    await mkdir(join(folder, 'data/fonts'), { recursive: true });
    for (const font of fontFiles().paths) await symlink(font, join(folder, 'data/fonts', basename(font)));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const filter = from === 'csv' ? ['--infilter=Text - txt - csv (StarCalc):44,34,76,1'] : [];
    execFileSync(
      office,
      [profile, '--headless', ...filter, '--convert-to', to, '--outdir', folder, join(folder, `in.${from}`)],
      { stdio: 'ignore', timeout: 120_000, env: { ...process.env, XDG_DATA_HOME: join(folder, 'data') } },
    );
    return new Uint8Array(await readFile(join(folder, `in.${to}`)));
  });
}

/** The pages of a PDF as somebody sees them: a PNG each. */
export async function paintedPages(pdf: Uint8Array): Promise<Uint8Array[]> {
  if (PAINTER === undefined) throw new Error('pdftoppm is not installed');
  const painter = PAINTER;
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'in.pdf'), pdf);
    execFileSync(painter, ['-r', '60', '-png', join(folder, 'in.pdf'), join(folder, 'page')], { timeout: 60_000 });
    const pages = (await readdir(folder)).filter((name) => name.endsWith('.png')).toSorted();
    return Promise.all(pages.map(async (name) => new Uint8Array(await readFile(join(folder, name)))));
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tsunagu-office-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
