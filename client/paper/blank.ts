/** Room to write in: a cell with nothing in it would be left out by some readers. */
export const BLANK = '\u00a0';
