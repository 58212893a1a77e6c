/** Words in and under the drawing of a result. */
export const nl = {
  average: (score: string) => `Gemiddeld ${score}`,
  label: (option: string, count: number) => `${option}: ${count}`,
  shift: (changed: number, pairs: number) =>
    changed === 0
      ? `Van ${pairs} mensen bleef iedereen bij hetzelfde antwoord`
      : `${changed} van ${pairs} mensen ${changed === 1 ? 'koos' : 'kozen'} een ander antwoord`,
  moves: (agree: number, disagree: number) => `${agree} meer eens, ${disagree} meer oneens`,
  higher: (more: number, less: number) => `${more} hoger, ${less} lager`,
};

export type ChartTexts = typeof nl;
