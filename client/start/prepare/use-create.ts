import { useRef, useState } from 'react';
import { newCommandId } from '../../net/keys.ts';
import type { StartTexts } from '../../texts/start.nl.ts';
import { create } from '../api.ts';
import type { Fault } from '../api.ts';
import { device, hostPassword, keepHostPassword, rememberCreated } from '../device.ts';
import { bodyOf, writeDraft } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { faultsByPath, faultText } from '../faults.ts';
import type { Locale } from '../../ui/locale.ts';

interface CreateOf {
  draft: Draft;
  onDraft: (draft: Draft | null) => void;
  locale: Locale;
  texts: StartTexts;
}

const NONE: Readonly<Record<string, string>> = {};

/** Opens the room: once, however often it is pressed; the host's password is asked only where it is needed. */
export function useCreate({ draft, onDraft, locale, texts }: CreateOf) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | 'offline' | null>(null);
  const [asks, setAsks] = useState(false);
  const attempt = useRef<string | null>(null);

  const go = async (password: string | null) => {
    attempt.current ??= newCommandId();
    setBusy(true);
    const answer = await create(bodyOf(draft, Date.now()), attempt.current, password);
    setBusy(false);
    if (answer.ok) {
      keepHostPassword(password);
      rememberCreated(answer.value, draft.title.trim());
      writeDraft(device, null);
      onDraft(null);
      const { id, keys } = answer.value;
      location.assign(`/console/${id}#key=${keys.facilitator}`);
      return;
    }
    // Made the last time, but its keys got lost on the way: the next attempt makes another one.
    if (answer.fault?.code === 'conflict') attempt.current = null;
    setFault(answer.fault ?? 'offline');
    setAsks(answer.fault?.code === 'unauthorized');
  };

  const wrong = asks && fault !== null && fault !== 'offline' && hostPassword() !== null;
  return {
    busy,
    go: () => void go(hostPassword()),
    /** What was written is another session than the one that was tried. */
    reset() {
      attempt.current = null;
    },
    faults: fault === null || fault === 'offline' ? NONE : faultsByPath(fault, texts),
    trouble: fault === null || asks ? null : faultText(fault === 'offline' ? null : fault, texts, locale),
    password: {
      open: asks,
      wrong,
      onClose: () => setAsks(false),
      onPassword(password: string) {
        keepHostPassword(password);
        void go(password);
      },
    },
  };
}
