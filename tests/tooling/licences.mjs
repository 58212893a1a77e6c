// `npm run licences`: under which licence everything is that is installed, as the lockfile says; what only builds and
// tests use is marked. Which ones are accepted, tests/lock.test.ts knows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../server/prepare.mjs';

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const all = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, { version, license: licence = 'see its page', dev = false }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    return `${licence.padEnd(24)} ${name} ${version}${dev ? ' (builds and tests)' : ''}`;
  });
console.log([...new Set(all)].sort().join('\n'));
