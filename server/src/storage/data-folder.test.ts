import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestServer } from '../testing/test-server.ts';
import { DataFolderError, holdDataFolder } from './data-folder.ts';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'tsunagu-folder-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const refusal = (path: string): string | undefined => {
  try {
    holdDataFolder(path, 0).release();
    return undefined;
  } catch (error) {
    return error instanceof DataFolderError ? error.reason : String(error);
  }
};

describe('the data folder', () => {
  it('belongs to one server at a time, and is free again after it', async () => {
    const server = await startTestServer({ dataDir: folder });
    expect(refusal(folder)).toBe('in-use');
    await server.stop();
    expect(refusal(folder)).toBeUndefined();
  });

  it('is free again when the server that held it could not start', async () => {
    await using first = await startTestServer();
    const port = Number(new URL(first.url).port);
    await expect(startTestServer({ dataDir: folder, port })).rejects.toThrow('EADDRINUSE');
    expect(refusal(folder)).toBeUndefined();
  });

  it('is made when it is missing, and named as unusable when it cannot be', async () => {
    expect(refusal(join(folder, 'a', 'b'))).toBeUndefined();
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(refusal(file)).toBe('unusable');
  });
});
