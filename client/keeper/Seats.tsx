import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties } from 'react';
import type { Id } from '../../shared/ids.ts';
import type { KeeperSeat, KeeperView } from '../../shared/views/keeper.ts';
import { tableNames } from '../table/names.ts';
import { petalOf, scaleOf } from '../table/petals.ts';
import { useNow } from '../ui/clock.ts';
import { canGive, pressSeat, usePost } from './post.ts';
import { seatWords } from './words.ts';
import css from './Seats.module.css';

/** From here on somebody is found sooner by name. */
const MANY = 60;
/** Up to here the mark of an equal share would stand in the ring of who was not heard. */
const EARLY = 0.2;

/** Everybody in the order of the table, which does not change once somebody spoke: each a button. */
export function Seats() {
  const post = usePost();
  const { view, texts, now, pending } = post;
  const { speaker, seats } = view;
  const [typed, setTyped] = useState('');
  const at = useNow(now, speaker !== null, speaker?.startedAt);
  const names = useMemo(() => tableNames(seats.map((seat) => seat.label)), [seats]);
  const spoken = spokenNow(view, at);
  const scale = scaleOf(
    spoken.filter((_, i) => seats[i]?.role === 'participant'),
    view.turnTargetSeconds,
  );
  const asked = new Set(view.openInvites.map((one) => one.seatId));
  const sent = new Set(pending.map(({ command }) => ('seatId' in command ? command.seatId : undefined)));
  const latest = useRef(post);
  useLayoutEffect(() => {
    latest.current = post;
  });
  const press = useCallback((seatId: Id) => pressSeat(latest.current, seatId), []);
  const open = canGive(view);
  const shown = seats.map((_, i) => i).filter((i) => matches(seats[i]?.label ?? '', typed));
  return (
    <section className={css['seats']} aria-labelledby="seats">
      <h2 id="seats" className="visually-hidden">
        {texts.seats.title}
      </h2>
      {seats.length > MANY && (
        <input
          className={css['find']}
          type="search"
          value={typed}
          placeholder={texts.seats.find}
          aria-label={texts.seats.find}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {shown.length === 0 && (
        <p className={css['none']}>{seats.length === 0 ? texts.seats.none : texts.seats.notFound}</p>
      )}
      <ul
        className={css['list']}
        data-early={scale.circle / scale.cut < EARLY || undefined}
        style={{ '--tick': `${percent(scale.circle / scale.cut)}%` } as CSSProperties}
      >
        {shown.map((i) => {
          const seat = seats[i];
          const time = spoken[i];
          if (!seat || !time) return null;
          const speaking = seat.id === speaker?.seatId;
          return (
            <Seat
              key={seat.id}
              id={seat.id}
              name={names[i] ?? seat.label}
              label={seat.label}
              words={seatWords(seat, { speaking, asked: asked.has(seat.id), open }, texts)}
              part={percent(petalOf(scale, time).part)}
              state={stateOf(seat, speaking)}
              hand={seat.hand !== null}
              asked={asked.has(seat.id)}
              away={!seat.present}
              sent={sent.has(seat.id)}
              closed={!open}
              press={press}
            />
          );
        })}
      </ul>
    </section>
  );
}

interface SeatProps {
  id: Id;
  name: string;
  label: string;
  words: string;
  /** Of the longest bar, in percent. */
  part: number;
  state: 'speaking' | 'heard' | 'unheard';
  hand: boolean;
  asked: boolean;
  away: boolean;
  /** Pressed, and not yet at the server. */
  sent: boolean;
  closed: boolean;
  press: (id: Id) => void;
}

const Seat = memo(function Seat(props: SeatProps) {
  const { id, name, label, words, part, state, hand, asked, away, sent, closed, press } = props;
  return (
    <li>
      <button
        type="button"
        className={css['seat']}
        data-state={state}
        data-marked={hand || asked || undefined}
        data-away={away || undefined}
        data-sent={sent || undefined}
        aria-label={words}
        aria-disabled={closed || undefined}
        title={label}
        onClick={() => press(id)}
      >
        <span className={css['name']} dir="auto">
          {name}
        </span>
        {hand && <span className={css['hand']} />}
        {!hand && asked && <span className={css['asked']} />}
        <span className={css['share']}>
          {state === 'unheard' ? (
            <span className={css['ring']} />
          ) : (
            <span className={css['bar']} style={{ width: `${part}%` }} />
          )}
        </span>
      </button>
    </li>
  );
});

function stateOf(seat: KeeperSeat, speaking: boolean): SeatProps['state'] {
  if (speaking) return 'speaking';
  return seat.heard ? 'heard' : 'unheard';
}

/** Seconds as they are now: the speaker's time and everybody's presence run on from the last view. */
function spokenNow({ seats, speaker, conversation, at }: KeeperView, now: number) {
  const since = Math.max(0, (now - at) / 1000);
  return seats.map(({ id, present, seconds, presentSeconds }) => ({
    seconds: seconds + (id === speaker?.seatId ? since : 0),
    presentSeconds: presentSeconds + (conversation.running && present ? since : 0),
  }));
}

const percent = (part: number) => Math.round(part * 100);

/** Finds 'ayse' in 'Ayşe'. */
function matches(label: string, typed: string): boolean {
  return plain(label).includes(plain(typed));
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .trim();
