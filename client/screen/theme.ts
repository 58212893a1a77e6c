import { useEffect, useState } from 'react';
import { deviceStorage } from '../net/page.ts';

/** Dark for a dark room; light where the sun is on the wall. */
export type Theme = 'night' | 'light';

const NAME = 'evenwoord.projector';
const device = deviceStorage();
const kept = (): Theme => (device.get(NAME) === 'light' ? 'light' : 'night');

/** How projectors look on this device, and how to change that: its other windows follow, the small one of the console too. */
export function useTheme(): [Theme, () => void] {
  const [theme, set] = useState(kept);
  useEffect(() => {
    const changed = () => set(kept());
    addEventListener('storage', changed);
    return () => removeEventListener('storage', changed);
  }, []);
  const toggle = () => {
    const other = theme === 'light' ? 'night' : 'light';
    device.set(NAME, other);
    set(other);
  };
  return [theme, toggle];
}
