import { createEvent, fireEvent } from '@testing-library/react';

const betweenKeysMs = 5;

/** Types as a scanner does, by the time its keystrokes bear: the machine may take what it needs. */
export class Scanner {
  /** Later than whatever a hand has typed before. */
  private at = performance.now() + 1_000;

  constructor(private readonly target: Element) {}

  press(key: string): void {
    const event = createEvent.keyDown(this.target, { key });
    this.at += betweenKeysMs;
    Object.defineProperty(event, 'timeStamp', { value: this.at });
    fireEvent(this.target, event);
  }

  /** A whole code and the Enter that ends it. */
  scan(code: string): void {
    for (const key of [...code, 'Enter']) this.press(key);
  }
}
