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

/** What kind of error it was and where, never its message: that may quote what a person wrote. */
export function troubleOf(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: 'unknown' };
  const { name, code, errstr } = error as Error & { code?: unknown; errstr?: unknown };
  return {
    error: name,
    ...(typeof code === 'string' ? { code } : {}),
    // SQLite's own words for the code, such as 'database or disk is full'.
    ...(typeof errstr === 'string' ? { because: errstr } : {}),
    at: placeOf(error),
  };
}

/** The first lines of the stack. It begins with the message, which may have any number of lines. */
function placeOf({ name, message, stack = '' }: Error): string {
  const head = message === '' ? name : `${name}: ${message}`;
  if (!stack.startsWith(head)) return '';
  const lines = stack.slice(head.length).trim().split('\n').slice(0, 3);
  return lines
    .map((line) =>
      line
        .trim()
        .replace(/\(?(file:\/\/)?\/.*\//, '')
        .replace(/\)$/, ''),
    )
    .join(', ');
}
