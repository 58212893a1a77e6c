import type { chairs as nl } from './console.chairs.nl.ts';

export const chairs: typeof nl = {
  chairs: {
    title: 'Arrange the names as the chairs stand',
    open: 'Arrange names as the chairs stand',
    how: 'Drag a name to the right place. Or choose a name, and then the place.',
    clockwise: 'Place 1 is at the top, just right of the middle. From there it goes clockwise.',
    keys: 'With keys:',
    where: (name) => `Where does ${name} sit? Choose the place.`,
    list: 'Places, clockwise',
    now: (name, place, before, after) =>
      before === after
        ? `${name} now sits on place ${place}, beside ${after}.`
        : `${name} now sits on place ${place}, between ${before} and ${after}.`,
    spoken:
      'Somebody has had the floor already. From the first turn on everybody keeps their place. That way people find themselves again on the screen.',
    few: 'You can do this as soon as two people are at the table.',
    many: (most) =>
      `With more than ${most} people this is not possible. Everybody sits in the order of coming in.`,
  },
};
