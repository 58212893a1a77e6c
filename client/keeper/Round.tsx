import { canGive, usePost } from './post.ts';
import { passing } from './round.ts';
import { Want } from './Wants.tsx';
import { home } from '../ui/kept-focus.ts';
import css from './Wants.module.css';

const SHOWN = 2;

/** In a round: the next two in order, and one press for who passes. As high as the list that it takes the place of. */
export function Round() {
  const post = usePost();
  const { view, texts, seat, act } = post;
  const { round } = texts;
  const next = view.roundOrder.slice(0, SHOWN).flatMap((id) => seat(id) ?? []);
  const passer = seat(passing(view) ?? '');
  const open = canGive(view);
  return (
    <section className={css['wants']} aria-labelledby="round">
      <div className={css['head']}>
        <h2 {...home} id="round" className={css['title']}>
          {round.title}
        </h2>
        <span className={css['more']}>{round.left(view.round?.toCome ?? 0)}</span>
      </div>
      <ol className={css['list']}>
        {next.map((one, place) => {
          const reason = view.roundPassed.includes(one.id)
            ? round.passed
            : place === 0
              ? round.next
              : round.later;
          return <Want key={one.id} {...{ one, reason }} isFirst={place === 0} />;
        })}
        {passer && (
          <li className={css['last']}>
            <button
              type="button"
              className={css['want']}
              aria-label={round.passOf(passer.label)}
              aria-disabled={!open || undefined}
              title={passer.label}
              onClick={() => open && act({ type: 'round.pass', seatId: passer.id })}
            >
              <span className={css['name']}>{round.pass}</span>
              <span className={css['passer']} dir="auto">
                {passer.label}
              </span>
            </button>
          </li>
        )}
      </ol>
    </section>
  );
}
