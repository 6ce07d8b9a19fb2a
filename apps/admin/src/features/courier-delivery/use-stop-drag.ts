import { useRef, useState, type PointerEvent } from 'react';
import { placeUnder } from './stop-order';

interface Drag {
  id: string;
  /** Where the row was, and where it would be dropped now. */
  from: number;
  place: number;
  /** Height of the row that moves, and how far it has been moved, px. */
  height: number;
  dy: number;
}

interface Grip {
  from: number;
  startY: number;
  middles: number[];
  height: number;
}

/** A finger that trembles has not dragged anything yet, px. */
const trembling = 6;

/** So near the end of the screen the page goes along, px. */
const edge = 100;

const pageY = ({ clientY }: PointerEvent) => clientY + window.scrollY;

function goAlong({ clientY }: PointerEvent): void {
  if (clientY < edge) window.scrollBy(0, -10);
  else if (clientY > window.innerHeight - edge) window.scrollBy(0, 10);
}

function gripOf(event: PointerEvent<HTMLElement>): Grip | undefined {
  const row = event.currentTarget.closest('li');
  const rows = [...(row?.parentElement?.children ?? [])];
  if (!row) return undefined;
  const middles = rows.map((each) => {
    const { top, height } = each.getBoundingClientRect();
    return top + height / 2;
  });
  const { height } = row.getBoundingClientRect();
  return { from: rows.indexOf(row), startY: pageY(event), middles, height };
}

/**
 * Drags a row by its handle, with a finger, a pen or a mouse. The rows stay where they are in the
 * document until the row is dropped: a row that was taken out of it would lose the finger.
 */
export function useStopDrag(onDrop: (id: string, place: number) => void) {
  const grip = useRef<Grip>(undefined);
  /** The click that ends a drag is no click. */
  const hasDragged = useRef(false);
  const [drag, setDrag] = useState<Drag>();
  const end = () => {
    grip.current = undefined;
    setDrag(undefined);
  };
  const handleProps = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      hasDragged.current = false;
      if (event.button !== 0) return;
      grip.current = gripOf(event);
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const held = grip.current;
      if (!held) return;
      const dy = pageY(event) - held.startY;
      if (!hasDragged.current && Math.abs(dy) < trembling) return;
      hasDragged.current = true;
      goAlong(event);
      const { from, height } = held;
      setDrag({ id, from, place: placeUnder(held.middles, from, dy), height, dy });
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const held = grip.current;
      if (held && hasDragged.current) {
        const place = placeUnder(held.middles, held.from, pageY(event) - held.startY);
        if (place !== held.from) onDrop(id, place);
      }
      end();
    },
    onPointerCancel: () => {
      // No click follows.
      hasDragged.current = false;
      end();
    },
  });
  /** Says it once: the next click is one again. */
  const hasJustDragged = () => {
    const was = hasDragged.current;
    hasDragged.current = false;
    return was;
  };
  return { drag, handleProps, hasJustDragged };
}

/** How far a row is moved aside while another one is dragged over it, px. */
export function shiftOf(drag: Drag | undefined, index: number): number {
  if (!drag) return 0;
  const { from, place, height, dy } = drag;
  if (index === from) return dy;
  if (index > from && index <= place) return -height;
  if (index < from && index >= place) return height;
  return 0;
}
