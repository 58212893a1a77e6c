import { useEffect, useRef } from 'react';
import { endTurn, skipAhead, take, toggleBlank, undo } from '../acts.ts';
import { device } from '../connect.ts';
import type { Desk } from '../desk.ts';
import { askWho } from '../reply/replying.ts';
import { lastRound } from '../round/last-round.ts';
import { mayStartRound, pass } from '../round/round.ts';
import { nextStep } from '../steps.ts';
import { FIND } from './find.ts';
import { isSettled, places, press, settling, type Settling } from './places.ts';

const SWITCH = 'evenwoord.console.keys';

/** Whether keys of one character work; off for who speaks to the computer. */
export const keysOn = (): boolean => device.get(SWITCH) !== 'off';
export const setKeys = (on: boolean): void => device.set(SWITCH, on ? null : 'off');

/** Two presses in a row are one step: the second was meant for what stood there before. */
const SETTLE = 500;

/** The keys of the console: never while somebody types, or while a dialog or menu is open. */
export function useShortcuts(desk: Desk): void {
  const latest = useRef(desk);
  const numbers = useRef<Settling>({ places: [], since: [] });
  useEffect(() => {
    latest.current = desk;
    const isSpeaking = desk.view.speaker !== null;
    numbers.current = settling(numbers.current, places(desk), performance.now(), isSpeaking);
  });
  useEffect(() => {
    let stepped = 0;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
      if (isTyping(event.target) || isCovered()) return;
      if (event.key === 'ArrowRight') {
        if (event.timeStamp - stepped < SETTLE) return;
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
}

/** Does what the key stands for; false where it stands for nothing now. */
function run(desk: Desk, numbers: Settling, { key, target, timeStamp }: KeyboardEvent): boolean {
  const { view, open } = desk;
  if (key === 'ArrowRight') {
    if (view.status === 'ended') return false;
    take(desk, nextStep(view));
    return true;
  }
  if (key === 'Escape') {
    desk.setReplying(null);
    return desk.replying !== null;
  }
  if (key === ' ') {
    if (target !== document.body || !view.speaker) return false;
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
  return place !== undefined && isSettled(numbers, index, at) && press(desk, place);
}

/** The first who could be invited. Without a phone only a voice can ask. */
function inviteFirst(desk: Desk, numbers: Settling, at: number): boolean {
  const index = numbers.places.findIndex(({ act }) => act !== 'floor');
  const first = numbers.places[index];
  if (first?.act !== 'aloud') return pressNumber(desk, numbers, index, at);
  desk.say(desk.texts.invite.askAloud(desk.seat(first.seatId)?.label ?? ''));
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}

const isCovered = (): boolean => document.querySelector('dialog[open], [role="menu"]') !== null;

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
