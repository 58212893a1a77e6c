import { useState } from 'react';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { exportFile } from '../../ui/export-file.ts';
import { Check } from '../Check.tsx';
import { useDesk } from '../desk.ts';
import { home } from '../../ui/kept-focus.ts';
import css from './AfterAside.module.css';

/** What can be taken home. */
export function AfterAside() {
  const { sessionId, key, reportKey, view, texts, say, open } = useDesk();
  const { end } = texts;
  const [named, setNamed] = useState(false);
  const download = async (form: 'json' | 'csv') => {
    const isThere = await exportFile({ sessionId, key, title: view.title }, form, named);
    if (!isThere) say(end.failed);
  };
  return (
    <>
      {reportKey !== null && (
        <section className={css['part']}>
          <h2 {...home} className={css['title']}>
            {end.report}
          </h2>
          <p>{end.reportHelp}</p>
          <ButtonLink href={`/report/${sessionId}#key=${reportKey}`} target="_blank" rel="noreferrer">
            {end.openReport}
          </ButtonLink>
        </section>
      )}
      <section className={css['part']}>
        <h2 className={css['title']}>{texts.development.menu}</h2>
        <p>{texts.development.help}</p>
        <Button onClick={() => open({ type: 'development' })}>{texts.development.open}</Button>
      </section>
      <section className={css['part']}>
        <h2 className={css['title']}>{end.files}</h2>
        <Check label={end.withNames} hint={end.withNamesHelp} checked={named} onChange={setNamed} />
        <div className={css['buttons']}>
          <Button onClick={() => void download('csv')}>{end.csv}</Button>
          <Button onClick={() => void download('json')}>{end.json}</Button>
        </div>
      </section>
      <section className={css['part']}>
        <Button onClick={() => open({ type: 'access' })}>{texts.menu.access}</Button>
      </section>
    </>
  );
}
