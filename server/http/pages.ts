import { existsSync } from 'node:fs';
import { Router, type RequestHandler } from 'express';
import sirv from 'sirv';
import type { Addresses } from './addresses.ts';

/** The pages and what they load. Every page is one of two files; the path tells it which page it is. */
export function pages(clientDir: string, isDevelopment: boolean, addresses: Addresses): Router {
  const router = Router({ caseSensitive: true });
  const serve = sirv(clientDir, {
    // While developing, files come and go; else they are looked up once.
    dev: isDevelopment || !existsSync(clientDir),
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders(response, path) {
      const isHashed = path.startsWith('/assets/');
      response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const page =
    (file: string): RequestHandler =>
    (request, response, next) => {
      request.url = file;
      serve(request, response, next);
    };
  const phone = page('/phone.html');
  router.get('/j{/*code}', (request, response, next) => {
    addresses.noteFromRoom(request);
    void phone(request, response, next);
  });
  router.get(
    ['/', '/console/:id', '/keeper/:id', '/screen/:id', '/report/:id', '/paper/:id', '/help{/:page}'],
    page('/index.html'),
  );
  router.get('/*asset', serve);
  // Whoever typed an address gets a page that says so; what a page asks for itself is refused like any call.
  router.get('/*unknown', (request, response, next) => {
    if (!/\btext\/html\b/.test(request.get('accept') ?? '')) {
      next();
      return;
    }
    response.status(404).setHeader('Cache-Control', 'no-store');
    response.sendFile('index.html', { root: clientDir }, next);
  });
  return router;
}
