const longestWaitMs = 3000;

/** Goes to a field that appears with the server's answer, unless the person has gone elsewhere. */
export function focusWhenShown(id: string): void {
  const start = document.activeElement;
  const until = performance.now() + longestWaitMs;
  const look = () => {
    const place = document.getElementById(id);
    const field =
      place instanceof HTMLInputElement
        ? place
        : place?.querySelector<HTMLElement>('[tabindex="0"]');
    const hasMoved = document.activeElement !== start && document.activeElement !== document.body;
    if (field && !hasMoved) return field.focus();
    if (!field && performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
