import { useState } from 'react';
import type { Id } from '../../../shared/ids.ts';
import type { Value } from '../../../shared/questions/fields.ts';
import type { Item } from '../../../shared/views/common.ts';
import { askingOf } from '../../questions/ask.ts';
import { askWords } from '../../questions/ask-words.ts';
import { useDesk } from '../desk.ts';
import { Panel } from '../Panel.tsx';
import css from './ProxyDialog.module.css';

/** Remembers on this console alone that it voted for a seat; the server tells nobody who voted. */
export const voteMark = ({ id, round }: Item, seatId: Id): string => `${id} ${round} ${seatId}`;

/** Votes for somebody without a phone, with the answers that a phone would show. */
export function ProxyDialog({ seatId }: { seatId: Id }) {
  const { view, seat, texts } = useDesk();
  const [asked] = useState(view.item);
  const { item } = view;
  const name = seat(seatId)?.label ?? '';
  // Closed while this lay open, or another round: there is nothing to answer any more.
  const isOpen = item?.phase === 'voting' && item.id === asked?.id && item.round === asked.round;
  return (
    <Panel title={texts.voting.vote(name)} closeWord={isOpen ? texts.cancel : texts.close} long>
      {isOpen ? <Ballot item={item} seatId={seatId} name={name} /> : <p>{texts.run.phases.closed}.</p>}
    </Panel>
  );
}

function Ballot({ item, seatId, name }: { item: Item; seatId: Id; name: string }) {
  const { view, texts, act, open, say, noteVote } = useDesk();
  const { voting } = texts;
  const Ask = askingOf(item.kind)?.Ask;
  if (!Ask) return null;
  const cast = async (value: Value) => {
    const outcome = await act({ type: 'vote.cast', itemId: item.id, round: item.round, value, seatId });
    if (!outcome.ok) return;
    noteVote(voteMark(item, seatId));
    say(voting.voted(name));
    open(null);
  };
  return (
    <>
      <p dir="auto">{item.text}</p>
      <div className={css['answers']}>
        <Ask asked={item} mine={null} words={askWords(view.locale)} onAnswer={(value) => void cast(value)} />
      </div>
      <p>{view.ballots === 'anonymous' ? voting.hidden : voting.hiddenNamed}</p>
    </>
  );
}
