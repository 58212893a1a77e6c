import type { StartTexts } from '../../texts/start.nl.ts';
import { formatClock } from '../../ui/clock.ts';
import { Field } from '../../ui/Field.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import type { Draft } from '../draft.ts';
import { LANGUAGES } from '../../ui/locale.ts';
import { About } from './About.tsx';
import css from './Settings.module.css';

interface SettingsProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  texts: StartTexts;
  faults: Readonly<Record<string, string>>;
}

const TURN = { least: 15, most: 600, step: 15 };

/** What was agreed beforehand; what is chosen here is said again in one sentence each. */
export function Settings(props: SettingsProps) {
  const { draft, change, texts, faults } = props;
  const words = texts.prepare;
  const turn = draft.turnTargetSeconds;
  return (
    <>
      <Field
        className={css['title'] ?? ''}
        label={words.title}
        placeholder={words.titleHint}
        maxLength={120}
        lang={draft.locale}
        dir="auto"
        value={draft.title}
        error={faults['title']}
        onValue={(title) => change({ title })}
      />
      <div className={css['row']}>
        <Segmented
          legend={texts.language}
          options={LANGUAGES}
          value={draft.locale}
          onChange={(locale) => change({ locale })}
        />
        <Segmented
          legend={words.votes}
          options={[
            { value: 'anonymous', label: words.anonymous },
            { value: 'named', label: words.named },
          ]}
          value={draft.ballots}
          onChange={(ballots) => change({ ballots })}
        />
        <Field
          className={css['end'] ?? ''}
          label={words.end}
          type="time"
          value={draft.end}
          error={faults['plannedEnd']}
          onValue={(end) => change({ end })}
        />
        <Stepper
          label={words.turn}
          value={formatClock(turn)}
          lessLabel={words.shorter}
          moreLabel={words.longer}
          canLess={turn > TURN.least}
          canMore={turn < TURN.most}
          onLess={() => change({ turnTargetSeconds: Math.max(TURN.least, turn - TURN.step) })}
          onMore={() => change({ turnTargetSeconds: Math.min(TURN.most, turn + TURN.step) })}
        />
      </div>
      <About draft={draft} texts={texts} />
      <People {...props} />
    </>
  );
}

function People({ draft, change, texts, faults }: SettingsProps) {
  const words = texts.prepare;
  const group = Object.entries(faults).find(([path]) => path.startsWith('groups'))?.[1];
  return (
    <div className={css['row']}>
      <Segmented
        legend={words.names}
        options={[
          { value: 'full', label: words.full },
          { value: 'first', label: words.first },
          { value: 'none', label: words.noNames },
        ]}
        value={draft.names}
        onChange={(names) => change({ names })}
      />
      <Field
        className={css['people'] ?? ''}
        label={words.people}
        placeholder={words.optional}
        inputMode="numeric"
        maxLength={5}
        value={draft.expected === null ? '' : String(draft.expected)}
        error={faults['expected']}
        onValue={(typed) => {
          const people = Number(typed.replace(/\D/g, ''));
          change({ expected: people > 0 ? Math.min(20_000, people) : null });
        }}
      />
      <Field
        className={css['groups'] ?? ''}
        label={words.groups}
        placeholder={words.optional}
        hint={words.groupsHint}
        lang={draft.locale}
        value={draft.groups}
        error={group}
        onValue={(groups) => change({ groups })}
      />
    </div>
  );
}
