import type { Item } from '../../shared/views/common.ts';
import { SHOWING } from '../questions/show.ts';
import { classes } from '../ui/classes.ts';
import { FitText } from './FitText.tsx';
import { Header } from './Header.tsx';
import type { SlideProps } from './slides.ts';
import css from './StatementSlide.module.css';

/** The question as large as it fits; while the vote is open, what can be answered and how many did. */
export function StatementSlide({ view, texts }: SlideProps) {
  const { item, locale } = view;
  if (!item) return <Header view={view} texts={texts} chip />;
  const { Answers, answersAre } = SHOWING[item.kind];
  const asks = item.phase === 'voting' || item.phase === 'closed';
  return (
    <div className={classes(css['slide'], css[asks ? answersAre : 'nothing'])}>
      <Header view={view} texts={texts} chip />
      <p className={css['eyebrow']}>
        {texts.item[item.kind](item.index, item.of)}
        {item.round > 1 && ` · ${item.round === 2 ? texts.afterTalk : texts.again(item.round)}`}
      </p>
      <FitText
        as="h1"
        className={css['question']}
        text={item.text}
        most={168}
        least={asks && answersAre === 'list' ? 32 : 48}
        lang={locale}
      />
      {asks && <Answers asked={item} locale={locale} />}
      {asks && item.voted !== null && <Progress item={item} voted={item.voted} texts={texts} />}
    </div>
  );
}

function Progress({ item, voted, texts }: { item: Item; voted: number; texts: SlideProps['texts'] }) {
  const { figure, words } = texts.voted(voted, item.eligible);
  const part = item.eligible === 0 ? 0 : voted / item.eligible;
  return (
    <div className={css['progress']}>
      <div className={css['track']}>
        <span style={{ width: `${100 * Math.min(1, part)}%` }} />
      </div>
      <p className={css['voted']}>
        <span className={css['figure']}>{figure}</span> {item.phase === 'closed' ? texts.closed : words}
      </p>
    </div>
  );
}
