/** The join address as people type it: host and port, without `http://` and without the code. */
export function addressOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return host + pathname.replace(/\/j\/[^/]*$/, '').replace(/\/$/, '');
  } catch {
    return url;
  }
}

/** A long address in two lines, broken after a dot or a dash, as even as can be. */
export function linesOf(address: string): string[] {
  if (address.length <= ONE_LINE) return [address];
  const breaks = [...address.matchAll(/[.:-]/g)].map(({ index }) => index + 1);
  const longest = (at: number) => Math.max(at, address.length - at);
  const best = breaks.sort((a, b) => longest(a) - longest(b))[0];
  return best === undefined ? [address] : [address.slice(0, best), address.slice(best)];
}

const ONE_LINE = 21;

/** How wide a line of an address is in the display face, in its type size. */
export function emsOf(line: string): number {
  let ems = 0;
  for (const sign of line) ems += emOf(sign);
  return ems;
}

function emOf(sign: string): number {
  if (/[.:ijl]/.test(sign)) return 0.29;
  if (/[1frt-]/.test(sign)) return 0.44;
  return /[mw]/.test(sign) ? 0.96 : 0.67;
}
