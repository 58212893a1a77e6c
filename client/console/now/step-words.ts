import type { Desk } from '../desk.ts';
import { numberOf, type FinalStep, type Step } from '../steps.ts';

/** What the button of a step says. */
export function stepWords({ view, texts }: Desk, step: Step): string {
  const { next } = texts;
  switch (step.act) {
    case 'open': {
      const number = numberOf(view.agenda, step.itemId) ?? 1;
      return view.rehearsal ? next.practise(number) : next.open(number);
    }
    case 'discuss':
      return step.itemId === view.item?.id
        ? next.discuss
        : next.talk(numberOf(view.agenda, step.itemId) ?? 1);
    case 'again':
      return view.item?.round === 0 ? next.vote : next.again;
    case 'close-round':
      return texts.round.close;
    case 'closing':
      return texts.closing.ask;
    case 'end':
      return view.closing ? texts.closing.end : next.end;
    case 'close':
    case 'reveal':
    case 'finish':
    case 'resume':
    case 'add':
    case 'clear':
      return next[step.act];
  }
}

/** What is said before the second press of a key: what that does. */
export function askWords({ view, texts }: Desk, step: FinalStep): string {
  const { once } = texts.keys;
  switch (step.act) {
    case 'finish':
      return once.finish(numberOf(view.agenda, step.itemId) ?? 1);
    case 'reveal':
    case 'closing':
    case 'clear':
      return once[step.act];
  }
}
