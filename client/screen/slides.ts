import type { Id, Millis } from '../../shared/ids.ts';
import type { ScreenView } from '../../shared/views/screen.ts';
import type { ScreenTexts } from '../texts/screen.nl.ts';

export interface SlideProps {
  view: ScreenView;
  /** The server's time: clocks run on from the view. */
  now: Millis;
  texts: ScreenTexts;
}

/** What a result is told apart by: it grows the first time that it is shown, and only then. */
export const resultKey = ({ item }: ScreenView): `${Id} ${number}` | null =>
  item?.results ? `${item.id} ${item.results.round}` : null;

export type SlideName = 'join' | 'statement' | 'results' | 'table' | 'pause' | 'closing' | 'replay' | 'blank';

/** What the projector shows: what it was told to, else what fits the moment. */
export function slideOf(view: ScreenView): SlideName {
  if (view.show !== 'auto') return possible(view.show, view);
  if (view.status === 'ended') return 'closing';
  if (view.status === 'lobby') return 'join';
  if (view.paused) return 'pause';
  return byPhase(view);
}

function byPhase({ item }: ScreenView): SlideName {
  switch (item?.phase) {
    case undefined:
    case 'discussion':
      return 'table';
    case 'voting':
    case 'closed':
      return 'statement';
    case 'revealed':
    case 'finished':
      return item?.results ? 'results' : 'table';
  }
}

/** Without an item there is no statement to show, without a result that the room may see no result, without seats no growth. */
function possible(show: Exclude<ScreenView['show'], 'auto'>, { item, seats }: ScreenView): SlideName {
  if (show === 'statement' && item === null) return 'table';
  if (show === 'results' && !item?.results) return item === null ? 'table' : 'statement';
  return show === 'replay' && seats === null ? 'table' : show;
}
