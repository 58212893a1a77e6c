import { useEffect, useState } from 'react';
import { roomFor } from '../../../shared/measures/forecast.ts';
import { EDITING } from '../../questions/edit.ts';
import type { StartTexts } from '../../texts/start.nl.ts';
import { formatClock } from '../../ui/clock.ts';
import { plannedEnd } from '../draft.ts';
import type { Draft } from '../draft.ts';
import css from './About.module.css';

/** What the choices above mean: who sees a vote, and how many turns there is room for. */
export function About({ draft, texts }: { draft: Draft; texts: StartTexts }) {
  const { about } = texts.prepare;
  const anonymous = draft.ballots === 'anonymous';
  const now = useMinute();
  return (
    <div className={css['about']} aria-live="polite">
      <p>
        <strong>{anonymous ? about.anonymousName : about.namedName}</strong>{' '}
        {anonymous ? about.anonymous : about.named}
      </p>
      <p>
        <strong>{about.timeName}</strong> {timeSentence(draft, texts, now)}
      </p>
    </div>
  );
}

const VOTE_SECONDS = 60;
const GAP_SECONDS = 5;

function timeSentence(draft: Draft, { prepare: { about } }: StartTexts, now: number): string {
  const end = plannedEnd(draft.end, now);
  if (end === null) return about.noEnd;
  const votes = draft.items.filter(({ body }) => EDITING[body.kind].voted).length;
  const turns = roomFor({
    seconds: Math.max(0, (end - now) / 1000 - VOTE_SECONDS * votes),
    turnLength: draft.turnTargetSeconds,
    gap: GAP_SECONDS,
  });
  const room = about.room(turns, formatClock(draft.turnTargetSeconds));
  if (draft.expected === null) return room;
  return `${room} ${turns >= draft.expected ? about.enough(draft.expected) : about.notEnough(draft.expected)}`;
}

/** The time of this device, again every minute. */
function useMinute(): number {
  const [now, set] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => set(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
