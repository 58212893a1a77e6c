import type { IncomingMessage } from 'node:http';
import type { Locale } from '../sessions/words.ts';

/** Where a request comes from: the last address that no proxy of the host's own stands behind. */
export function addressOf(request: IncomingMessage, trustProxy: number): string {
  const direct = request.socket.remoteAddress ?? '';
  if (trustProxy === 0) return plain(direct);
  const hops = [...forwarded(request), direct];
  return plain(hops[Math.max(0, hops.length - 1 - trustProxy)] ?? direct);
}

/**
 * Whether the request was made on this very machine. The name in it must be the machine's own too, so that no page
 * from elsewhere can borrow it by pointing its name here, and a proxy that nobody spoke of counts as elsewhere.
 */
export function isFromThisMachine(request: IncomingMessage, trustProxy: number): boolean {
  if (trustProxy === 0 && forwarded(request).length > 0) return false;
  return isLoopback(addressOf(request, trustProxy)) && isLoopbackName(hostName(request.headers.host ?? ''));
}

export function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}

/** Whether a page of another site sent this. Programs that are no browser send no Origin. */
export function isSameOrigin(request: IncomingMessage, publicUrl: string | null): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (publicUrl !== null && origin === publicUrl) return true;
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}

/** The language of whoever reads the answer, where no session says it. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', weight = 'q=1'] = part.trim().toLowerCase().split(';');
    return { language: tag.trim().slice(0, 2), q: Number(weight.trim().replace('q=', '')) || 0 };
  });
  const best = wanted
    .filter(({ language, q }) => q > 0 && (language === 'nl' || language === 'en'))
    .sort((a, b) => b.q - a.q)[0];
  return best?.language === 'en' ? 'en' : 'nl';
}

function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || isLoopback(name);
}

function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '');
}

function forwarded({ headers }: IncomingMessage): string[] {
  const given = headers['x-forwarded-for'];
  const text = Array.isArray(given) ? given.join(',') : (given ?? '');
  return text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}

/** An IPv4 address that arrived over IPv6 is written as IPv4. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '');
}
