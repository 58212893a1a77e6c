/** Words behind one's own name on the phone: fetched later than the rest. */
export const nl = {
  title: 'Jouw plek',
  forget: 'Wis mijn naam en teksten',
  forgetTitle: 'Je naam en teksten wissen?',
  forgetText: (number: number, named: boolean) =>
    `Je naam, je groep en wat je schreef gaan voorgoed weg.${named ? ' Ook je stemmen gaan weg; uitslagen die er al zijn, blijven.' : ''} Je beurten blijven staan als Deelnemer ${number}.`,
  forgetNow: 'Wis voorgoed',
  forgetNot: 'Laat staan',
  rename: 'Verander je naam',
  name: 'Je naam',
  save: 'Bewaar',
  cancel: 'Terug',
  leave: 'Verlaat de tafel',
  leaveTitle: 'Wil je van tafel gaan?',
  leaveText: 'Je stemmen en beurten blijven staan. Je kunt later weer op dezelfde plek gaan zitten.',
  stay: 'Blijf aan tafel',
  close: 'Sluit',
  add: 'Nog iemand op deze telefoon',
  addTitle: 'Doet er iemand met je mee?',
  addText: [
    'Ieder krijgt een eigen plek. Bovenaan kies je wie er antwoordt.',
    'Jullie kunnen elkaars antwoorden zien. Wie wacht, blijft gewoon aan tafel.',
  ],
  addNow: 'Zet iemand aan tafel',
  handOn: 'Geef deze telefoon door',
  handOnTitle: 'Wil je de telefoon doorgeven?',
  handOnText:
    'Deze telefoon vergeet je. Je plek, je stemmen en je beurten blijven. Wil je verder op een andere telefoon? Vraag de gespreksleider om een link.',
  handOnNow: 'Geef door',
  handOnWaits: 'Er gaat nog iets mee. Wacht tot het bewaard is.',
};

export type MenuTexts = typeof nl;
