import { useFit } from './FitText.tsx';
import type { SlideProps } from './slides.ts';
import css from './ShownTexts.module.css';

/** What people wrote and the facilitator chose to show, in place of the table: all of it in one size. */
export function ShownTexts(props: SlideProps) {
  return <Fitted key={JSON.stringify(props.view.texts)} {...props} />;
}

function Fitted({ view, texts }: SlideProps) {
  const [box, inside] = useFit<HTMLElement>(96, 26);
  return (
    <div ref={box} className={css['box']}>
      <section ref={inside}>
        <h2 className={css['title']}>{texts.written}</h2>
        <ul className={css['cards']}>
          {view.texts.map(({ textId, text, label }) => (
            <li key={textId} className={css['card']}>
              <p className={css['text']} dir="auto">
                {text}
              </p>
              {label !== undefined && (
                <p className={css['label']}>
                  <bdi>{label}</bdi>
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
