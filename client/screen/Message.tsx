import { classes } from '../ui/classes.ts';
import css from './Message.module.css';

interface MessageProps {
  headline: string;
  note?: string;
  /** Said only when it lasts: most of the time it is over at once. */
  late?: boolean;
}

/** Instead of a slide: what is the matter, and what to do now. */
export function Message({ headline, note, late = false }: MessageProps) {
  return (
    <main className={classes(css['message'], late && css['late'])}>
      <h1>{headline}</h1>
      {note !== undefined && <p>{note}</p>}
    </main>
  );
}
