/** How many changed their minds, and which way. */
export const nl = {
  shift: (changed: number, pairs: number) =>
    changed === 0
      ? `Van ${pairs} mensen bleef iedereen bij hetzelfde antwoord`
      : `${changed} van ${pairs} mensen ${changed === 1 ? 'koos' : 'kozen'} een ander antwoord`,
  moves: (agree: number, disagree: number) => `${agree} meer eens, ${disagree} meer oneens`,
  higher: (more: number, less: number) => `${more} hoger, ${less} lager`,
};

export type ShiftTexts = typeof nl;
