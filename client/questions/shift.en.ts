import type { ShiftTexts } from './shift.nl.ts';

export const en: ShiftTexts = {
  shift: (changed, pairs) =>
    changed === 0
      ? `Of ${pairs} people everybody kept their answer`
      : `${changed} of ${pairs} people chose another answer`,
  moves: (agree, disagree) => `${agree} agree more, ${disagree} agree less`,
  higher: (more, less) => `${more} higher, ${less} lower`,
};
