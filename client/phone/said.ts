import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Item } from '../../shared/views/common.ts';
import { askingOf } from '../questions/ask.ts';
import { shiftWords } from '../questions/shift-words.ts';
import { afterwardsOf } from './asked.ts';
import type { PhoneSession } from './session.ts';
import { waitsInRound, type AtTable, type Stage } from './stage.ts';
import { afterwardsText, type Words } from './words.ts';

/** ms: a place in the queue can change several times in a moment; only where it comes to rest is said. */
const RESTS = 800;

/** What a screen reader says by itself. Each changes only when there is something to say, and never says it twice. */
export interface Said {
  /** When a stage begins, after its heading, which takes the focus. */
  opening: string;
  /** What happens to this person in the meantime. */
  news: string;
}

/** `covered`: something lies on top, and what is under it waits. */
export function useSaid(session: PhoneSession, stage: Stage, covered: boolean, words: Words): Said {
  const asked = useStore(session.acts, (acts) => acts.asked);
  const after = stage.name === 'talk' ? afterwardsOf(asked, stage.seat, stage.item) : null;
  const news =
    after && 'item' in stage ? afterwardsText(after, stage.item, words.texts) : newsOf(stage, words);
  const rested = useRested(stage.name === 'invited' ? '' : news);
  // A question to this person alone waits for nothing but that it can be seen.
  const now = stage.name !== 'invited' ? rested : covered ? '' : news;
  return { opening: openingOf(stage, words), news: now };
}

function useRested(news: string): string {
  const [rested, rest] = useState(news);
  useEffect(() => {
    const timer = setTimeout(() => rest(news), RESTS);
    return () => clearTimeout(timer);
  }, [news]);
  return rested;
}

function openingOf(stage: Stage, { texts, answers }: Words): string {
  switch (stage.name) {
    case 'voting': {
      const { kind, index, of, round } = stage.item;
      const place = texts.item[kind](index, of);
      return `${round > 1 ? `${place}, ${texts.again}` : place}. ${texts.said.voting}`;
    }
    case 'closed':
      return `${texts.closed.headline}. ${texts.closed.text}`;
    case 'result':
      return resultWords(stage.item, { texts, answers });
    case 'talk':
    case 'invited':
    case 'speaking': {
      const { item } = stage.view;
      return item ? `${texts.about[item.kind](item.index)}.` : '';
    }
    default:
      return '';
  }
}

/** The result as it is read out; an answer that nobody gave is not. */
function resultWords(item: Item, { texts, answers }: Pick<Words, 'texts' | 'answers'>): string {
  const asking = askingOf(item.kind);
  const { results } = item;
  if (!asking || !results) return '';
  const rows = asking.rows(item, results, undefined, answers).filter(({ count }) => count > 0);
  return [
    texts.said.result,
    ...rows.map(({ label, count }) => `${label}: ${count}.`),
    asking.finding(item, results, answers),
    results.shift && shiftWords(item, results.shift, answers),
    `${answers.voters(results.voters)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function newsOf(stage: Stage, { texts }: Words): string {
  if (stage.name === 'invited') return `${texts.invited.ask(stage.seat.name).join('')} ${texts.invited.text}`;
  if (stage.name !== 'talk' && stage.name !== 'result') return '';
  const { seat } = stage;
  if (seat.hand) {
    const { position } = seat.hand;
    return `${texts.talk.up}. ${position === null ? texts.talk.upNow : texts.talk.place(position)}.`;
  }
  return stage.name === 'talk' ? calledWords(stage, texts) : '';
}

/** In a round only when it is nearly one's turn; else what everybody is asked. */
function calledWords({ view, seat, item }: AtTable & { item: Item }, texts: Words['texts']): string {
  if (waitsInRound({ view, seat })) return seat.round?.place === 1 ? `${texts.round.next}.` : '';
  if (seat.listening || seat.away) return '';
  if (view.campCalled)
    return `${texts.camp[item.kind === 'score' ? 'score' : 'opinion'][view.campCalled]} ${texts.camp.text}`;
  return view.called && !seat.heard ? `${texts.call.title} ${texts.call.text}` : '';
}
