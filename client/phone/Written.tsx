import { useStore } from 'zustand';
import type { OwnSeat } from '../../shared/views/seat.ts';
import type { PhoneSession } from './session.ts';
import { useWords } from './words.ts';
import css from './Write.module.css';

interface Line {
  key: string;
  state: 'waiting' | 'sending' | OwnSeat['texts'][number]['state'];
  /** Not known of what was written on another device. */
  text: string | undefined;
}

/** What one wrote and what became of it, the newest first. */
export function Written({ session, seat }: { session: PhoneSession; seat: OwnSeat }) {
  const { write } = useWords().texts;
  const lines = useLines(session, seat);
  if (lines.length === 0) return null;
  return (
    <section className={css['written']}>
      <h2 className="visually-hidden">{write.yours}</h2>
      <ul>
        {lines.map(({ key, state, text }) => (
          <li key={key}>
            <p className={css['state']} aria-live="polite">
              {write.state[state]}
            </p>
            {text !== undefined && (
              <p className={css['text']} dir="auto">
                {text}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function useLines(session: PhoneSession, { texts }: OwnSeat): Line[] {
  const isOnline = useStore(session.connection.store, ({ status }) => status === 'connected');
  const pending = useStore(session.connection.store, (state) => state.pending);
  const { sent, fresh } = useStore(session.writing);
  const known = new Map(texts.map(({ textId, state }) => [textId, state]));
  for (const id of fresh) if (!known.has(id)) known.set(id, 'sent');
  const underWay = pending.flatMap(({ command }): Line[] =>
    command.type === 'write.send'
      ? [{ key: command.id, state: isOnline ? 'sending' : 'waiting', text: command.text }]
      : [],
  );
  const arrived = [...known].map(([key, state]): Line => ({ key, state, text: sent[key] }));
  return [...arrived, ...underWay].reverse();
}
