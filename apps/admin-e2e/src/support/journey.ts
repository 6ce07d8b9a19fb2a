import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { browserArguments, browserProgram } from './browser-program';
import { signIn } from './sign-in';

/** What a person would wait for, on a machine that does other things as well. */
const waitMs = 60_000;
const failurePictures = resolve(__dirname, '../../tmp');

export const deskScreen = { width: 1366, height: 768 };
export const phoneScreen = { width: 360, height: 640 };

/** The sign-ins of the demonstration. */
export type Person =
  | 'motcua'
  | 'motcua2'
  | 'buudien'
  | 'buudien2'
  | 'truongbophan'
  | 'thuly'
  | 'thuly2'
  | 'lanhdao'
  | 'buuta'
  | 'ksbuudien'
  | 'kstthc'
  | 'thanhtra'
  | 'quantri'
  | 'quantri2';

interface Visit {
  readonly name: string;
  readonly page: Page;
}

/** The people of one journey, each at a browser of their own. */
export class Office {
  readonly url = urlOfWorker();
  readonly password = setting('MOTCUA_JOURNEY_PASSWORD');
  /** What a browser complained about: exceptions, console errors, answers of 5xx. */
  readonly complaints: string[] = [];
  private readonly visits: Visit[] = [];

  constructor(private readonly browser: Browser) {}

  /** Signed in through the sign-in page, in a browser that has never been here before. */
  async asPerson(person: Person, screen = deskScreen): Promise<Page> {
    const page = await this.visitor(person, screen);
    await signIn(page, person, this.password);
    return page;
  }

  /** Somebody who has not signed in. */
  async visitor(name = 'visitor', screen = deskScreen): Promise<Page> {
    return this.pageIn(await this.context(screen), name);
  }

  async pageIn(context: BrowserContext, name: string): Promise<Page> {
    const page = await context.newPage();
    this.visits.push({ name, page });
    this.listenTo(page, name);
    return page;
  }

  private async context(screen: typeof deskScreen): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      viewport: screen,
      hasTouch: screen === phoneScreen,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      // Colours are judged when they have come to rest.
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    context.setDefaultTimeout(waitMs);
    return context;
  }

  private listenTo(page: Page, name: string): void {
    const complain = (what: string) => this.complaints.push(`${name}: ${what}`);
    page.on('pageerror', (error) => complain(error.message));
    page.on('response', (response) => {
      if (response.status() >= 500) complain(`${response.status()} ${response.url()}`);
    });
    page.on('console', (message) => {
      // A refusal by the API is an answer; those of 5xx are counted above.
      const isAnswer = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isAnswer) complain(message.text());
    });
  }

  async photograph(journeyName: string): Promise<void> {
    mkdirSync(failurePictures, { recursive: true });
    for (const [index, { name, page }] of this.visits.entries()) {
      if (page.isClosed()) continue;
      const path = join(failurePictures, `${fileNameOf(journeyName)}-${index + 1}-${name}.png`);
      await page.screenshot({ path }).catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    for (const context of this.browser.contexts()) await context.close();
  }
}

let browser: Browser | undefined;

/** One test in a browser; a failure leaves a picture of every open page in `tmp/`. */
export function journey(name: string, walk: (office: Office) => Promise<void>): void {
  it(name, async () => {
    browser ??= await chromium.launch({ ...browserProgram(), args: browserArguments });
    const office = new Office(browser);
    try {
      await walk(office);
      expect(office.complaints).toEqual([]);
    } catch (error) {
      await office.photograph(name);
      throw error;
    } finally {
      await office.close();
    }
  });
}

/** Every file of journeys calls this once: its browser ends with it. */
export function closesBrowser(): void {
  afterAll(async () => {
    await browser?.close();
    browser = undefined;
  });
}

/** The product that this worker has to itself. */
function urlOfWorker(): string {
  const urls = setting('MOTCUA_JOURNEY_URL').split(' ');
  const url = urls[Number(process.env.JEST_WORKER_ID) - 1];
  if (!url) throw new Error('This worker has no product.');
  return url;
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}

function fileNameOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
