import { conflict } from '../../refusals.ts';
import { ok } from '../../result.ts';
import { itemOn } from '../agenda/agenda.ts';
import { command } from '../command.ts';
import { reverted, type Fact } from '../entries.ts';
import { finish } from '../turns/moves.ts';
import {
  CLOSING_QUESTIONS,
  closingItem,
  closingVoters,
  isClosing,
  wasClosingAsked,
} from '../votes/closing.ts';
import { lastRound } from '../votes/votes.ts';

/** After the talk: the closing picture on the projector, and two questions on every phone until the session ends. */
export const closingAsk = command('closing.ask', {
  fields: { facilitator: {} },
  decide(state, _fields, _who, { now }) {
    if (state.meeting.status !== 'live')
      return conflict(state.meeting.status === 'ended' ? 'ended' : 'not-live');
    const on = itemOn(state.agenda);
    if (on?.phase === 'voting') return conflict('voting');
    if (isClosing(state)) return conflict('closing-asked');
    if (lastRound(state.votes, closingItem('said'))?.result) return conflict('closed');
    const opened: Fact[] = wasClosingAsked(state)
      ? []
      : CLOSING_QUESTIONS.map((question) => ({
          type: 'round-opened',
          at: now,
          itemId: closingItem(question),
          round: 1,
        }));
    const shown: Fact = { type: 'screen-shown', at: now, show: 'closing', before: state.agenda.show };
    return ok({ entries: [...(on ? finish(state, on, now) : []), ...opened, shown], act: {} });
  },
  takeBack: (state, act) => (closingVoters(state) > 0 ? conflict('has-rounds') : ok(reverted(act.facts))),
});
