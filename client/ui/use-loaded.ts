import { useEffect, useState } from 'react';

/**
 * What `get` fetches, and how to put something else in its place.
 *
 * @param get one and the same as long as the same is to be fetched
 */
export function useLoaded<Loaded>(
  get: () => Promise<Loaded>,
  first: Loaded,
): [Loaded, (now: Loaded) => void] {
  const [loaded, set] = useState(first);
  useEffect(() => {
    let wanted = true;
    void get().then((now) => wanted && set(now));
    return () => {
      wanted = false;
    };
  }, [get]);
  return [loaded, set];
}
