import { useEffect, useState } from 'react';
import type { CreateBody } from '../../shared/session/create.ts';
import { device } from './device.ts';
import { draftFrom, emptyDraft, isBlank, readDraft, writeDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { DraftQuestion } from './DraftQuestion.tsx';
import { Home } from './Home.tsx';
import { en } from '../texts/start.en.ts';
import { nl } from '../texts/start.nl.ts';
import { useLocale } from '../ui/locale.ts';
import { Missing } from './Missing.tsx';
import { Prepare } from './prepare/Prepare.tsx';

const NEW = '?new';
const isNew = () => location.search === NEW;

/** The first page: take part with a code, or lead a conversation. A new one is prepared on the same page. */
export default function Start({ missing }: { missing: boolean }) {
  const [locale, setLocale] = useLocale();
  const [preparing, setPreparing] = useState(isNew);
  const [draft, setDraft] = useState<Draft | null>(() => readDraft(device));
  const [wanted, want] = useState<Draft | null>(null);
  const texts = locale === 'nl' ? nl : en;

  useEffect(() => {
    const moved = () => setPreparing(isNew());
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  }, []);
  useEffect(() => {
    document.title = preparing ? `${texts.fresh} · Evenwoord` : 'Evenwoord';
  }, [preparing, texts]);

  const go = (to: Draft) => {
    want(null);
    setDraft(to);
    writeDraft(device, to);
    history.pushState(null, '', `/${NEW}`);
    setPreparing(true);
    scrollTo(0, 0);
  };
  // What was begun before is not thrown away unasked.
  const begin = (to: Draft) => (draft === null || isBlank(draft) ? go(to) : want(to));
  const home = () => {
    history.pushState(null, '', '/');
    setPreparing(false);
    scrollTo(0, 0);
  };

  if (missing) return <Missing texts={texts} />;
  if (preparing)
    return (
      <Prepare
        draft={draft ?? emptyDraft(locale)}
        onDraft={setDraft}
        onHome={home}
        locale={locale}
        texts={texts}
      />
    );
  return (
    <>
      <Home
        {...{ locale, setLocale, texts }}
        onNew={() => begin(emptyDraft(locale))}
        onBody={(body: CreateBody) => begin(draftFrom(body))}
      />
      <DraftQuestion
        {...{ draft, texts }}
        open={wanted !== null}
        onClose={() => want(null)}
        onGoOn={() => draft && go(draft)}
        onDrop={() => wanted && go(wanted)}
      />
    </>
  );
}
