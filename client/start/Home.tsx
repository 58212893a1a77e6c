import { useEffect, useState } from 'react';
import type { CreateBody } from '../../shared/session/create.ts';
import type { StartTexts } from '../texts/start.nl.ts';
import { Button } from '../ui/Button.tsx';
import { ChevronIcon, PlusIcon } from '../ui/Icons.tsx';
import { LanguageChoice } from '../ui/LanguageChoice.tsx';
import { here as askHere } from './api.ts';
import type { Here } from './api.ts';
import { CodeEntry } from './CodeEntry.tsx';
import { HalfFlower } from './HalfFlower.tsx';
import { HostSessions } from './HostSessions.tsx';
import type { Locale } from '../ui/locale.ts';
import { OwnSessions } from './OwnSessions.tsx';
import { home } from '../ui/kept-focus.ts';
import css from './Home.module.css';

interface HomeProps {
  locale: Locale;
  setLocale: (locale: Locale) => void;
  texts: StartTexts;
  onNew: () => void;
  /** A session to start from: the example or a copy. */
  onBody: (body: CreateBody) => void;
}

/** Left whoever takes part, right whoever leads. */
export function Home({ locale, setLocale, texts, onNew, onBody }: HomeProps) {
  const [here, setHere] = useState<Here | null>(null);
  useEffect(() => {
    void askHere().then((answer) => answer.ok && setHere(answer.value));
  }, []);
  const closed = here !== null && !here.loopback && !here.hostPassword;
  return (
    <main className={css['home']}>
      <section className={css['join']}>
        <p className={css['brand']}>Evenwoord</p>
        <h1 {...home} className={css['headline']}>
          {texts.headline}
        </h1>
        <p className={css['lead']}>{texts.lead}</p>
        <CodeEntry texts={texts} />
        <HalfFlower />
      </section>
      <section className={css['host']}>
        <div className={css['language']}>
          <LanguageChoice legend={texts.language} locale={locale} onChange={setLocale} />
        </div>
        <h2 className={css['title']}>{texts.lead2}</h2>
        {closed ? (
          <p className={css['closed']}>{texts.elsewhere}</p>
        ) : (
          <div className={css['begin']}>
            <Button kind="strong" size="l" wide icon={<PlusIcon />} onClick={onNew}>
              {texts.fresh}
            </Button>
            <button
              type="button"
              className={css['example']}
              onClick={() => {
                void exampleIn(locale).then(onBody);
              }}
            >
              <span>
                <strong>{texts.example}</strong>
                <span>{texts.exampleText}</span>
              </span>
              <ChevronIcon size={24} />
            </button>
          </div>
        )}
        <OwnSessions {...{ locale, texts, onBody }} />
        {here?.hostPassword === true && <HostSessions texts={texts} locale={locale} />}
        <p className={css['note']}>{texts.mine.copyHint}</p>
        <p className={css['help']}>
          <a href="/help">{texts.help}</a>
          <a href="/help/evening">{texts.evening}</a>
        </p>
      </section>
    </main>
  );
}

async function exampleIn(locale: Locale): Promise<CreateBody> {
  const { example } = await (locale === 'nl' ? import('./example.nl.ts') : import('./example.en.ts'));
  return example;
}
