/** The search field has this mark, so that keys find it. */
export const FIND = 'data-find';
