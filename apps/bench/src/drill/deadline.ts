/**
 * One for all the waits of a drill, against a hang only: a slow machine is no fault of the product.
 * The test that runs the drill waits longer, so that what hung is what is read.
 */
export class Deadline {
  private readonly at: number;

  constructor(withinMs: number) {
    this.at = performance.now() + withinMs;
  }

  /** Throws once the time is over. */
  check(fault: string): void {
    if (performance.now() > this.at) throw new Error(fault);
  }
}
