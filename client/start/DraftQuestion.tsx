import type { StartTexts } from '../texts/start.nl.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { Draft } from './draft.ts';

interface DraftQuestionProps {
  open: boolean;
  draft: Draft | null;
  texts: StartTexts;
  onClose: () => void;
  onGoOn: () => void;
  onDrop: () => void;
}

/** Something was begun before: go on with it, or let it go. */
export function DraftQuestion({ open, draft, texts, onClose, onGoOn, onDrop }: DraftQuestionProps) {
  const title = draft?.title.trim() ?? '';
  return (
    <Dialog
      open={open}
      title={texts.draft.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onDrop}>{texts.draft.drop}</Button>
          <Button kind="primary" safe onClick={onGoOn}>
            {texts.draft.goOn}
          </Button>
        </>
      }
    >
      <p dir="auto">{texts.draft.text(title === '' ? texts.draft.untitled : title)}</p>
    </Dialog>
  );
}
