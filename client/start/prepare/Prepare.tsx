import { useState } from 'react';
import type { StartTexts } from '../../texts/start.nl.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { device } from '../device.ts';
import { writeDraft } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { under } from '../faults.ts';
import type { Locale } from '../../ui/locale.ts';
import { Items } from './Items.tsx';
import { PasswordQuestion } from './PasswordQuestion.tsx';
import { Preview } from './Preview.tsx';
import { Settings } from './Settings.tsx';
import { useCreate } from './use-create.ts';
import { home } from '../../ui/kept-focus.ts';
import css from './Prepare.module.css';

interface PrepareProps {
  draft: Draft;
  onDraft: (draft: Draft | null) => void;
  onHome: () => void;
  locale: Locale;
  texts: StartTexts;
}

/** Making a session. Everything that is typed is kept on this device at once, until the room is opened. */
export function Prepare({ draft, onDraft, onHome, locale, texts }: PrepareProps) {
  const [activeId, activate] = useState<string | null>(() => draft.items[0]?.id ?? null);
  const create = useCreate({ draft, onDraft, locale, texts });
  const words = texts.prepare;
  const change = (part: Partial<Draft>) => {
    const to = { ...draft, ...part, kept: Date.now() };
    writeDraft(device, to);
    onDraft(to);
    create.reset();
  };
  const at = Math.max(
    0,
    draft.items.findIndex(({ id }) => id === activeId),
  );
  return (
    <div className={css['page']}>
      <header className={css['bar']}>
        <a
          className={css['brand']}
          href="/"
          title={words.back}
          onClick={(event) => {
            event.preventDefault();
            onHome();
          }}
        >
          Evenwoord
        </a>
        <h1 {...home} className={css['what']}>
          {texts.fresh}
        </h1>
        <p className={css['saved']} title={words.savedHint}>
          {draft.kept > 0 && words.saved(clockOf(draft.kept, locale))}
        </p>
        <Button kind="primary" inactive={create.busy} onClick={create.go}>
          {create.busy ? words.opening : words.open}
        </Button>
      </header>
      <main className={css['form']}>
        {create.trouble !== null && (
          <Notice kind="attention" live="assertive">
            {create.trouble}
          </Notice>
        )}
        <Settings {...{ draft, change, texts }} faults={create.faults} />
        <Items
          items={draft.items}
          onItems={(items) => change({ items })}
          faults={under(create.faults, 'items')}
          {...{ activeId, activate, texts }}
          spoken={draft.locale}
          locale={locale}
        />
      </main>
      <aside className={css['preview']}>
        <Preview draft={draft} at={at} texts={texts} />
      </aside>
      <PasswordQuestion {...create.password} texts={texts} />
    </div>
  );
}

const clockOf = (at: number, locale: Locale) =>
  new Date(at).toLocaleTimeString(locale === 'nl' ? 'nl-NL' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  });
