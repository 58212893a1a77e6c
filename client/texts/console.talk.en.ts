import type { talk as nl } from './console.talk.nl.ts';

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const talk: typeof nl = {
  round: {
    title: 'Round',
    start: 'Round',
    ask: 'A round past everybody',
    help: 'Everybody gets the floor for a moment, or passes. Whoever passes is asked once more at the end.',
    by: 'Who first',
    byOf: { seats: 'Along the table', fewest: 'Fewest turns first' },
    seconds: 'Time for each person',
    secondsOf: (seconds) => `${seconds} s`,
    takes: (people, minutes) =>
      `${many(people, 'person', 'people')}: about ${many(minutes, 'minute', 'minutes')}.`,
    begin: 'Start the round',
    left: (count) => `${count} to go`,
    leftPassed: (count, passed) =>
      count === 0 ? `${passed} who passed to go` : `${count} to go, then ${passed} who passed`,
    more: (count) => `and ${count} more`,
    passed: 'passed',
    speaking: (time, target) => `speaking · ${time} of ${target}`,
    pass: 'Pass',
    passOf: (name) => `${name} passes`,
    pause: 'Pause',
    paused: 'Round stands still',
    goOn: 'Go on with the round',
    stop: 'Stop',
    done: 'Round done',
    doneHelp: 'Everybody was offered the floor.',
    close: 'Close the round',
    handsWait: (count) =>
      count === 1 ? '1 hand waits until after the round.' : `${count} hands wait until after the round.`,
  },

  reply: {
    reply: 'Short reply',
    replyHelp: 'Counts as time, not as a turn. The order stays as it is.',
    replyWho: 'Who replies for a moment?',
    over: 'Cuts in',
    overHelp: (name) => `Then ${name} goes on. Counts as time, not as a turn.`,
    overWho: (name) => `Who cuts in on ${name}?`,
    choose: 'Choose somebody at the table, or type a name.',
    replying: 'Replies for a moment',
  },

  last: {
    unheard: (count) => `not heard yet: ${count}`,
    round: 'Last round',
  },

  camps: {
    call: 'Ask everybody',
    toAll: 'Such a question is on every phone, the same for everybody.',
    opinion: {
      ask: {
        disagree: 'Ask whoever disagrees to explain',
        middle: 'Ask whoever is in between to explain',
        agree: 'Ask whoever agrees to explain',
      },
      asked: {
        disagree: 'Asked: whoever disagrees to explain',
        middle: 'Asked: whoever is in between to explain',
        agree: 'Asked: whoever agrees to explain',
      },
    },
    score: {
      ask: {
        disagree: 'Ask whoever gave 0 to 4 to explain',
        middle: 'Ask whoever gave a 5 to explain',
        agree: 'Ask whoever gave 6 to 10 to explain',
      },
      asked: {
        disagree: 'Asked: whoever gave 0 to 4 to explain',
        middle: 'Asked: whoever gave a 5 to explain',
        agree: 'Asked: whoever gave 6 to 10 to explain',
      },
    },
    said: 'The question is on all phones.',
    of: { disagree: 'Disagree', middle: 'In between', agree: 'Agree' },
    share: (name, part) => `${name}: ${part}`,
    ofShare: (words) => `${words} of an equal share`,
  },

  time: {
    of: (target) => `of ${target}`,
    used: (used, minutes) => `${used} of ${minutes} min`,
    late: (minutes) => `Running ${many(minutes, 'minute', 'minutes')} late`,
  },
};
