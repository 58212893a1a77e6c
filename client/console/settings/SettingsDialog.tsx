import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { LIMITS } from '../../../shared/questions/fields.ts';
import { Button } from '../../ui/Button.tsx';
import { formatClock } from '../../ui/clock.ts';
import { Field, TextField } from '../../ui/Field.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import { Check } from '../Check.tsx';
import { useDesk } from '../desk.ts';
import { EndField } from '../EndField.tsx';
import { Panel } from '../Panel.tsx';
import { changes, draftOf, type Draft } from './draft.ts';
import css from './Settings.module.css';

const FORM = 'console-settings';

/** Everything that was agreed beforehand and may change. Nothing takes effect before it is kept. */
export function SettingsDialog() {
  const { view, texts, act, open, say } = useDesk();
  const [before] = useState(() => draftOf(view));
  const [draft, setDraft] = useState(before);
  const { settings } = texts;
  const save = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const to = changes(before, draft);
    if (Object.keys(to).length > 0) {
      const outcome = await act({ type: 'session.update', ...to });
      if (!outcome.ok) return;
      say(settings.saved);
    }
    open(null);
  };
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  return (
    <Panel
      title={settings.title}
      closeWord={texts.cancel}
      long
      actions={
        <Button kind="primary" type="submit" form={FORM} disabled={draft.title.trim() === ''}>
          {texts.save}
        </Button>
      }
    >
      <form id={FORM} className={css['form']} onSubmit={(event) => void save(event)}>
        <Field
          label={settings.name}
          value={draft.title}
          maxLength={LIMITS.title}
          dir="auto"
          onValue={(title) => set({ title })}
        />
        <Agreed draft={draft} set={set} />
        <OnScreen draft={draft} set={set} />
        <Voting draft={draft} set={set} />
        <TextField
          label={settings.groups}
          hint={settings.groupsHint}
          rows={3}
          dir="auto"
          value={draft.groups}
          onValue={(groups) => set({ groups })}
        />
      </form>
    </Panel>
  );
}

interface PartProps {
  draft: Draft;
  set: (part: Partial<Draft>) => void;
}

const TURN = { least: 15, most: 600, step: 15 };
const BALLOTS = { least: 3, most: 20 };

function Agreed({ draft, set }: PartProps) {
  const { settings } = useDesk().texts;
  const turn = draft.turnTargetSeconds;
  return (
    <>
      <Segmented
        legend={settings.language}
        value={draft.locale}
        options={[
          { value: 'nl', label: 'Nederlands', lang: 'nl' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
        onChange={(locale) => set({ locale })}
      />
      <div className={css['row']}>
        <EndField
          label={settings.end}
          value={draft.plannedEnd}
          onValue={(plannedEnd) => set({ plannedEnd })}
        />
        <Stepper
          label={settings.turn}
          value={formatClock(turn)}
          lessLabel={settings.shorter}
          moreLabel={settings.longer}
          canLess={turn > TURN.least}
          canMore={turn < TURN.most}
          onLess={() => set({ turnTargetSeconds: Math.max(TURN.least, turn - TURN.step) })}
          onMore={() => set({ turnTargetSeconds: Math.min(TURN.most, turn + TURN.step) })}
        />
      </div>
      <Segmented
        legend={settings.order}
        value={draft.handOrder}
        options={[
          { value: 'fair', label: settings.orderOf.fair },
          { value: 'queue', label: settings.orderOf.queue },
        ]}
        onChange={(handOrder) => set({ handOrder })}
      />
    </>
  );
}

function OnScreen({ draft, set }: PartProps) {
  const { settings } = useDesk().texts;
  return (
    <>
      <Segmented
        legend={settings.names}
        value={draft.names}
        options={[
          { value: 'full', label: settings.namesOf.full },
          { value: 'first', label: settings.namesOf.first },
          { value: 'none', label: settings.namesOf.none },
        ]}
        onChange={(names) => set({ names })}
      />
      <Check label={settings.showNext} checked={draft.showNext} onChange={(showNext) => set({ showNext })} />
      <Check
        label={settings.showClock}
        checked={draft.showClock}
        onChange={(showClock) => set({ showClock })}
      />
    </>
  );
}

/** What can be chosen only before it matters to anybody. */
function Voting({ draft, set }: PartProps) {
  const { view, seats, texts } = useDesk();
  const { settings } = texts;
  const least = draft.minBallots;
  const ballotsFixed = view.status !== 'lobby' || seats.length > 0;
  const leastFixed = view.agenda.some((item) => item.rounds > 0);
  return (
    <>
      <div>
        <Segmented
          legend={settings.ballots}
          value={draft.ballots}
          disabled={ballotsFixed}
          options={[
            { value: 'anonymous', label: settings.ballotsOf.anonymous },
            { value: 'named', label: settings.ballotsOf.named },
          ]}
          onChange={(ballots) => set({ ballots })}
        />
        <p className={css['hint']}>{settings.ballotsHelp}</p>
      </div>
      {draft.ballots === 'anonymous' && (
        <div>
          <Stepper
            label={settings.least}
            value={settings.leastUnit(least)}
            lessLabel={settings.fewer}
            moreLabel={settings.more}
            canLess={!leastFixed && least > BALLOTS.least}
            canMore={!leastFixed && least < BALLOTS.most}
            onLess={() => set({ minBallots: least - 1 })}
            onMore={() => set({ minBallots: least + 1 })}
          />
          <p className={css['hint']}>{settings.leastHelp}</p>
        </div>
      )}
    </>
  );
}
