import type { DragEvent } from 'react';

/** Says to a target that a page is carried, and to nobody else. */
const carried = 'application/x-motcua-page';

export function carryPage(event: DragEvent, no: number): void {
  event.dataTransfer.setData(carried, String(no));
  event.dataTransfer.effectAllowed = 'move';
}

/** What a place needs onto which a page can be dropped; it shows itself while one hovers. */
export function pageTarget(onDrop: (no: number) => void) {
  const isPage = ({ dataTransfer }: DragEvent) => [...dataTransfer.types].includes(carried);
  const show = ({ currentTarget }: DragEvent, isOver: boolean) =>
    currentTarget.toggleAttribute('data-over', isOver);
  return {
    onDragOver: (event: DragEvent) => {
      if (!isPage(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      show(event, true);
    },
    onDragLeave: (event: DragEvent) => show(event, false),
    onDrop: (event: DragEvent) => {
      show(event, false);
      if (!isPage(event)) return;
      event.preventDefault();
      onDrop(Number(event.dataTransfer.getData(carried)));
    },
  };
}
