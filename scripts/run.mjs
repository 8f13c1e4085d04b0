/**
 * The front door of every `npm` command of this repository: `node scripts/run.mjs <verb> [arguments]`.
 *
 * It runs on the Node that happens to be installed (20 or later) and depends on nothing, because it is what brings the
 * dependencies: it installs from the lock file with the package manager named in package.json, picks a Node that can
 * run TypeScript as it is (24 or later), and hands over to `scripts/<verb>.ts`.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERBS = ['start', 'test', 'dev', 'bench', 'torture', 'tsunagu', 'screenshots'];
const NODE_MAJOR = 24;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const marker = join(root, 'node_modules', '.tsunagu-installed');

const [verb = '', ...rest] = process.argv.slice(2);
if (!VERBS.includes(verb)) {
  stop(`使い方: npm run ${VERBS.join(' | ')}\nUsage: npm run ${VERBS.join(' | ')}`);
}

await install();
process.exit(await run(chooseNode(), [join(root, 'scripts', `${verb}.ts`), ...rest], productEnvironment()));

/** Installs from the lock file, unless this very lock file has been installed here before. */
async function install() {
  const wanted = fingerprint();
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return;
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  say(
    '部品を用意しています(初回は数分かかることがあります)…',
    'Installing dependencies (the first time can take minutes)…',
  );
  // `--prefer-offline` keeps a repeated installation from asking for what the store already has.
  const args = ['--yes', packageManager, 'install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'];
  const code = await run('npx', args, installEnvironment(), 'quiet');
  if (code !== 0) {
    stop(
      '部品を用意できませんでした。わけは上に出ています。ネットワークの接続も確かめて、もう一度実行してください。\n' +
        'Installing failed, for the reason above. Check the network (or the proxy settings of npm) and try again.',
      code,
    );
  }
  writeFileSync(marker, wanted);
}

/** What an installation depends on: the lock file, the workspace settings and the machine's kind. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}\n`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** The Node on the PATH when it is new enough, else the one that came with the dependencies. */
function chooseNode() {
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath;
  const bundled = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(bundled)) return bundled;
  return stop(
    `Node.js ${NODE_MAJOR} 以上が必要です(いまは ${process.version})。https://nodejs.org/ から入れてください。\n` +
      `Node.js ${NODE_MAJOR} or later is needed (this is ${process.version}). Please install it from https://nodejs.org/.`,
  );
}

/** The package manager keeps the user's own npm settings; only npm's chatter is turned off. */
function installEnvironment() {
  return {
    ...process.env,
    npm_config_loglevel: 'error',
    npm_config_update_notifier: 'false',
    npm_config_fund: 'false',
    npm_config_audit: 'false',
    CI: process.env.CI ?? 'true',
  };
}

/** The product never sees npm's settings: they may hold addresses and tokens of this machine. */
function productEnvironment() {
  const env = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (!/^npm_/i.test(name) && name !== 'INIT_CWD') env[name] = value;
  }
  return env;
}

/**
 * Runs a program, passes SIGINT, SIGTERM and SIGHUP on to it and resolves with its exit code (128 + signal when
 * killed). `quiet` shows its output only when it fails.
 */
function run(command, args, env, quiet) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    // A terminal sends Ctrl-C to the whole group: passing it on as well would count as the impatient second one.
    const forward = (signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    const finish = (code) => {
      for (const signal of signals) process.off(signal, forward);
      if (code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(code);
    };
    child.on('error', (error) => {
      output.push(Buffer.from(`${command}: ${error.message}\n`));
      finish(127);
    });
    child.on('close', (code, signal) => finish(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

function say(...lines) {
  process.stderr.write(`${lines.join('\n')}\n`);
}

/** @returns {never} */
function stop(message, code = 1) {
  say(message);
  process.exit(code);
}
