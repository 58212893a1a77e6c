import type { ReactNode } from 'react';

/** Whether there is something to draw. */
export const given = (node: ReactNode): boolean =>
  node !== null && node !== undefined && node !== false && node !== '';
