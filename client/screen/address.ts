/** The join address as people type it: host and port, without `http://` and without the code. */
export function addressOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return host + pathname.replace(/\/j\/[^/]*$/, '').replace(/\/$/, '');
  } catch {
    return url;
  }
}
