/** Words of the help pages: how a session goes, and the evening before. Each part is a heading and its lines. */
export const nl = {
  brand: 'Evenwoord',
  language: 'Taal',
  home: 'Naar de startpagina',
  print: 'Druk af',
  pages: { session: 'Hoe gaat een gesprek?', evening: 'De avond van tevoren' },
  session: {
    lead: 'Jij praat met de zaal. Evenwoord houdt bij wie aan het woord was, en wie nog niet. Alles wat je doet kun je terugdraaien met Z.',
    parts: [
      {
        title: '1. Mensen komen binnen',
        lines: [
          'Zet het projectorvenster op het grote scherm. Mensen scannen de code, of typen het adres en de zes tekens.',
          'Een naam hoeft niet. Wie geen telefoon heeft, krijgt een plek van jou: toets P.',
          'Heeft een telefoon een probleem? Bij ‘Mensen aan tafel’ geef je een plek een andere telefoon.',
        ],
      },
      {
        title: '2. Een stelling',
        lines: [
          'Met de pijl naar rechts open je de stemming. Op het scherm zie je hoeveel mensen stemden, niet wat.',
          'Nog een keer: de stemming sluit. Kijk eerst zelf, of laat de uitslag meteen zien.',
          'Wie geen mening heeft, telt gewoon mee.',
        ],
      },
      {
        title: '3. Het gesprek',
        lines: [
          'Rechts staat wie wil praten, met de reden waarom. Toets 1 geeft de eerste het woord. Met spatie is de spreker klaar.',
          'Daaronder staat wie je kunt uitnodigen. Toets I vraagt de eerste. Alleen die ene telefoon laat het zien.',
          'Een nee is een nee: niemand wordt vaker dan twee keer gevraagd.',
          'Wie liever schrijft, stuurt een tekst. Lees je die voor, dan is die persoon ook gehoord.',
          'Met een rondje komt iedereen even aan het woord. Overslaan mag.',
        ],
      },
      {
        title: '4. Nog een keer stemmen',
        lines: [
          'Stem over dezelfde stelling. Dan zie je wat het gesprek deed: hoeveel mensen anders denken.',
        ],
      },
      {
        title: '5. Afronden',
        lines: [
          'Laat de slottafel zien. Op elke telefoon staan dan twee vragen: kon je zeggen wat je wilde, en voelde je je gehoord?',
          'Daarna rond je het gesprek af. Losse anonieme stemmen worden dan voorgoed gewist.',
          'Het verslag laat zien hoe gelijk het was en wat de zaal vond.',
        ],
      },
    ],
    keys: 'De toetsen',
    keyList: [
      ['→', 'de volgende stap; voor de uitslag en het einde druk je twee keer'],
      ['←', 'een stap terug'],
      ['spatie', 'de spreker is klaar'],
      ['1 – 9', 'geef deze hand het woord, of vraag deze persoon'],
      ['I', 'vraag de eerste die je kunt uitnodigen'],
      ['Z', 'maak ongedaan'],
      ['N', 'de volgende stelling'],
      ['P', 'plek zonder telefoon'],
      ['/', 'zoek een naam'],
      ['B', 'zwart scherm aan of uit'],
      ['?', 'alle toetsen'],
    ],
    help: 'Er gaat iets mis',
    helpLines: [
      'De laptop valt uit: start Evenwoord opnieuw. Alles is er nog. De telefoons komen vanzelf terug.',
      'Het wifi valt uit: praat gewoon door. Een stem blijft op de telefoon staan tot er weer verbinding is.',
      'Een beurt klopt niet: kies ‘Beurten verbeteren’ in het menu. Ook een uur later telt dat goed mee.',
    ],
  },
  evening: {
    lead: 'Tien minuten werk. Dan begint het morgen rustig.',
    parts: [
      {
        title: 'De laptop',
        lines: [
          'Start Evenwoord één keer met internet. Daarna werkt het ook zonder.',
          'Neem de oplader mee, en de kabel voor de projector.',
          'Zet de slaapstand uit. Zet meldingen van andere programma’s uit.',
        ],
      },
      {
        title: 'Het wifi',
        lines: [
          'Elke telefoon moet op hetzelfde wifi zitten als de laptop. Vraag de zaal om de naam en het wachtwoord.',
          'Een gastnetwerk houdt telefoons vaak tegen. Neem dan een eigen router mee, of gebruik de hotspot van de laptop.',
          'Probeer het met je eigen telefoon. In Evenwoord staat of een telefoon de laptop bereikt.',
          'Vraagt de laptop of Node.js verbinding mag maken? Kies ja.',
        ],
      },
      {
        title: 'De zaal',
        lines: [
          'Ga op de achterste stoel zitten. Kun je de stelling lezen? Anders moet er een lamp uit of het beeld groter.',
          'Zet de stoelen in een kring. De tafel op het scherm is ook rond.',
          'Zit iedereen? Kies dan ‘Zet namen zoals de stoelen staan’. Dan staat elke naam op het scherm waar die mens zit.',
          'Hang de poster met de code op. Je maakt hem in het gesprek: menu, ‘Poster en papieren lijst’.',
        ],
      },
      {
        title: 'Oefenen',
        lines: [
          'Open je gesprek en kies ‘Oefen met gespeelde mensen’. Doe één stelling helemaal.',
          'Wis de repetitie. Er blijft niets van staan.',
        ],
      },
      {
        title: 'Mensen zonder telefoon',
        lines: [
          'Zet hen alvast aan tafel met een naam. Zij stemmen bij jou of bij een helper.',
          'Leg een paar telefoons klaar om te lenen. Met ‘Geef telefoon door’ is de plek weer vrij.',
          'Twee mensen kunnen samen één telefoon gebruiken.',
        ],
      },
      {
        title: 'Als alles uitvalt',
        lines: [
          'Druk de papieren lijst af: de stellingen om te turven, en de namen om beurten te tellen.',
          'Vul het later in: beurten bij ‘Beurten verbeteren’, stemmen per persoon zonder telefoon.',
        ],
      },
    ],
  },
};

export type HelpTexts = typeof nl;
