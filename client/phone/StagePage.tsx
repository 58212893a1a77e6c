import { useStore } from 'zustand';
import type { Item } from '../../shared/views/common.ts';
import { CodeEntry } from './CodeEntry.tsx';
import { Coming } from './Coming.tsx';
import { Floor } from './Floor.tsx';
import { Invitation } from './Invitation.tsx';
import { Join } from './Join.tsx';
import { Near } from './Near.tsx';
import { outcomePart, usePart } from './later.ts';
import { Foot, Heading, Lead } from './Parts.tsx';
import { Paused, Says, Thanks } from './Plain.tsx';
import { Question } from './Question.tsx';
import type { PhoneSession } from './session.ts';
import type { AtTable, Stage } from './stage.ts';
import { Talk } from './Talk.tsx';
import { Voting } from './Voting.tsx';
import { Waiting } from './Waiting.tsx';
import { useWords } from './words.ts';
import { WriteButton } from './WriteButton.tsx';

interface StagePageProps {
  session: PhoneSession;
  stage: Stage;
}

/** What is on now, one component for each stage. */
export function StagePage({ session, stage }: StagePageProps) {
  switch (stage.name) {
    case 'connecting':
      return <Connecting session={session} />;
    case 'unknown-code':
      return <CodeEntry unknown />;
    case 'refused':
      return <Refused session={session} stage={stage} />;
    case 'removed':
    case 'replaced':
    case 'deleted':
      return <Gone session={session} name={stage.name} />;
    case 'over':
    case 'locked':
    case 'rehearsal':
      return <Outside session={session} name={stage.name} />;
    case 'join':
      return <JoinNow session={session} again={stage.again} />;
    case 'waiting':
      return <Waiting session={session} {...stage} />;
    case 'paused':
      return <Paused session={session} {...stage} />;
    case 'speaking':
      return <Floor session={session} {...stage} />;
    case 'invited':
      return <Invitation session={session} {...stage} />;
    case 'voting':
      return <Voting session={session} {...stage} />;
    case 'closed':
    case 'result':
      return <Outcome session={session} stage={stage} />;
    case 'talk':
      return <Talk session={session} {...stage} />;
    case 'look':
      return <Look session={session} item={stage.item} />;
    case 'thanks':
      return <Thanks session={session} {...stage} />;
  }
}

function Outcome({
  session,
  stage,
}: {
  session: PhoneSession;
  stage: AtTable & { name: string; item: Item };
}) {
  const outcome = usePart(outcomePart, true);
  if (!outcome) return <Coming session={session} />;
  return stage.name === 'closed' ? (
    <outcome.Closed session={session} {...stage} />
  ) : (
    <outcome.Result session={session} {...stage} />
  );
}

function JoinNow({ session, again }: { session: PhoneSession; again: boolean }) {
  const view = useStore(session.connection.store, (state) => state.view);
  return view && <Join session={session} view={view} again={again} />;
}

function Connecting({ session }: { session: PhoneSession }) {
  const { texts } = useWords();
  return (
    <>
      <Heading size="small">{texts.connection.first}</Heading>
      <Lead>{texts.connection.firstText}</Lead>
      <Foot>
        <Near session={session} />
      </Foot>
    </>
  );
}

function Refused({ session, stage }: { session: PhoneSession; stage: Extract<Stage, { name: 'refused' }> }) {
  const { texts, refused } = useWords();
  const { code } = stage.refusal;
  const reload = code === 'protocol';
  return (
    <Says
      headline={texts.refused.headline}
      text={refused.codes[code]}
      action={{
        label: reload ? texts.refused.reload : texts.refused.again,
        onPress: () => (reload ? location.reload() : session.connection.reconnect()),
      }}
    />
  );
}

function Gone({ session, name }: { session: PhoneSession; name: 'removed' | 'replaced' | 'deleted' }) {
  const { texts } = useWords();
  const { headline, text, action } = texts.gone[name];
  const onPress = () => {
    session.forget();
    if (name === 'deleted') location.assign('/j/');
    else location.reload();
  };
  return (
    <Says headline={headline} text={text} action={action === null ? null : { label: action, onPress }} />
  );
}

function Outside({ session, name }: { session: PhoneSession; name: 'over' | 'locked' | 'rehearsal' }) {
  const { texts } = useWords();
  const title = useStore(session.connection.store, ({ view }) => view?.title ?? '');
  const said = {
    over: { headline: texts.ended.unseated, text: texts.ended.unseatedText },
    locked: texts.locked,
    rehearsal: texts.rehearsal,
  }[name];
  return <Says eyebrow={title} {...said} />;
}

function Look({ session, item }: { session: PhoneSession; item: Item }) {
  const { texts } = useWords();
  return (
    <>
      <Question item={item} when="plain" />
      <Lead>
        <strong>{texts.look}.</strong> {texts.lookText}
      </Lead>
      <Foot>
        <Near session={session} />
        <WriteButton session={session} unfinished />
      </Foot>
    </>
  );
}
