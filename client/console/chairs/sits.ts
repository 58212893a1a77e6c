import type { ConsoleSeat } from '../../../shared/views/console.ts';

/** Whether the seat stands at the table that the room sees. */
export const sits = ({ role, removed }: ConsoleSeat): boolean => role === 'participant' && !removed;
