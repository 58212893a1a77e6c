import type { privacy as nl } from './console.privacy.nl.ts';

export const privacy: typeof nl = {
  forget: {
    open: 'Remove for good',
    title: (name) => `Remove ${name} for good?`,
    goes: {
      anonymous: 'Name, group and written texts go away now, from the disk too.',
      named: 'Name, group, written texts and single votes go away now, from the disk too.',
    },
    stays: {
      anonymous: (number) =>
        `Turns and times stay as Participant ${number}. An anonymous vote is nobody’s, and still counts.`,
      named: (number) =>
        `Turns and times stay as Participant ${number}. Results that are there already stay.`,
    },
    leaves: 'The seat leaves the table and the phone stops.',
    never:
      'This cannot be undone, and neither can what you did before it. Copies that you already had still hold the name.',
    done: (number) => `Removed for good. The turns stand with Participant ${number}.`,
  },
  lost: {
    title: 'Lost a laptop?',
    help: 'Renew all keys: of console, screen, turn keeper and report. This console goes on. Open the other windows again afterwards.',
    renew: 'Renew all',
  },
};
