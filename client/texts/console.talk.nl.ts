const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** Words of the console for what happens at the table: the round, replies, the last round, camps, time. */
export const talk = {
  round: {
    title: 'Rondje',
    start: 'Rondje',
    ask: 'Een rondje langs iedereen',
    help: 'Iedereen krijgt even het woord, of past. Wie past, komt aan het eind nog een keer.',
    by: 'Wie eerst',
    byOf: { seats: 'Langs de tafel', fewest: 'Minste beurten eerst' },
    seconds: 'Tijd per persoon',
    secondsOf: (seconds: number) => `${seconds} s`,
    takes: (people: number, minutes: number) =>
      `${many(people, 'mens', 'mensen')}: ongeveer ${many(minutes, 'minuut', 'minuten')}.`,
    begin: 'Begin het rondje',
    left: (count: number) => `nog ${count}`,
    leftPassed: (count: number, passed: number) =>
      count === 0
        ? `nog ${passed} die ${passed === 1 ? 'paste' : 'pasten'}`
        : `nog ${count}, daarna ${passed} die ${passed === 1 ? 'paste' : 'pasten'}`,
    more: (count: number) => `en nog ${count}`,
    passed: 'paste',
    speaking: (time: string, target: string) => `aan het woord · ${time} van ${target}`,
    pass: 'Past',
    passOf: (name: string) => `${name} past`,
    pause: 'Pauze',
    paused: 'Rondje staat stil',
    goOn: 'Ga door met het rondje',
    stop: 'Stop',
    done: 'Rondje klaar',
    doneHelp: 'Iedereen kreeg het woord aangeboden.',
    close: 'Sluit het rondje',
    handsWait: (count: number) =>
      count === 1 ? '1 hand wacht tot na het rondje.' : `${count} handen wachten tot na het rondje.`,
  },

  reply: {
    reply: 'Kort antwoord',
    replyHelp: 'Telt als tijd, niet als beurt. De volgorde blijft zoals hij is.',
    replyWho: 'Wie zegt kort iets terug?',
    over: 'Komt ertussen',
    overHelp: (name: string) => `Daarna gaat ${name} verder. Telt als tijd, niet als beurt.`,
    overWho: (name: string) => `Wie komt ertussen bij ${name}?`,
    choose: 'Kies iemand aan tafel, of typ een naam.',
    replying: 'Zegt kort iets terug',
  },

  last: {
    unheard: (count: number) => `nog niet gehoord: ${count}`,
    round: 'Laatste rondje',
  },

  camps: {
    call: 'Vraag iedereen',
    toAll: 'Zo’n vraag komt op elke telefoon, bij iedereen gelijk.',
    opinion: {
      ask: {
        disagree: 'Vraag uitleg aan wie het oneens is',
        middle: 'Vraag uitleg aan wie ertussenin zit',
        agree: 'Vraag uitleg aan wie het eens is',
      },
      asked: {
        disagree: 'Gevraagd: uitleg van wie het oneens is',
        middle: 'Gevraagd: uitleg van wie ertussenin zit',
        agree: 'Gevraagd: uitleg van wie het eens is',
      },
    },
    score: {
      ask: {
        disagree: 'Vraag uitleg aan wie 0 tot en met 4 gaf',
        middle: 'Vraag uitleg aan wie een 5 gaf',
        agree: 'Vraag uitleg aan wie 6 tot en met 10 gaf',
      },
      asked: {
        disagree: 'Gevraagd: uitleg van wie 0 tot en met 4 gaf',
        middle: 'Gevraagd: uitleg van wie een 5 gaf',
        agree: 'Gevraagd: uitleg van wie 6 tot en met 10 gaf',
      },
    },
    said: 'De vraag staat op alle telefoons.',
    of: { disagree: 'Oneens', middle: 'Ertussenin', agree: 'Eens' },
    share: (name: string, part: string) => `${name}: ${part}`,
    ofShare: (words: string) => `${words} van een gelijk deel`,
  },

  time: {
    of: (target: string) => `van ${target}`,
    used: (used: number, minutes: number) => `${used} van ${minutes} min`,
    late: (minutes: number) => `Loopt ${many(minutes, 'minuut', 'minuten')} uit`,
  },
};
