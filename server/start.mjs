// `npm start`: installs and builds what is missing, then becomes the server. Also `--build` and `--demo`.
// It imports the server instead of starting it as a child: one process, so signals and exit codes need no passing on.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, install, nodeTooOld, root } from './prepare.mjs';

const modes = ['--build', '--demo'];
const mode = modes.find((flag) => process.argv[2] === flag) ?? null;

const tooOld = nodeTooOld();
if (tooOld !== null) stop(tooOld);

process.chdir(root);
try {
  await install({ dev: mode === '--demo' });
  await build({ force: mode === '--build' });
} catch (error) {
  stop(error.message);
}

if (mode === null) await become('dist/server/main.js', process.argv.slice(2));
if (mode === '--demo') {
  const { register } = await import('tsx/esm/api');
  register();
  await become('tests/people/demo.ts', process.argv.slice(3));
}

/** Goes on as that program, as if Node had been called with it and these arguments. */
async function become(program, args) {
  const file = join(root, program);
  process.env.NODE_ENV ??= 'production';
  process.argv = [process.argv[0], file, ...args];
  process.setSourceMapsEnabled(true);
  if (process.env.npm_lifecycle_event !== undefined) stopWithParent();
  await import(pathToFileURL(file).href);
}

/** The shell that npm starts us in dies of a signal without passing it on: whoever has lost it is asked to stop too. */
function stopWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
