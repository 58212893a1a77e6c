import type { MenuTexts } from './phone-menu.nl.ts';

export const en: MenuTexts = {
  title: 'Your seat',
  forget: 'Erase my name and texts',
  forgetTitle: 'Erase your name and texts?',
  forgetText: (number, named) =>
    `Your name, your group and what you wrote go away for good.${named ? ' Your votes go too; results that are there already stay.' : ''} Your turns stay as Participant ${number}.`,
  forgetNow: 'Erase for good',
  forgetNot: 'Keep them',
  rename: 'Change your name',
  name: 'Your name',
  save: 'Save',
  cancel: 'Back',
  leave: 'Leave the table',
  leaveTitle: 'Do you want to leave the table?',
  leaveText: 'Your votes and turns stay. You can come back to the same seat later.',
  stay: 'Stay at the table',
  close: 'Close',
  add: 'Somebody else on this phone',
  addTitle: 'Is somebody taking part with you?',
  addText: [
    'Each of you gets a seat. At the top you choose who answers.',
    'You can see each other’s answers. Whoever waits stays at the table.',
  ],
  addNow: 'Seat somebody',
  handOn: 'Hand this phone on',
  handOnTitle: 'Do you want to hand the phone on?',
  handOnText:
    'This phone forgets you. Your seat, your votes and your turns stay. Do you want to go on with another phone? Ask the facilitator for a link.',
  handOnNow: 'Hand it on',
  handOnWaits: 'Something is still on its way. Wait until it is saved.',
};
