import type { ReportTexts } from './report.nl.ts';

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const en: ReportTexts = {
  brand: 'Evenwoord',
  report: 'Report',
  loading: 'The report is on its way',
  gone: {
    title: 'We cannot find this report.',
    help: 'The link no longer works, or the session was deleted. Ask the facilitator for a new link.',
  },
  unreached: {
    title: 'The report did not come in.',
    help: 'Nothing is lost. See whether you are connected, and try again.',
    again: 'Try again',
  },
  toStart: 'To the start page',

  atTable: (people) => `${many(people, 'person', 'people')} at the table`,
  people: (people) => many(people, 'person', 'people'),
  times: (from, to) => `${from} to ${to}`,
  provisional: {
    title: 'Provisional report',
    help: 'The session has not ended yet. Figures can still change, and what was not shown yet is not in it yet.',
    refresh: 'Get the latest figures',
  },
  nothing: 'There is nothing to report yet. What the room votes and who speaks will show here.',

  print: 'Print or save as PDF',
  csv: 'Table (CSV)',
  json: 'Everything (JSON)',
  failed: 'The file did not come in. Nothing is lost. Try again.',

  even: {
    title: 'How even it was',
    of: (people) => `of ${people}`,
    heard: 'have spoken',
    present: 'at the table',
    turns: 'balance of turns, out of 100',
    time: 'balance of time, out of 100',
    none: 'no figure',
    equal: 'Each petal is how long somebody spoke. The dotted line is an equal share.',
  },

  histogram: {
    notHeard: 'not heard',
    underHalf: 'less than ½',
    halfToOne: '½ to 1',
    oneToOneAndHalf: '1 to 1½',
    overOneAndHalf: 'more than 1½',
    equalShare: 'an equal share',
    caption: 'number of people, by speaking time in equal shares',
  },

  items: {
    title: 'What the room thought',
    kind: {
      statement: (index) => `Statement ${index}`,
      score: (index) => `Question ${index}`,
      choice: (index) => `Question ${index}`,
      talk: (index) => `Conversation ${index}`,
    },
    heard: (heard, present) => `${heard} of ${present} have spoken`,
    skipped: 'Skipped.',
    pending: 'Did not come up.',
    voters: (voters, none) =>
      none === 0
        ? `${many(voters, 'person has', 'people have')} voted.`
        : `${many(voters, 'person has', 'people have')} voted, ${none} without an opinion.`,
    nobody: 'Nobody voted.',
    tooFew: (least) => `Fewer than ${least} votes. That is why the result stays secret.`,
    notShown: 'The result has not been shown yet.',
  },

  growth: {
    title: 'How the balance grew',
    everybody: (people, time, minutes) =>
      `By ${time} all ${people} had spoken, ${many(minutes, 'minute', 'minutes')} after the first turn.`,
    some: (heard, people) => `At the end ${heard} of the ${people} had spoken.`,
    heard: 'part of the table that has spoken',
    turns: 'balance of turns',
    time: 'balance of time',
    marks: 'A number at the top is where that part begins.',
    point: (time, heard, turns, spoken) =>
      `${time}: ${heard} have spoken, balance of turns ${turns}, of time ${spoken}`,
  },

  sides: {
    title: 'Balance by group',
    help: '1 is an equal share of the time, by how long the group was there.',
    group: 'Group',
    people: 'People',
    share: 'Share of the time',
    camps: { disagree: 'Disagree', middle: 'In between', agree: 'Agree' },
    campsTitle: 'Speaking time by what people voted. 1 is an equal share.',
  },

  turns: {
    title: 'Who spoke when',
    legend: {
      first: 'somebody’s first turn',
      later: 'a later turn',
      aside: 'reply or interruption',
    },
    numbers: 'The number is that of the seat at the table. One line is ten minutes.',
    of: (turns, people) => `${many(turns, 'turn', 'turns')} by ${many(people, 'person', 'people')}`,
    row: (time, numbers) => `From ${time}: ${numbers}`,
  },

  felt: {
    title: 'How it felt',
    questions: { said: 'I could say what I wanted to say', felt: 'I felt heard' },
    mean: 'on average, from 1 to 5',
    ends: 'On the left not at all, on the right completely.',
    voters: (voters, none) =>
      none === 0
        ? `${many(voters, 'person answered', 'people answered')}.`
        : `${many(voters, 'person answered', 'people answered')}, ${none} without an opinion.`,
    beside: 'Beside it',
    tooFew: 'Too few answers. That is why the result stays secret.',
  },

  seats: {
    title: 'Turns and time',
    seat: 'Who',
    turns: 'Turns',
    time: 'Time',
    guest: (name) => `${name} (guest)`,
    notHeard: 'has not spoken',
    said: (name, turns, time) => `${name}, ${many(turns, 'turn', 'turns')}, ${time}`,
    noNames: 'There are no names in this report. Participant 1 was the first to sit down.',
  },

  meaning: {
    title: 'What the figures mean',
    lines: [
      'Balance of turns: 100 if the turns could not have been dealt more evenly, 0 if one person had them all.',
      'Balance of time: 100 if everybody’s share of the speaking time fits how long they were there, 0 if one person spoke all the time.',
      'A dash (–) means: too little happened for a fair figure.',
      'An equal share of a group: its share of the speaking time, divided by its share of the time that everybody was there. Groups under the limit that the facilitator chose are left out.',
      'A reply and an interruption count as time, not as a turn. So does a turn of under three seconds.',
      'How it felt: asked anonymously, after the talk, on the phones.',
      'The figures are about who was at the table when the last turn ended.',
    ],
  },
};
