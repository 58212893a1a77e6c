import { Notice } from '../../ui/Notice.tsx';
import { useDesk } from '../desk.ts';
import css from './LobbyAside.module.css';

/** Whether any phone got to this address: the one thing that nobody sees from the laptop. */
export function Reached() {
  const { view, texts } = useDesk();
  const { lobby } = texts;
  return (
    <output className={css['block']}>
      {view.network.reached ? (
        <p className={css['reached']}>
          <span className={css['dot']} aria-hidden="true" />
          {lobby.reached}
        </p>
      ) : (
        <Notice kind="attention" icon={<span className={css['waiting']} />}>
          <strong>{lobby.notReached}</strong> {lobby.notReachedHelp}
        </Notice>
      )}
    </output>
  );
}
