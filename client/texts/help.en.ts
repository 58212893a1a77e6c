import type { HelpTexts } from './help.nl.ts';

export const en: HelpTexts = {
  brand: 'Evenwoord',
  language: 'Language',
  home: 'To the start page',
  print: 'Print',
  pages: { session: 'How does a conversation go?', evening: 'The evening before' },
  session: {
    lead: 'You talk with the room. Evenwoord keeps track of who has spoken, and who has not yet. Whatever you do, Z takes it back.',
    parts: [
      {
        title: '1. People come in',
        lines: [
          'Put the projector window on the big screen. People scan the code, or type the address and the six characters.',
          'A name is not needed. Who has no phone gets a seat from you: key P.',
          'Trouble with a phone? Under ‘People at the table’ you give a seat another phone.',
        ],
      },
      {
        title: '2. A statement',
        lines: [
          'The right arrow opens the vote. The screen shows how many people voted, not what.',
          'Once more: the vote closes. Look first yourself, or show the result at once.',
          'Having no opinion counts like any other answer.',
        ],
      },
      {
        title: '3. The conversation',
        lines: [
          'On the right you see who wants to speak, with the reason why. Key 1 gives the first one the floor. With the space bar the speaker is done.',
          'Below that you see whom you can invite. Key I asks the first one. Only that one phone shows it.',
          'No means no: nobody is asked more than twice.',
          'Who would rather write sends a text. If you read it out, that person was heard too.',
          'In a round everybody gets the floor for a moment. Passing is fine.',
        ],
      },
      {
        title: '4. Vote again',
        lines: [
          'Vote on the same statement. Then you see what the talk did: how many people think otherwise.',
        ],
      },
      {
        title: '5. Finish',
        lines: [
          'Show the closing table. Every phone then asks two things: could you say what you wanted, and did you feel heard?',
          'Then you end the conversation. Single anonymous votes are then wiped for good.',
          'The report shows how even it was and what the room thought.',
        ],
      },
    ],
    keys: 'The keys',
    keyList: [
      ['→', 'the next step; for the result and the end you press twice'],
      ['←', 'one step back'],
      ['space', 'the speaker is done'],
      ['1 – 9', 'give this hand the floor, or ask this person'],
      ['I', 'ask the first one you can invite'],
      ['Z', 'undo'],
      ['N', 'the next statement'],
      ['P', 'seat without a phone'],
      ['/', 'find a name'],
      ['B', 'black screen on or off'],
      ['?', 'all keys'],
    ],
    help: 'Something goes wrong',
    helpLines: [
      'The laptop stops: start Evenwoord again. Everything is still there. The phones come back by themselves.',
      'The Wi-Fi stops: just keep talking. A vote stays on the phone until there is a connection again.',
      'A turn is wrong: choose ‘Correct turns’ in the menu. An hour later it still counts right.',
    ],
  },
  evening: {
    lead: 'Ten minutes of work. Then tomorrow starts calmly.',
    parts: [
      {
        title: 'The laptop',
        lines: [
          'Start Evenwoord once with internet. After that it works without.',
          'Bring the charger, and the cable for the projector.',
          'Switch off sleep. Switch off messages of other programs.',
        ],
      },
      {
        title: 'The Wi-Fi',
        lines: [
          'Every phone has to be on the same Wi-Fi as the laptop. Ask the venue for the name and the password.',
          'A guest network often keeps phones out. Then bring a router of your own, or use the hotspot of the laptop.',
          'Try it with your own phone. Evenwoord says whether a phone reaches the laptop.',
          'Does the laptop ask whether Node.js may connect? Choose yes.',
        ],
      },
      {
        title: 'The room',
        lines: [
          'Sit on the chair furthest back. Can you read the statement? If not, a lamp has to go off or the picture has to be larger.',
          'Put the chairs in a circle. The table on the screen is round too.',
          'Is everybody seated? Choose ‘Arrange names as the chairs stand’. Then each name is on the screen where that person sits.',
          'Put up the poster with the code. You make it in the conversation: menu, ‘Poster and paper list’.',
        ],
      },
      {
        title: 'Practise',
        lines: [
          'Open your conversation and choose to practise with simulated people. Do one whole statement.',
          'Wipe the rehearsal. Nothing of it stays.',
        ],
      },
      {
        title: 'People without a phone',
        lines: [
          'Seat them beforehand with a name. They vote with you or with a helper.',
          'Have a few phones ready to borrow. With ‘Pass the phone on’ the seat is free again.',
          'Two people can use one phone together.',
        ],
      },
      {
        title: 'If everything fails',
        lines: [
          'Print the paper list: the statements to tally, and the names to count turns.',
          'Enter it later: turns under ‘Correct turns’, votes for each person without a phone.',
        ],
      },
    ],
  },
};
