import { useDesk } from '../desk.ts';
import { Address } from './Address.tsx';
import { JoinCard } from './JoinCard.tsx';
import { Plan } from './Plan.tsx';
import { Reached } from './Reached.tsx';
import { home } from '../../ui/kept-focus.ts';
import css from './LobbyAside.module.css';

/** How people come in, whether that works from here, and whether there is time for all of them. */
export function LobbyAside() {
  const { texts } = useDesk();
  return (
    <>
      <section>
        <h2 {...home} className={css['title']}>
          {texts.lobby.joinTitle}
        </h2>
        <JoinCard />
      </section>
      <Reached />
      <Address />
      <Plan />
    </>
  );
}
