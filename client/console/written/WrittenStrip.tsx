import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { newTexts, textsOnScreen, writerOf } from './texts.ts';
import css from './Written.module.css';

/** That somebody wrote, and what of it stands before the room: one quiet line, or none. */
export function WrittenStrip() {
  const desk = useDesk();
  const { view, texts, open } = desk;
  const { written } = texts;
  const news = newTexts(view);
  const shown = textsOnScreen(view);
  const [first] = news.length > 0 ? news : shown;
  if (!first) return null;
  const facts = [
    news.length > 0 && written.news(news.length),
    shown.length > 0 && written.shown(shown.length),
  ];
  return (
    <section className={css['strip']} aria-label={written.title}>
      <p className={css['line']}>
        <strong aria-live="polite">{facts.filter(Boolean).join(' · ')}</strong> {writerOf(desk, first)}:{' '}
        <span dir="auto">{first.text}</span>
      </p>
      {news.length === 0 && shown.length === 1 && <TakeAway textId={first.textId} />}
      <Button size="s" keycap="T" onClick={() => open({ type: 'written', textId: first.textId })}>
        {news.length > 0 ? written.read : written.look}
      </Button>
    </section>
  );
}

function TakeAway({ textId }: { textId: string }) {
  const { texts, act } = useDesk();
  return (
    <Button size="s" onClick={() => void act({ type: 'text.mark', textId, as: 'hidden' })}>
      {texts.written.takeAway}
    </Button>
  );
}
