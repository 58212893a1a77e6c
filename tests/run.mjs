// `npm test`: everything that must hold, in one go; the last line is `N passed, N failed`.
// A stage that fails does not stop the others, so that one run shows all that is wrong. Nothing is tried twice or skipped.
// `npm test -- shared/measures` runs only the tests under that path.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, install, nodeTooOld, quietly, tool } from '../server/prepare.mjs';
import { findBrowser } from './tooling/browser.mjs';
import { weighPhone } from './tooling/weight.mjs';

const paths = process.argv.slice(2);
const needsBrowser = paths.length === 0 || paths.some((path) => /browser|faults/.test(path));
const needsBuild = paths.length === 0 || paths.some((path) => path.startsWith('tests'));
const total = { passed: 0, failed: 0 };

const tooOld = nodeTooOld();
if (tooOld !== null) stop(tooOld);
await install({ dev: true }).catch((error) => stop(error.message));
const browser = needsBrowser
  ? (findBrowser() ?? (await playwrightBrowser()) ?? (await installBrowser()))
  : null;
const env = { NODE_ENV: 'test', ...(browser === null ? {} : { CHROMIUM_PATH: browser }) };

if (paths.length === 0) {
  await stage('format', () => quietly(...tool('oxfmt', ['--check', '.'])));
  await stage('lint', () => quietly(...tool('oxlint', ['--type-aware'])));
  for (const folder of ['shared', 'server', 'client', 'tests']) {
    await stage(`types of ${folder}`, () => quietly(...tool('tsc', ['-p', folder], 'typescript')));
  }
  await stage('dead code', () => quietly(...tool('knip', ['--no-progress'])));
}
const built = needsBuild ? await stage('build', () => build({ say: () => {} })) : true;
if (paths.length > 0) await tests('tests', paths);
else {
  await stage('weight of the phone page', () => weighPhone());
  await tests('core', ['--project', 'core']);
  if (built) await tests('browser', ['--project', 'browser']);
  else count('browser', { passed: 0, failed: 1 }, 'not run, since there is no build');
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

/** Runs a tool that passes or fails as a whole. */
async function stage(name, run) {
  const start = performance.now();
  try {
    const said = await run();
    const remark = typeof said === 'string' && said !== '' ? said : seconds(start);
    count(name, { passed: 1, failed: 0 }, remark);
    return true;
  } catch (error) {
    console.log(error.message);
    count(name, { passed: 0, failed: 1 }, seconds(start));
    return false;
  }
}

/** Runs Vitest; what it says is shown only when something failed. */
async function tests(name, args) {
  const start = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'evenwoord-test-'));
  const report = join(folder, 'report.json');
  const flags = [
    'run',
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  let trouble = null;
  await quietly(...tool('vitest', [...flags, ...args]), env).catch((error) => (trouble = error.message));
  const result = outcome(report, trouble);
  rmSync(folder, { recursive: true, force: true });
  if (result.failed > 0) console.log(trouble ?? 'Some tests were skipped, or there were none.');
  count(name, result, seconds(start));
}

/** A skipped test, a file that does not load, an error outside a test and a run without tests are failures too. */
function outcome(report, trouble) {
  let json;
  try {
    json = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const unloaded = json.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const passed = json.numPassedTests;
  const failed = json.numTotalTests - passed + unloaded;
  const silent = failed === 0 && (trouble !== null || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}

function count(name, { passed, failed }, remark) {
  total.passed += passed;
  total.failed += failed;
  const verdict = failed === 0 ? 'ok    ' : 'FAILED';
  const numbers = passed + failed > 1 ? `${passed} passed, ${failed} failed, ` : '';
  console.log(`${verdict} ${name} (${numbers}${remark})`);
}

/** Debian's own where we may, else Playwright's. */
async function installBrowser() {
  console.log('Installing a browser for the tests ...');
  const debian = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (debian) {
    const apt = { DEBIAN_FRONTEND: 'noninteractive' };
    await quietly('apt-get', ['update'], apt)
      .then(() => quietly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], apt))
      .catch(() => {});
  } else {
    await quietly(...tool('playwright-core', ['install', 'chromium'])).catch(() => {});
  }
  return (
    findBrowser() ??
    (await playwrightBrowser()) ??
    stop('The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to where it is.')
  );
}

async function playwrightBrowser() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return spawnSync(path, ['--version']).status === 0 ? path : null;
}

function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
