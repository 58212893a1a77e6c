import { forecast, proposedTarget } from '../../../shared/measures/forecast.ts';
import type { ConsoleView } from '../../../shared/views/console.ts';
import type { Millis } from '../../../shared/ids.ts';
import { formatClock, useNow } from '../../ui/clock.ts';
import { Stepper } from '../../ui/Stepper.tsx';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { EndField } from '../EndField.tsx';
import { roundDown, timeOfDay } from '../words.ts';
import css from './LobbyAside.module.css';

/** Until when, with how many, and whether that fits. */
export function Plan() {
  const { view, texts, act } = useDesk();
  const { lobby } = texts;
  const expected = view.expected ?? view.present;
  const expect = (people: number) => void act({ type: 'session.update', expected: people });
  return (
    <section>
      <div className={css['plan']}>
        <EndField
          label={lobby.end}
          value={view.plannedEnd}
          onValue={(plannedEnd) => void act({ type: 'session.update', plannedEnd })}
        />
        <Stepper
          label={lobby.expected}
          value={expected}
          canLess={expected > 1}
          lessLabel={lobby.fewer}
          moreLabel={lobby.moreExpected}
          onLess={() => expect(expected - 1)}
          onMore={() => expect(expected + 1)}
        />
      </div>
      <Room people={expected} />
    </section>
  );
}

function Room({ people }: { people: number }) {
  const { view, texts, now, act } = useDesk();
  const { lobby, measures } = texts;
  const at = useNow(now, view.plannedEnd !== null);
  if (view.plannedEnd === null) return null;
  if (at >= view.plannedEnd)
    return <p className={css['room']}>{measures.past(timeOfDay(view.plannedEnd))}</p>;
  const { turns, shorter } = roomOf(view, people, at);
  const target = view.turnTargetSeconds;
  const room = lobby.room(turns, formatClock(target));
  if (people <= turns)
    return (
      <p className={css['room']}>
        {room}
        {people > 0 && (
          <>
            : <strong>{lobby.enough}</strong>
          </>
        )}
        .
      </p>
    );
  return (
    <div className={css['room']}>
      <p>
        {room}: <strong>{shorter === null ? lobby.tooTight : lobby.tight(formatClock(shorter))}</strong>.
      </p>
      {shorter !== null && (
        <Button size="s" onClick={() => void act({ type: 'session.update', turnTargetSeconds: shorter })}>
          {lobby.takeTurns(formatClock(shorter))}
        </Button>
      )}
    </div>
  );
}

/** How many turns of the target fit, and a shorter one with which everybody fits; null where none is. */
function roomOf(view: ConsoleView, people: number, now: Millis) {
  const target = view.turnTargetSeconds;
  const course = {
    now,
    plannedEnd: view.plannedEnd ?? now,
    itemsWithoutVote: view.agenda.filter((item) => item.kind !== 'talk' && item.phase === 'pending').length,
    running: null,
    turnLengths: [],
    gaps: [],
    unheard: people,
  };
  const { reachable, turnLength } = forecast({ ...course, target });
  const conversationSeconds = (turnLength ?? 0) * people;
  const shorter = roundDown(proposedTarget({ conversationSeconds, people, target }));
  const fits = shorter < target && forecast({ ...course, target: shorter }).missed === 0;
  return { turns: reachable, shorter: fits ? shorter : null };
}
