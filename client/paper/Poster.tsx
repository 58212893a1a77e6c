import type { ConsoleView } from '../../shared/views/console.ts';
import { Qr } from '../screen/Qr.tsx';
import type { PaperTexts } from '../texts/paper.nl.ts';
import css from './Paper.module.css';

interface PosterProps {
  view: ConsoleView;
  wifi: string;
  texts: PaperTexts;
}

/** One sheet for the wall: how to join, readable from a few metres. */
export function Poster({ view, wifi, texts }: PosterProps) {
  const { poster } = texts;
  const { host } = new URL(view.join, location.href);
  return (
    <section className={css['sheet']}>
      <p className={css['title']} dir="auto">
        {view.title}
      </p>
      <h2 className={css['headline']}>{poster.headline}</h2>
      {wifi.trim() !== '' && <p className={css['wifiLine']}>{texts.wifi.line(wifi.trim())}</p>}
      <div className={css['ways']}>
        <Qr text={view.join} size={340} label={poster.qr(view.join)} className={css['qr'] ?? ''} />
        <div className={css['way']}>
          <p>{poster.scan}</p>
          <p>{poster.or}</p>
          <p className={css['big']} translate="no">
            {host}
          </p>
          <p>{poster.code}</p>
          <p className={css['big']} translate="no">
            {view.code}
          </p>
        </div>
      </div>
      <p className={css['promise']}>{poster.promise}</p>
    </section>
  );
}
