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
