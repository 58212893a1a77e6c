import { shown } from '../../../shared/measures/rounding.ts';
import { useNow } from '../../ui/clock.ts';
import { useDesk } from '../desk.ts';
import { forecastWords } from '../words.ts';
import { Shares } from './Shares.tsx';
import css from './Measures.module.css';

/** How fair it is so far, and whether everybody can still be heard. */
export function Measures() {
  const { view, texts, now } = useDesk();
  const { measures } = texts;
  const { turnBalance, timeBalance, heard, present } = view.measures;
  const at = useNow(now, true);
  const forecast = forecastWords(view, texts, at);
  const unheard = present - heard;
  const { strong, rest } = measures.unheard(unheard);
  return (
    <section className={css['measures']}>
      {turnBalance === null ? (
        <p className={css['quiet']}>{measures.noBalance}</p>
      ) : (
        <p className={css['balance']}>
          <span className={css['figure']}>{shown(turnBalance)}</span> <span>{measures.balance}</span>
        </p>
      )}
      {timeBalance !== null && (
        <p className={css['quiet']}>
          <strong>{shown(timeBalance)}</strong> {measures.time}
        </p>
      )}
      <p className={css['quiet']}>
        {unheard > 0 ? (
          <>
            <strong>{strong}</strong> {rest}
          </>
        ) : (
          present > 0 && measures.everybody
        )}{' '}
        {forecast}
      </p>
      <Shares />
    </section>
  );
}
