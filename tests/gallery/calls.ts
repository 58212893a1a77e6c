import { Router } from 'express';
import type { SessionSummary } from '../../shared/protocol/http.ts';
import { template } from '../../shared/session/create.ts';
import { exportJson } from '../../server/export/json.ts';
import type { Picture } from './pictures.ts';
import { EVENING } from './play.ts';
import { momentOf } from './shown.ts';
import { STARTS } from './starts.ts';
import { words } from './words.ts';

/** What the pages of the gallery ask over HTTP. */
export function calls(pictureAt: (host: string | undefined) => Picture | null): Router {
  const router = Router();
  router.get('/here', ({ headers }, response) => {
    const picture = pictureAt(headers.host);
    response.json(STARTS[picture?.scene ?? '']?.here ?? { loopback: true, hostPassword: false });
  });
  router.get('/sessions', ({ headers }, response) => {
    const { lang, length } = pictureAt(headers.host) ?? { lang: 'nl', length: 'usual' };
    const { title } = words(lang, length);
    const row = (id: string, status: SessionSummary['status'], at: number): SessionSummary => ({
      id,
      title,
      status,
      code: 'K7M4PX',
      createdAt: EVENING - at * 86_400_000,
    });
    response.json([row('talk', 'live', 0), row('other', 'lobby', 1), row('old', 'ended', 40)]);
  });
  router.get('/sessions/:id/:what', ({ headers, params }, response) => {
    const picture = pictureAt(headers.host);
    const moment = picture && momentOf(params.id, picture.lang, picture.length);
    const line = moment?.scene.line ?? 'up';
    if (line === 'silent') return;
    if (!moment || line !== 'up') {
      response.status(404).json({ error: { code: 'not-found', message: '' } });
      return;
    }
    const { state } = moment.play.room;
    response.json(
      params.what === 'template' ? template(state, moment.now) : exportJson(state, false, moment.now),
    );
  });
  router.use((_request, response) => {
    response.status(404).json({ error: { code: 'not-found', message: '' } });
  });
  return router;
}
