// What `npm start`, `npm test` and the build share: installing and building, each only when needed.
// Plain JavaScript without a single dependency, because on a fresh checkout nothing is installed yet.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const oldestNode = [20, 19];
const installStamp = join(root, 'node_modules', '.evenwoord-lock');
const buildStamp = join(root, 'dist', '.stamp');
const builds = [
  ['build', '--logLevel', 'warn'],
  ['build', '--logLevel', 'warn', '--mode', 'phone'],
  ['build', '--logLevel', 'warn', '--ssr', 'server/main.ts'],
];

/** The one sentence to say when this Node is too old, or null. */
export function nodeTooOld(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const [needMajor, needMinor] = oldestNode;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return null;
  return `Evenwoord needs Node ${needMajor}.${needMinor} or newer, but this is Node ${version}. Get a newer one from nodejs.org.`;
}

/** Everything a built file can depend on, as one hash: the same sources give the same build id on any machine. */
export function sourceHash() {
  const hash = createHash('sha256');
  for (const path of sources())
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  return hash.digest('hex');
}

function sources() {
  const folders = ['client', 'server', 'shared'].flatMap((folder) => filesIn(folder));
  const loose = ['package-lock.json', 'tsconfig.base.json', 'vite.config.ts'];
  return [...folders, ...loose].filter((path) => existsSync(join(root, path))).sort();
}

function filesIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(path);
    return /\.(test\.tsx?|md)$|\/\.[^/]*$/.test(path) ? [] : [path];
  });
}

/** Installs what the lockfile asks for, unless that was done already. `dev`: the tools for tests too. */
export async function install({ dev = false, say = console.log } = {}) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const have = installed();
  if (have.lock === lock && (have.dev || !dev)) return;
  const withDev = dev || have.dev;
  say(withDev ? 'Installing the libraries and the tools for tests ...' : 'Installing the libraries ...');
  const flags = ['ci', '--no-audit', '--no-fund', ...(withDev ? [] : ['--omit=dev'])];
  await quietly(...npm(flags));
  writeFileSync(installStamp, JSON.stringify({ lock, dev: withDev }));
}

/** What lies in node_modules; without our stamp (a plain `npm install`) npm's own list is compared by hash of nothing. */
function installed() {
  if (existsSync(installStamp)) return JSON.parse(readFileSync(installStamp, 'utf8'));
  return { lock: null, dev: existsSync(join(root, 'node_modules', 'vitest')) };
}

/** Builds the three parts when a source changed since the last time, or always with `force`. */
export async function build({ force = false, say = console.log } = {}) {
  const hash = sourceHash();
  const built = existsSync(buildStamp) ? readFileSync(buildStamp, 'utf8') : null;
  if (!force && built === hash && existsSync(join(root, 'dist', 'server', 'main.js'))) return;
  say('Building the pages and the server ...');
  rmSync(buildStamp, { force: true });
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  for (const args of builds) await quietly(process.execPath, [vite, ...args]);
  writeFileSync(buildStamp, hash);
}

/** How to call npm: the one that called us, else the one on the PATH. */
export function npm(args) {
  const self = process.env.npm_execpath;
  if (self?.endsWith('.js')) return [process.execPath, [self, ...args]];
  return process.platform === 'win32' ? ['npm.cmd', args] : ['npm', args];
}

/** Runs a tool, keeping what it says to itself unless it fails. */
export function quietly(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const shell = command.endsWith('.cmd');
    const child = spawn(command, args, {
      cwd: root,
      shell,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${output.trimEnd()}\n\`${[command, ...args].join(' ')}\` failed (${code}).`));
    });
  });
}
