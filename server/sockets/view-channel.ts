import type { AnyView } from '../../shared/protocol/live.ts';
import type { LiveSocket } from './connection.ts';

/** Sends whole views to one audience: the same bytes to everyone in it, and nothing when nothing changed. */
export interface ViewChannel<View extends AnyView> {
  /** To everyone, unless they have it already. */
  send(view: View): void;
  /** To one who just came in. */
  greet(socket: LiveSocket, view: View): void;
  /** What everyone was sent last; null when that may not be trusted. */
  last(): View | null;
  forget(): void;
}

export function viewChannel<View extends AnyView>(
  toAll: (message: { seq: number; view: AnyView }) => void,
): ViewChannel<View> {
  let last: View | null = null;
  let lastText = '';
  return {
    send(view) {
      const text = comparable(view);
      if (text === lastText) return;
      last = view;
      lastText = text;
      toAll({ seq: view.seq, view });
    },
    greet: (socket, view) => void socket.emit('view', { seq: view.seq, view }),
    last: () => last,
    forget() {
      last = null;
      lastText = '';
    },
  };
}

/** A version alone is no news; neither is its time, unless clocks run on from it. */
function comparable(view: AnyView): string {
  const clocksRun = view.speaker !== null || ('conversation' in view && view.conversation.running);
  return JSON.stringify({ ...view, seq: 0, at: clocksRun ? view.at : 0 });
}
