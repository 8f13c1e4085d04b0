import { SAMPLES } from '@tsunagu/domain';
import { adminText as text } from '@tsunagu/domain/catalogue/admin';
import { configText } from '@tsunagu/domain/catalogue/config';
import { addUser, loadSample, loadStory, readConfig } from '@tsunagu/server/admin';
import { randomBytes } from 'node:crypto';
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What a command says, and how it ended: 0 done, 1 refused, 2 asked wrongly. */
export type Outcome = { code: 0 | 1 | 2; text: string };
export type World = { dataDir: string; readStdin: () => Promise<string> };

const random = (count: number) => randomBytes(count);
const sampleIds = SAMPLES.map((sample) => sample.id).join(', ');
const wrongly = (message: string, usage: string): Outcome => ({ code: 2, text: `${message}\n\n${usage}` });

/** Administration from the command line: `user add`, `sample load` (a meeting, or the whole story), each with `--help`. */
export async function runCommand(args: readonly string[], world: World): Promise<Outcome> {
  const [noun = '', verb = '', ...rest] = args;
  if (noun === '' || noun === '--help' || noun === '-h') return { code: noun === '' ? 2 : 0, text: text.usage };
  switch (`${noun} ${verb}`) {
    case 'user add':
      return userAdd(rest, world);
    case 'sample load':
      return sampleLoad(rest, world);
    default:
      return verb === '--help'
        ? { code: 0, text: text.usage }
        : wrongly(text.unknownVerb(`${noun} ${verb}`.trim()), text.usage);
  }
}

async function userAdd(args: string[], { dataDir, readStdin }: World): Promise<Outcome> {
  const options = {
    email: { type: 'string' },
    name: { type: 'string' },
    admin: { type: 'boolean', default: false },
    'password-stdin': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  const parsed = parse({ args, options });
  if (!parsed.ok) return wrongly(parsed.message, text.userAddUsage);
  const { email, name, admin, help } = parsed.values;
  if (help) return { code: 0, text: text.userAddUsage };
  if (!email) return wrongly(text.missing('--email'), text.userAddUsage);
  if (!name) return wrongly(text.missing('--name'), text.userAddUsage);
  const given = parsed.values['password-stdin'] ? (await readStdin()).replace(/\r?\n[\s\S]*$/, '') : undefined;
  const password = given ?? randomBytes(15).toString('base64url');
  const added = await addUser(dataDir, { email, name, isAdmin: admin, password }, random);
  if (added.ok) {
    return {
      code: 0,
      text: [text.userAdded(email), ...(given === undefined ? [text.password(password)] : [])].join('\n'),
    };
  }
  switch (added.reason) {
    case 'email':
      return wrongly(text.email, text.userAddUsage);
    case 'short-password':
      return { code: 1, text: text.shortPassword };
    case 'taken':
      return { code: 1, text: text.taken };
  }
}

async function sampleLoad(args: string[], { dataDir }: World): Promise<Outcome> {
  const usage = text.sampleLoadUsage(sampleIds);
  const options = {
    owner: { type: 'string' },
    practice: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  const parsed = parse({ args, options, allowPositionals: true });
  if (!parsed.ok) return wrongly(parsed.message, usage);
  if (parsed.values.help) return { code: 0, text: usage };
  const [sample, ...more] = parsed.positionals;
  if (sample === undefined || more.length > 0) return wrongly(text.missing(text.sampleNumber), usage);
  const { owner: ownerEmail, practice: isPractice } = parsed.values;
  if (sample === 'story') return storyLoad(dataDir, { ownerEmail, isPractice });
  if (isPractice) return wrongly(text.practiceIsForStory, usage);
  const loaded = await loadSample(dataDir, sample, ownerEmail, random);
  if (loaded.ok) return { code: 0, text: text.sampleLoaded(`/meetings/${loaded.id}`) };
  switch (loaded.reason) {
    case 'unknown-sample':
      return { code: 1, text: text.unknownSample(sampleIds) };
    case 'unknown-owner':
      return { code: 1, text: text.unknownOwner };
    case 'no-administrator':
      return { code: 1, text: text.noAdministrator };
  }
}

async function storyLoad(dataDir: string, options: Parameters<typeof loadStory>[1]): Promise<Outcome> {
  const loaded = await loadStory(dataDir, options, random);
  if (loaded.ok) {
    const path = `/meetings/${loaded.id}`;
    return { code: 0, text: options.isPractice ? text.practiceLoaded(path) : text.storyLoaded(path) };
  }
  switch (loaded.reason) {
    case 'story-there':
      return { code: 1, text: text.storyThere };
    case 'story-half':
      return { code: 1, text: text.storyHalf };
    case 'unknown-owner':
      return { code: 1, text: text.unknownOwner };
    case 'no-administrator':
      return { code: 1, text: text.noAdministrator };
  }
}

/** `parseArgs`, with its complaint as a value. */
function parse<T extends ParseArgsConfig>(config: T) {
  try {
    return { ok: true as const, ...parseArgs(config) };
  } catch (error) {
    return { ok: false as const, message: text.wrongOption(error instanceof Error ? error.message : '') };
  }
}

async function readStdin(): Promise<string> {
  let all = '';
  for await (const chunk of process.stdin) all += String(chunk);
  return all;
}

async function main(): Promise<void> {
  const read = readConfig(process.env);
  if (!read.ok) {
    console.error([configText.heading, ...read.faults.map((f) => configText.line(f.setting, f.message))].join('\n'));
    process.exitCode = 2;
    return;
  }
  const outcome = await runCommand(process.argv.slice(2), { dataDir: read.config.dataDir, readStdin });
  (outcome.code === 0 ? console.log : console.error)(outcome.text);
  process.exitCode = outcome.code;
}

if (import.meta.main) await main();
