import type { Page, Request } from 'playwright-core';
import { violationsOn } from './accessibility';

const settlesWithinMs = 60_000;

/** Opens screens one after the other and notes what none of them may do. */
export class ScreenWatch {
  readonly faults: string[] = [];
  private readonly underWay = new Set<Request>();

  constructor(private readonly page: Page) {
    page.on('request', (request) => this.underWay.add(request));
    page.on('requestfinished', (request) => this.underWay.delete(request));
    page.on('requestfailed', (request) => this.underWay.delete(request));
    page.on('response', (response) => {
      // Nobody reads the rest of a refusal, so it never counts as finished.
      if (response.status() >= 400) this.underWay.delete(response.request());
      const { pathname } = new URL(response.url());
      // A new intake asks whether the server knows its draft already.
      const isNewDraft = response.status() === 404 && /\/drafts\/[^/]+$/.test(pathname);
      if (response.status() >= 400 && !isNewDraft) this.note(`${response.status()} ${pathname}`);
    });
  }

  /** Goes there by the given step, waits until nothing moves any more, and looks. */
  async look(step: () => Promise<unknown>): Promise<void> {
    await step();
    await this.settled();
    for (const violation of await violationsOn(this.page)) this.note(violation);
    if ((await this.page.title()).startsWith('Lỗi: ')) this.note('says that it failed');
    if (await this.page.getByText('Không có màn hình này.').isVisible()) this.note('is missing');
  }

  /** Answers are here and drawn, and what they led to is here too. */
  private async settled(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    const until = Date.now() + settlesWithinMs;
    let quietLooks = 0;
    while (quietLooks < 3) {
      await this.page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      quietLooks = this.underWay.size === 0 ? quietLooks + 1 : 0;
      if (Date.now() > until) return this.waitsFor([...this.underWay].map((each) => each.url()));
    }
  }

  private waitsFor(addresses: string[]): void {
    this.underWay.clear();
    this.note(`still waits for ${addresses.join(', ')}`);
  }

  private note(fault: string): void {
    this.faults.push(`${new URL(this.page.url()).pathname}: ${fault}`);
  }
}
