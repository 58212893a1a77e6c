import css from './Pieces.module.css';

/** Short facts with dots between them; a line breaks between two of them, and no line begins or ends with a dot. */
export function Pieces({ of }: { of: readonly string[] }) {
  return (
    <span className={css['around']}>
      <span className={css['pieces']}>
        {of.map((piece) => (
          <span key={piece} className={css['piece']}>
            {piece}{' '}
          </span>
        ))}
      </span>
    </span>
  );
}
