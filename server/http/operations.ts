/* oxlint-disable oxc/no-async-endpoint-handlers -- Express 5 takes a rejected promise as an error by itself. */
import { Router } from 'express';
import type { Storage } from '../storage/storage.ts';
import type { Access } from './access.ts';
import { Refused } from './errors.ts';
import type { Metrics } from './metrics.ts';

/** For whoever runs the server: does it live, can it serve, how busy is it. */
export function operations(
  storage: Storage,
  access: Access,
  metrics: Metrics,
  isClosing: () => boolean,
): Router {
  const router = Router({ caseSensitive: true });
  router.get('/healthz', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store').json({ ok: true });
  });
  router.get('/readyz', async (_request, response) => {
    const isReady =
      !isClosing() &&
      (await storage.ping().then(
        () => true,
        () => false,
      ));
    if (!isReady) throw new Refused({ code: 'unavailable' }, { retryAfter: 5 });
    response.setHeader('Cache-Control', 'no-store').json({ ok: true });
  });
  router.get('/metrics', async (request, response) => {
    await access.metrics(request);
    const { type, body } = await metrics.text();
    response.setHeader('Content-Type', type).setHeader('Cache-Control', 'no-store').send(body);
  });
  return router;
}
