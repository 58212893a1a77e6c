/** Words for writing a question, in a new session and during one. */
export const nl = {
  text: 'Tekst',
  textHint: 'Schrijf één zin waar iemand het mee eens of oneens kan zijn.',
  kind: 'Hoe wordt er geantwoord?',
  forms: {
    agree5: 'Stelling, 5 stappen',
    agree2: 'Stelling, 2 stappen',
    score: 'Score 0 tot 10',
    choice: 'Keuze',
    talk: 'Gesprek zonder stem',
  },
  noOpinion: '‘Geen mening’ kan altijd.',
  options: 'Antwoorden',
  option: (number: number) => `Antwoord ${number}`,
  addOption: 'Antwoord erbij',
  removeOption: (number: number) => `Haal antwoord ${number} weg`,
  picks: 'Hoeveel mag iemand er kiezen?',
  one: 'Eén',
  several: 'Een of meer',
  minutes: 'Minuten',
  minutesHint: 'mag leeg blijven',
  note: 'Notitie, alleen voor jou',
  translations: 'In een andere taal',
  addTranslation: 'Kies een taal',
  removeTranslation: (language: string) => `Haal ${language} weg`,
  left: (characters: number) => (characters === 1 ? 'Nog 1 teken' : `Nog ${characters} tekens`),
};

export type EditTexts = typeof nl;
