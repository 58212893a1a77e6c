import type { ErrorRequestHandler, Request, Response } from 'express';
import type { HttpError } from '../../shared/protocol/http.ts';
import type { Refusal, RefusalCode } from '../../shared/refusals.ts';
import { Unavailable } from '../sessions/surroundings.ts';
import { sentence } from '../sessions/words.ts';
import { localeOf } from './request.ts';

const STATUS: Record<RefusalCode, number> = {
  invalid: 400,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-few': 409,
  'too-large': 413,
  'rate-limited': 429,
  unavailable: 503,
  protocol: 400,
  full: 503,
};

/** A call that is refused. Thrown, so that it ends the call wherever it was found out. */
export class Refused extends Error {
  readonly refusal: Refusal;
  readonly issues: HttpError['error']['issues'];
  /** Seconds after which it may be tried again. */
  readonly retryAfter: number | undefined;

  constructor(refusal: Refusal, more: { issues?: HttpError['error']['issues']; retryAfter?: number } = {}) {
    super(refusal.code);
    this.refusal = refusal;
    this.issues = more.issues;
    this.retryAfter = more.retryAfter;
  }
}

function refuseCall(request: Request, response: Response, { refusal, issues, retryAfter }: Refused): void {
  const message = sentence(refusal, localeOf(request.headers['accept-language']));
  const body: HttpError = { error: { code: refusal.code, message, ...(issues ? { issues } : {}) } };
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  if (refusal.code === 'unauthorized') response.setHeader('WWW-Authenticate', 'Bearer');
  response.status(STATUS[refusal.code]).setHeader('Cache-Control', 'no-store').json(body);
}

/** The last stop: whatever was thrown becomes an answer, and what nobody expected a line in the log. */
export function answerErrors(trouble: (error: unknown, doing: string) => void): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    if (response.headersSent) {
      // Express would write the whole error to the terminal.
      trouble(error, 'answering a call');
      response.destroy();
      return;
    }
    const refused = refusedBy(error);
    if (!refused) trouble(error, 'answering a call');
    refuseCall(request, response, refused ?? new Refused({ code: 'unavailable' }, { retryAfter: 5 }));
  };
}

function refusedBy(error: unknown): Refused | null {
  if (error instanceof Refused) return error;
  if (error instanceof Unavailable) return new Refused({ code: 'unavailable' }, { retryAfter: 5 });
  // What reading a body or a path can throw.
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  if (status === 413) return new Refused({ code: 'too-large' });
  return typeof status === 'number' && status >= 400 && status < 500
    ? new Refused({ code: 'invalid' })
    : null;
}
