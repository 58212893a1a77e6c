import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { given } from './given.ts';
import { home } from './kept-focus.ts';
import css from './Dialog.module.css';

interface DialogProps {
  open: boolean;
  title: ReactNode;
  /** Escape, a press beside it, or the browser: the question goes away and nothing happens. */
  onClose: () => void;
  children?: ReactNode;
  /** Buttons; the one marked `safe` gets the focus. */
  actions?: ReactNode;
  /** For what is read from a distance. */
  wide?: boolean;
}

/** A question that has to be answered first. The focus goes in, and back to where it was. */
export function Dialog({ open, title, onClose, children, actions, wide = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  const id = useId();
  useEffect(() => {
    close.current = onClose;
  });

  // Before the page is drawn, and before what had the focus is taken away.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!open || !element) return undefined;
    const before = document.activeElement;
    const asked = (event: Event) => {
      event.preventDefault();
      close.current();
    };
    const beside = (event: MouseEvent) => event.target === element && close.current();
    const gone = () => close.current();
    show(element);
    element.addEventListener('cancel', asked);
    element.addEventListener('click', beside);
    element.addEventListener('close', gone);
    return () => {
      element.removeEventListener('cancel', asked);
      element.removeEventListener('click', beside);
      element.removeEventListener('close', gone);
      hide(element);
      if (before instanceof HTMLElement && document.contains(before)) before.focus();
    };
  }, [open]);

  if (!open) return null;
  return (
    <dialog ref={dialog} className={css['dialog']} data-wide={wide || undefined} aria-labelledby={id}>
      <div className={css['inside']}>
        <h2 {...home} id={id} className={css['title']}>
          {title}
        </h2>
        {children}
        {given(actions) && <div className={css['actions']}>{actions}</div>}
      </div>
    </dialog>
  );
}

// Safari before 15.4 knows no modal dialog; there it is an open box on top of the page.
function show(element: HTMLDialogElement) {
  if (typeof element.showModal === 'function') element.showModal();
  else element.setAttribute('open', '');
  element.querySelector<HTMLElement>('[data-safe]')?.focus();
}

function hide(element: HTMLDialogElement) {
  if (typeof element.close === 'function') element.close();
  else element.removeAttribute('open');
}
