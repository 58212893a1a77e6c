import type { ReactNode } from 'react';
import { Notice } from '../../ui/Notice.tsx';
import { classes } from '../../ui/classes.ts';
import { useDesk } from '../desk.ts';
import { Ended } from '../end/Ended.tsx';
import { Lobby } from '../lobby/Lobby.tsx';
import { Questions } from '../end/Questions.tsx';
import { RehearsalStrip } from '../rehearsal/RehearsalStrip.tsx';
import { Outcome } from '../results/Outcome.tsx';
import { isTooFew } from '../steps.ts';
import { WrittenStrip } from '../written/WrittenStrip.tsx';
import { Actions } from './Actions.tsx';
import { PhaseStrip } from './PhaseStrip.tsx';
import { Table } from './Table.tsx';
import { VoteClosed, Voting } from './Voting.tsx';
import { home } from '../../ui/kept-focus.ts';
import css from './Now.module.css';

/** What happens now, and the one next step. */
export function Now() {
  const { view } = useDesk();
  return (
    <main className={classes(css['now'], view.rehearsal && css['rehearsal'])}>
      {view.rehearsal && <RehearsalStrip />}
      {view.paused && <Paused />}
      <Stage />
    </main>
  );
}

function Stage() {
  const { view } = useDesk();
  if (view.status === 'ended') return <Ended />;
  if (!view.item) return <Lobby />;
  return (
    <>
      <Heading />
      <div className={css['body']}>
        {view.closing?.open === true ? <Questions closing={view.closing} /> : bodyOf(view.item.phase)}
      </div>
      <WrittenStrip />
      <Actions />
    </>
  );
}

function bodyOf(phase: 'voting' | 'closed' | 'revealed' | 'discussion' | 'finished'): ReactNode {
  switch (phase) {
    case 'voting':
      return <Voting />;
    case 'closed':
      return <Closed />;
    case 'revealed':
      return <Outcome large />;
    case 'discussion':
    case 'finished':
      return (
        <>
          <Outcome />
          <Table />
        </>
      );
  }
}

function Heading() {
  const { view } = useDesk();
  return (
    <div>
      <PhaseStrip />
      <h2 {...home} className={css['statement']} title={view.item?.text} dir="auto">
        {view.item?.text}
      </h2>
    </div>
  );
}

/** The vote is over, and nobody in the room knows the result yet. */
function Closed() {
  const { view, texts } = useDesk();
  const { closed } = texts;
  const voted = view.item?.voted ?? 0;
  if (isTooFew(view))
    return (
      <Notice kind="attention" title={voted === 0 ? closed.none : closed.tooFew(view.minBallots)}>
        {closed.tooFewHelp}
      </Notice>
    );
  if (view.item?.results)
    return (
      <>
        <Notice>{closed.looked}</Notice>
        <Outcome large />
      </>
    );
  return <VoteClosed />;
}

function Paused() {
  const { texts } = useDesk();
  return (
    <Notice kind="attention" title={texts.pause.title}>
      {texts.pause.help}
    </Notice>
  );
}
