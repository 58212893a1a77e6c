import { ClosingSlide } from './ClosingSlide.tsx';
import { JoinSlide } from './JoinSlide.tsx';
import { PauseSlide } from './PauseSlide.tsx';
import { ReplaySlide } from './ReplaySlide.tsx';
import { ResultSlide } from './ResultSlide.tsx';
import { StatementSlide } from './StatementSlide.tsx';
import { TableSlide } from './TableSlide.tsx';
import { slideOf } from './slides.ts';
import type { SlideProps } from './slides.ts';
import css from './Slide.module.css';

/** One thing at a time, and the dashed frame of a rehearsal around it. */
export function Slide(props: SlideProps) {
  const { view } = props;
  return (
    <main className={css['slide']} lang={view.locale} data-slide={slideOf(view)}>
      <Inside {...props} />
      {view.rehearsal && <div className={css['rehearsal']} />}
    </main>
  );
}

function Inside(props: SlideProps) {
  switch (slideOf(props.view)) {
    case 'join':
      return <JoinSlide {...props} />;
    case 'statement':
      return <StatementSlide {...props} />;
    case 'results':
      return <ResultSlide {...props} />;
    case 'table':
      return <TableSlide {...props} />;
    case 'pause':
      return <PauseSlide {...props} />;
    case 'closing':
      return <ClosingSlide {...props} />;
    case 'replay':
      return <ReplaySlide {...props} />;
    case 'blank':
      return <div className={css['blank']} />;
  }
}
