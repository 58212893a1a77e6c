import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';

/** One line a request: what kind of call it was, never an id, a code, a query or anything that a person wrote. */
export function logRequests(log: Logger, clock: Clock): RequestHandler {
  return (request, response, next) => {
    const started = clock.now();
    const { method } = request;
    response.once('close', () => {
      const fields = {
        method,
        route: routeOf(request),
        status: response.statusCode,
        ms: clock.now() - started,
      };
      if (response.statusCode >= 500) log.warn(fields, 'request');
      else log.info(fields, 'request');
    });
    next();
  };
}

/** The pattern that answered, such as `/api/sessions/:id/template`. */
function routeOf(request: Request): string {
  const { route } = request as { route?: { path?: unknown } };
  const path = Array.isArray(route?.path) ? 'page' : route?.path;
  return typeof path === 'string' ? request.baseUrl + path : 'none';
}
