import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import type { KeeperSeat } from '../../shared/views/keeper.ts';
import { usePost } from './post.ts';
import { inviteWords } from './words.ts';
import { home } from '../ui/kept-focus.ts';
import css from './Invite.module.css';

const SHOWN = 2;

/** Who was asked and whether they saw it, then whom to ask, with the reason. */
export function Invite() {
  const { view, texts, seat, act } = usePost();
  const { invite } = texts;
  const talking = view.item?.phase === 'discussion' && !view.paused;
  const open = view.openInvites.flatMap((one) => {
    const asked = seat(one.seatId);
    return asked ? [{ ...one, asked }] : [];
  });
  const next = view.invite.slice(0, SHOWN).flatMap((one) => {
    const free = seat(one.seatId);
    return free ? [{ one, free }] : [];
  });
  return (
    <section className={css['invite']} aria-labelledby="invite-title">
      <h2 {...home} id="invite-title" className={css['title']}>
        {invite.title}
      </h2>
      <p className={css['note']}>{talking ? invite.private : invite.later}</p>
      <ul className={css['list']}>
        {open.map(({ inviteId, asked, seen }) => (
          <Row key={inviteId} seat={asked} words={seen ? invite.seen : invite.notSeen}>
            <Button
              className={css['button'] ?? ''}
              aria-label={invite.withdrawOf(asked.label)}
              onClick={() => act({ type: 'invite.withdraw', inviteId })}
            >
              {invite.withdraw}
            </Button>
          </Row>
        ))}
        {next.map(({ one, free }) => (
          <Row key={free.id} seat={free} words={inviteWords(one, free, texts)}>
            {free.phone && (
              <Button
                kind="strong"
                className={css['button'] ?? ''}
                aria-label={invite.askOf(free.label)}
                onClick={() => act({ type: 'invite.send', seatId: free.id })}
              >
                {invite.ask}
              </Button>
            )}
          </Row>
        ))}
      </ul>
      {talking && open.length + next.length === 0 && <p className={css['none']}>{invite.none}</p>}
    </section>
  );
}

function Row({ seat, words, children }: { seat: KeeperSeat; words: string; children: ReactNode }) {
  return (
    <li className={css['row']}>
      <div className={css['words']}>
        <p className={css['name']} title={seat.label} dir="auto">
          {seat.label}
        </p>
        <p className={css['reason']}>{words}</p>
      </div>
      {children}
    </li>
  );
}
