import { FitText } from './FitText.tsx';
import { Header } from './Header.tsx';
import type { SlideProps } from './slides.ts';
import { TableOfRoom } from './TableSlide.tsx';
import css from './ClosingSlide.module.css';

/** A break: nothing is asked, the table stays. */
export function PauseSlide(props: SlideProps) {
  const { view, texts } = props;
  return (
    <div>
      <Header view={view} texts={texts} narrow />
      <div className={css['left']}>
        <FitText as="h1" className={css['headline']} text={texts.pause.headline} most={150} least={90} />
        <p className={css['note']}>{texts.pause.note}</p>
      </div>
      <TableOfRoom {...props} />
    </div>
  );
}
