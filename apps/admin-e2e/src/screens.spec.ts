import type { Page } from 'playwright-core';
import { closesBrowser, deskScreen, journey, phoneScreen, type Person } from './support/journey';
import { faultsOf, refusalsOn } from './support/screen-check';

closesBrowser();

const people: readonly Person[] = [
  'motcua',
  'buudien',
  'truongbophan',
  'thuly',
  'lanhdao',
  'buuta',
  'ksbuudien',
  'kstthc',
  'thanhtra',
  'quantri',
];

async function navigationOf(page: Page): Promise<string[]> {
  const links = page.getByRole('navigation').getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  return addresses.filter((address) => address !== null);
}

/** The first row of the list leads to a screen of its own. */
async function openFirstRow(page: Page): Promise<boolean> {
  const link = page.getByRole('main').getByRole('grid').getByRole('link').first();
  if (!(await link.isVisible())) return false;
  const before = page.url();
  await link.click();
  await page.waitForURL((url) => url.href !== before);
  return true;
}

describe.each(people)('%s', (person) => {
  journey(`opens every screen that ${person} is offered`, async (office) => {
    const page = await office.asPerson(person, person === 'buuta' ? phoneScreen : deskScreen);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const refusals = refusalsOn(page);
    const faults: string[] = [];
    const addresses = await navigationOf(page);
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      await page.goto(address);
      faults.push(...(await faultsOf(page)));
      if (await openFirstRow(page)) faults.push(...(await faultsOf(page)));
    }
    expect([...faults, ...refusals]).toEqual([]);
  });
});
