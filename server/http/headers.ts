import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Config } from '../config.ts';

/**
 * The headers of every answer. What promises https (HSTS, upgrade-insecure-requests) is sent only where the host said
 * that there is https: on plain http in a room it would leave the phone page blank.
 */
export function securityHeaders({ publicUrl }: Pick<Config, 'publicUrl'>): RequestHandler {
  const isHttps = publicUrl?.startsWith('https:') === true;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ({ headers }) => webSocketsAt(headers.host)],
        manifestSrc: ["'self'"],
        frameSrc: ["'self'"],
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 15_552_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
    // The console shows the projector in a frame of its own.
    xFrameOptions: { action: 'sameorigin' },
    // Both only make noise in the console of a browser on plain http.
    crossOriginOpenerPolicy: isHttps,
    originAgentCluster: isHttps,
  });
}

/** Older Safari does not count a web socket to the same host as 'self'. */
function webSocketsAt(host: string | undefined): string {
  return host !== undefined && /^[\w.:[\]-]{1,255}$/.test(host) ? `ws://${host} wss://${host}` : "'self'";
}
