/** Words of the console for who sits where. */
export const chairs = {
  chairs: {
    title: 'Zet de namen zoals de stoelen staan',
    open: 'Zet namen zoals de stoelen staan',
    how: 'Sleep een naam naar de goede plek. Of kies een naam, en daarna de plek.',
    clockwise: 'Plek 1 is boven, net rechts van het midden. Daarna gaat het met de klok mee.',
    keys: 'Met toetsen:',
    where: (name: string) => `Waar zit ${name}? Kies de plek.`,
    list: 'Plekken, met de klok mee',
    now: (name: string, place: number, before: string, after: string) =>
      before === after
        ? `${name} zit nu op plek ${place}, naast ${after}.`
        : `${name} zit nu op plek ${place}, tussen ${before} en ${after}.`,
    spoken:
      'Er is al iemand aan het woord geweest. Vanaf de eerste beurt houdt iedereen een vaste plek. Zo vinden mensen zichzelf terug op het scherm.',
    few: 'Dit kan zodra er twee mensen aan tafel zitten.',
    many: (most: number) =>
      `Met meer dan ${most} mensen kan dit niet. Iedereen zit in de volgorde van binnenkomen.`,
  },
};
