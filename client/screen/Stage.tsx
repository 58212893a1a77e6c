import { createContext, useContext, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Theme } from './theme.ts';
import css from './Stage.module.css';

export interface Room {
  /** In the pixels that slides are drawn in: at least 1920 x 1080, more on one side where the screen has another shape. */
  width: number;
  height: number;
  /** Real pixels for one of these. */
  scale: number;
}

const DRAWN: Room = { width: 1920, height: 1080, scale: 1 };
const RoomContext = createContext(DRAWN);

/** The room that a slide has. */
export const useRoom = (): Room => useContext(RoomContext);

/** Fills its box with a stage of 1920 x 1080 made larger or smaller, so that every screen shows the same picture. */
export function Stage({ theme = 'night', children }: { theme?: Theme; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = () => setRoom(roomIn(element.clientWidth, element.clientHeight));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={frame} className={css['frame']} data-theme={theme}>
      {room && (
        <div
          className={css['stage']}
          style={{ width: room.width, height: room.height, transform: `scale(${room.scale})` }}
        >
          <RoomContext value={room}>{children}</RoomContext>
        </div>
      )}
    </div>
  );
}

function roomIn(width: number, height: number): Room | null {
  if (width === 0 || height === 0) return null;
  const scale = Math.min(width / DRAWN.width, height / DRAWN.height);
  return { width: Math.round(width / scale), height: Math.round(height / scale), scale };
}
