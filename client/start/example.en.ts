import type { CreateBody } from '../../shared/session/create.ts';

export const example: CreateBody = {
  title: 'Panel on digital public services',
  locale: 'en',
  ballots: 'anonymous',
  turnTargetSeconds: 90,
  expected: 24,
  items: [
    {
      kind: 'statement',
      scale: 'agree5',
      text: 'The council handles my online applications quickly.',
      minutes: 20,
      note: 'Ask for an example: what did you apply for, and how long did it take?',
    },
    {
      kind: 'statement',
      scale: 'agree5',
      text: 'I know where to go when I need something from the council.',
      minutes: 20,
      note: 'Where do you look first: the website, the phone, or somebody you know?',
    },
    {
      kind: 'statement',
      scale: 'agree5',
      text: 'When I cannot manage online, I get good help.',
      minutes: 20,
      note: 'Leave room for those who went through this themselves.',
    },
    {
      kind: 'choice',
      text: 'What should get better first?',
      options: [
        'A faster answer to an application',
        'One place for all my questions',
        'Help from a person when I am stuck',
        'Letters and pages in plain language',
      ],
      minutes: 10,
    },
  ],
};
