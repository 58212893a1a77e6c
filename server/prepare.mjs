// What `npm start`, `npm test` and the build share: installing and building, each only when needed.
// Plain JavaScript without a single dependency, because on a fresh checkout nothing is installed yet.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const oldestNode = [20, 19];
/** What npm writes down of its last install, in the form of the lockfile. */
const installedList = 'node_modules/.package-lock.json';
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
  return [...folders, ...loose].filter((path) => existsSync(join(root, path))).toSorted();
}

function filesIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(path);
    return /\.(test\.tsx?|md)$|\/\.[^/]*$/.test(path) ? [] : [path];
  });
}

/** Installs what the lockfile asks for, unless it is there. `dev`: the tools for tests too; once there, they stay. */
export async function install({ dev = false, say = console.log } = {}) {
  const withDev = dev || 'node_modules/vitest' in packagesIn(installedList);
  if (isInstalled(withDev)) return;
  say(withDev ? 'Installing the libraries and the tools for tests ...' : 'Installing the libraries ...');
  await quietly(...npm(['ci', '--no-audit', '--no-fund', withDev ? '--include=dev' : '--omit=dev']));
}

/** Packages for other platforms are optional and may be absent. */
function isInstalled(withDev) {
  const there = packagesIn(installedList);
  return Object.entries(packagesIn('package-lock.json'))
    .filter(([path, one]) => path !== '' && !one.optional && !one.devOptional && (withDev || !one.dev))
    .every(([path, one]) => there[path]?.version === one.version);
}

function packagesIn(list) {
  return existsSync(join(root, list)) ? JSON.parse(readFileSync(join(root, list), 'utf8')).packages : {};
}

/** Builds the three parts when a source changed since the last time, or always with `force`. */
export async function build({ force = false, say = console.log } = {}) {
  const hash = sourceHash();
  const built = existsSync(buildStamp) ? readFileSync(buildStamp, 'utf8') : null;
  if (!force && built === hash && existsSync(join(root, 'dist', 'server', 'main.js'))) return;
  say('Building the pages and the server ...');
  rmSync(buildStamp, { force: true });
  for (const args of builds) await quietly(...tool('vite', args));
  writeFileSync(buildStamp, hash);
}

/** How to call a tool from node_modules, the same on every platform. */
export function tool(name, args, pack = name) {
  const folder = join(root, 'node_modules', pack);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [process.execPath, [join(folder, typeof bin === 'string' ? bin : bin[name]), ...args]];
}

/** How to call npm: the one that called us, else the one on the PATH. */
function npm(args) {
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
