import { useEffect } from 'react';
import { en } from '../texts/help.en.ts';
import { nl } from '../texts/help.nl.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Keycap } from '../ui/Keycap.tsx';
import { LanguageChoice } from '../ui/LanguageChoice.tsx';
import { useLocale } from '../ui/locale.ts';
import css from './Help.module.css';

const PAGES = ['session', 'evening'] as const;
type Page = (typeof PAGES)[number];

/** For the facilitator, to read or to print: how a session goes, and what to do the evening before. */
export default function Help({ page: wanted }: { page: string }) {
  const [locale, setLocale] = useLocale();
  const page: Page = wanted === 'evening' ? 'evening' : 'session';
  const texts = locale === 'nl' ? nl : en;
  useEffect(() => {
    document.title = `${texts.pages[page]} · ${texts.brand}`;
  }, [texts, page]);
  const { lead, parts } = texts[page];
  return (
    <main className={css['help']}>
      <header className={css['head']}>
        <a className={css['brand']} href="/">
          {texts.brand}
        </a>
        <LanguageChoice legend={texts.language} locale={locale} onChange={setLocale} />
      </header>
      <nav className={css['pages']}>
        {PAGES.map((one) => (
          <a key={one} href={`/help/${one}`} aria-current={one === page ? 'page' : undefined}>
            {texts.pages[one]}
          </a>
        ))}
      </nav>
      <h1>{texts.pages[page]}</h1>
      <p className={css['lead']}>{lead}</p>
      <div className={css['parts']}>
        {parts.map(({ title, lines }) => (
          <Part key={title} title={title} lines={lines} />
        ))}
        {page === 'session' && (
          <>
            <section>
              <h2>{texts.session.keys}</h2>
              <dl className={css['keys']}>
                {texts.session.keyList.map(([cap, what]) => (
                  <div key={cap}>
                    <dt>
                      <Keycap>{cap}</Keycap>
                    </dt>
                    <dd>{what}</dd>
                  </div>
                ))}
              </dl>
            </section>
            <Part title={texts.session.help} lines={texts.session.helpLines} />
          </>
        )}
      </div>
      <p className={css['acts']}>
        <Button kind="primary" onClick={() => print()}>
          {texts.print}
        </Button>
        <ButtonLink href="/">{texts.home}</ButtonLink>
      </p>
    </main>
  );
}

function Part({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
