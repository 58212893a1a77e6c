import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';
import { root, sourceHash } from './server/prepare.mjs';

/** The same for every part built from the same sources: a page that finds another one at the server reloads. */
export const buildId = (): string => sourceHash().slice(0, 12);

const path = (name: string) => join(root, name);
const define = () => ({ __BUILD__: JSON.stringify(buildId()) });

// light-dark() stays as it is from these browsers on; the phone's list is older, and there it is rewritten.
const cssTarget = ['chrome123', 'firefox120', 'safari17.5'];
const phoneTarget = ['es2020', 'chrome80', 'safari14'];

/** Console, room screen, report and start page, on React; with `phone` the phone page, on Preact. */
function pages(phone: boolean): UserConfig {
  return {
    root: path('client'),
    define: define(),
    plugins: [react(), compressed(path('dist/client'))],
    resolve: { alias: phone ? preact : [] },
    server: {
      proxy: { '/socket.io': { target: 'http://localhost:3000', ws: true }, '/api': 'http://localhost:3000' },
    },
    build: {
      outDir: path('dist/client'),
      emptyOutDir: !phone,
      copyPublicDir: !phone,
      rolldownOptions: {
        input: path(phone ? 'client/phone.html' : 'client/index.html'),
        // What a phone fetches later takes nothing out of what it fetches first: that packs best in one piece.
        output: phone ? { codeSplitting: { groups: [{ name: 'phone', tags: ['$initial'] }] } } : {},
      },
      manifest: phone ? '.vite/phone.json' : '.vite/index.json',
      target: phone ? phoneTarget : 'es2022',
      cssTarget: phone ? phoneTarget : cssTarget,
      // The content security policy allows neither data: nor scripts in the page.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  };
}

const preact = [
  { find: /^react$/, replacement: 'preact/compat' },
  { find: /^react-dom$/, replacement: 'preact/compat' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react\/jsx-dev-runtime$/, replacement: 'preact/jsx-dev-runtime' },
];

/** The server in one file; what comes from node_modules stays there. */
const server = (): UserConfig => ({
  root,
  publicDir: false,
  define: define(),
  build: {
    outDir: path('dist/server'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
  },
});

/** Writes a .br and a .gz beside every text file, so that nothing is packed while a room is waiting. */
function compressed(folder: string): Plugin {
  const packed = (file: string) => {
    const text = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }),
    );
  };
  const fresh = (file: string) =>
    existsSync(`${file}.br`) && statSync(`${file}.br`).mtimeMs >= statSync(file).mtimeMs;
  return {
    name: 'compressed',
    apply: 'build',
    closeBundle() {
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        const file = join(folder, name);
        if (/\.(js|css|html|svg)$/.test(name) && !fresh(file)) packed(file);
      }
    },
  };
}

/** Unit tests, laws and the server; the browser; and what breaks things on purpose (`npm run faults`, `npm run fuzz`). */
const tests = {
  root,
  define: define(),
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: [
            '{shared,server}/**/*.test.ts',
            'client/**/*.test.{ts,tsx}',
            'tests/*.test.ts',
            'tests/{laws,server,tooling,people}/**/*.test.ts',
          ],
          testTimeout: 15_000,
          hookTimeout: 15_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          setupFiles: ['tests/tooling/browser-path.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          setupFiles: ['tests/tooling/browser-path.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'fuzz', include: ['tests/fuzz/**/*.test.ts'], testTimeout: 6 * 3_600_000 },
      },
    ],
  },
};

export default ({ mode, isSsrBuild }: { mode: string; isSsrBuild?: boolean }) => {
  if (process.env['VITEST']) return tests;
  return isSsrBuild ? server() : pages(mode === 'phone');
};
