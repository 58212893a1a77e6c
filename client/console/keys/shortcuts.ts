import { useEffect, useRef } from 'react';
import { endTurn, skipAhead, toggleBlank, undo } from '../acts.ts';
import { device } from '../connect.ts';
import type { Desk } from '../desk.ts';
import { askWho } from '../reply/replying.ts';
import { lastRound } from '../round/last-round.ts';
import { mayStartRound, pass } from '../round/round.ts';
import type { FinalStep } from '../steps.ts';
import { useClicker, type Clicker } from './clicker.ts';
import { FIND } from './find.ts';
import { isSettled, places, press, settling, type Settling } from './places.ts';

const SWITCH = 'evenwoord.console.keys';

/** Whether keys of one character work; off for who speaks to the computer. */
export const keysOn = (): boolean => device.get(SWITCH) !== 'off';
export const setKeys = (on: boolean): void => device.set(SWITCH, on ? null : 'off');

/** Two presses in a row are one step: the second was meant for what stood there before. */
const SETTLE = 500;

/** The keys of a presenter's clicker are those by which a page is scrolled. */
const CLICKS: Partial<Record<string, 'forward' | 'back'>> = {
  ArrowRight: 'forward',
  PageDown: 'forward',
  ArrowLeft: 'back',
  PageUp: 'back',
};

interface Keyboard {
  desk: Desk;
  clicker: Clicker;
}

/**
 * The keys of the console: never while somebody types, or while a dialog or menu is open. Returns the step for which a
 * second press is asked.
 */
export function useShortcuts(desk: Desk): FinalStep | null {
  const clicker = useClicker(desk);
  const latest = useRef<Keyboard>({ desk, clicker });
  const numbers = useRef<Settling>({ places: [], since: [] });
  useEffect(() => {
    latest.current = { desk, clicker };
    const isSpeaking = desk.view.speaker !== null;
    numbers.current = settling(numbers.current, places(desk), performance.now(), isSpeaking);
  });
  useEffect(() => {
    let stepped = 0;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || isCovered()) return;
      // A key that is held down is one press, also on a button.
      if (event.repeat) {
        if (isButton(event.target) && event.key === 'Enter') event.preventDefault();
        return;
      }
      if (CLICKS[event.key] !== undefined) {
        if (scrolls(event)) return;
        if (event.timeStamp - stepped < SETTLE) {
          event.preventDefault();
          return;
        }
        stepped = event.timeStamp;
      }
      if (run(latest.current, numbers.current, event)) event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    const unwatch = watchFocus();
    return () => {
      document.removeEventListener('keydown', pressed);
      unwatch();
    };
  }, []);
  return clicker.asked;
}

/** Does what the key stands for; false where it stands for nothing now. */
function run(
  { desk, clicker }: Keyboard,
  numbers: Settling,
  { key, target, timeStamp }: KeyboardEvent,
): boolean {
  const { view, open } = desk;
  const click = CLICKS[key];
  if (click) {
    if (view.status === 'ended') return false;
    clicker[click]();
    return true;
  }
  if (key === 'Escape') {
    desk.setReplying(null);
    clicker.drop();
    return desk.replying !== null || clicker.asked !== null;
  }
  if (key === ' ') {
    if (hasControl(target) || !view.speaker) return false;
    endTurn(desk);
    return true;
  }
  if (!keysOn()) return false;
  if (/^[1-9]$/.test(key)) return pressNumber(desk, numbers, Number(key) - 1, timeStamp);
  switch (key.toLowerCase()) {
    case '/':
      document.querySelector<HTMLElement>(`[${FIND}]`)?.focus();
      return true;
    case 'z':
      undo(desk);
      return true;
    case 'n':
      skipAhead(desk);
      return true;
    case 'b':
    case '.': // What many a clicker sends for it.
      toggleBlank(desk);
      return true;
    case 'i':
      return inviteFirst(desk, numbers, timeStamp);
    case 'p':
      open({ type: 'add-seat' });
      return true;
    case 't':
      if (view.texts.length === 0) return false;
      open({ type: 'written', textId: null });
      return true;
    case 'w':
      if (view.rehearsal) void desk.crowd.clear();
      return true;
    case 'r':
      if (mayStartRound(view)) open({ type: 'round' });
      return true;
    case 's':
      pass(desk);
      return true;
    case 'a':
      return askWho(desk, 'reply');
    case 'o':
      return askWho(desk, 'over');
    case 'l':
      return lastRound(desk);
    case '?':
      open({ type: 'keys' });
      return true;
    default:
      return false;
  }
}

function pressNumber(desk: Desk, numbers: Settling, index: number, at: number): boolean {
  const place = numbers.places[index];
  return Boolean(place && isSettled(numbers, index, at) && press(desk, place));
}

/** The first who could be invited. Without a phone only a voice can ask. */
function inviteFirst(desk: Desk, numbers: Settling, at: number): boolean {
  const index = numbers.places.findIndex((place) => place !== null && place.act !== 'floor');
  const first = numbers.places[index];
  if (first?.act !== 'aloud') return pressNumber(desk, numbers, index, at);
  desk.say(desk.texts.invite.askAloud(desk.seat(first.seatId)?.label ?? ''));
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}

const isCovered = (): boolean =>
  document.querySelector('dialog[open], [role="menu"], [role="listbox"]') !== null;

/** Whether the space bar is for something else: only the page itself and its headings have no use for it. */
const hasControl = (target: EventTarget | null): boolean =>
  target !== document.body && !(target instanceof HTMLElement && target.tabIndex < 0);

const isButton = (target: EventTarget | null): boolean => target instanceof HTMLButtonElement;

/** With large type the whole page scrolls, and so does a list that has the focus: then these keys are for that. */
function scrolls({ key, target }: KeyboardEvent): boolean {
  if (!key.startsWith('Page') || !(target instanceof HTMLElement)) return false;
  const box = target === document.body || isButton(target) ? document.documentElement : target;
  return box.scrollHeight > box.clientHeight + 1;
}

/**
 * A button that got the focus by way of a pointer, or back from what the pointer opened, does not keep it: else the
 * space bar would press it again. Whoever uses Tab keeps the focus.
 */
function watchFocus(): () => void {
  let pointing = false;
  const pointed = () => {
    pointing = true;
  };
  const tabbed = ({ key }: KeyboardEvent) => {
    if (key === 'Tab') pointing = false;
  };
  const focused = ({ target }: FocusEvent) => {
    if (!pointing || !(target instanceof HTMLButtonElement)) return;
    if (!target.closest('dialog, [role="menu"]')) target.blur();
  };
  document.addEventListener('pointerdown', pointed, true);
  document.addEventListener('keydown', tabbed, true);
  document.addEventListener('focusin', focused);
  return () => {
    document.removeEventListener('pointerdown', pointed, true);
    document.removeEventListener('keydown', tabbed, true);
    document.removeEventListener('focusin', focused);
  };
}
