import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useDesk } from './desk.ts';
import css from './Panel.module.css';

interface PanelProps {
  title: ReactNode;
  children?: ReactNode;
  /** Beside the button that closes. */
  actions?: ReactNode;
  /** What that button says; 'Sluit' unless told. */
  closeWord?: string;
  /** Longer than the page: then the middle scrolls, and title and buttons stay. */
  long?: boolean;
  /** For tables and charts, and what is read from a distance. */
  wide?: boolean;
  /** The focus starts on what is inside, instead of on the button that closes. */
  startInside?: boolean;
}

/** A dialog of the console. */
export function Panel({
  title,
  children,
  actions,
  closeWord,
  long = false,
  wide = false,
  startInside = false,
}: PanelProps) {
  const { texts, open } = useDesk();
  const close = () => open(null);
  return (
    <Dialog
      open
      title={title}
      wide={wide}
      onClose={close}
      actions={
        <>
          <Button {...(startInside ? {} : { safe: true })} onClick={close}>
            {closeWord ?? texts.close}
          </Button>
          {actions}
        </>
      }
    >
      <div className={long ? css['long'] : css['body']}>{children}</div>
    </Dialog>
  );
}
