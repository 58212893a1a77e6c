import { ButtonLink } from '../ui/Button.tsx';
import type { StartTexts } from '../texts/start.nl.ts';
import css from './Missing.module.css';

/** There is nothing at this address. */
export function Missing({ texts: { missing } }: { texts: StartTexts }) {
  return (
    <main className={css['missing']}>
      <h1>{missing.title}</h1>
      <p>{missing.text}</p>
      <ButtonLink kind="primary" href="/">
        {missing.home}
      </ButtonLink>
    </main>
  );
}
