import type { Page } from 'playwright-core';
import { closesBrowser, journey, phoneScreen, type Person } from './support/journey';
import { ScreenWatch } from './support/screen-watch';

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

const navigation = (page: Page) =>
  page.getByRole('navigation').getByRole('link').filter({ visible: true });

async function addressesOf(page: Page): Promise<string[]> {
  const links = navigation(page);
  await links.first().waitFor();
  const addresses = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  return addresses.filter((address) => address !== null);
}

const firstRow = (page: Page) => page.getByRole('main').getByRole('grid').getByRole('link').first();

/** Whoever oversees opens a dossier for a reason only. */
async function giveReason(page: Page): Promise<void> {
  await page.getByRole('dialog').getByLabel('Lý do', { exact: true }).fill('Kiểm tra định kỳ.');
  await page.keyboard.press('F9');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Every item of the navigation, and what its first row leads to. */
async function openAll(page: Page): Promise<string[]> {
  const watch = new ScreenWatch(page);
  for (const address of await addressesOf(page)) {
    const item = navigation(page).and(page.locator(`[href="${address}"]`));
    await watch.look(() => item.first().click());
    const row = firstRow(page);
    if (await row.isVisible()) await watch.look(() => row.click());
    if (await page.getByRole('dialog').isVisible()) await watch.look(() => giveReason(page));
  }
  return watch.faults;
}

for (const person of people)
  journey(`${person} opens every screen that is offered`, async (office) => {
    const page = await office.asPerson(person);
    expect(await openAll(page)).toEqual([]);
  });

journey('the courier opens every screen of the phone', async (office) => {
  const page = await office.asPerson('buuta', phoneScreen);
  expect(await openAll(page)).toEqual([]);
});

const dossierTabs = ['Giấy tờ', 'Giấy ở đâu', 'Thời gian', 'Nhật ký'];

journey('opens every part of a dossier', async (office) => {
  const page = await office.asPerson('motcua');
  const watch = new ScreenWatch(page);
  await watch.look(() => page.goto('/dossiers'));
  await watch.look(() => firstRow(page).click());
  for (const tab of dossierTabs)
    await watch.look(() => page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click());
  await watch.look(() => page.keyboard.press('F1'));
  expect(watch.faults).toEqual([]);
});

journey('opens the pages without a sign-in', async (office) => {
  const page = await office.visitor('citizen', phoneScreen);
  const watch = new ScreenWatch(page);
  await watch.look(() => page.goto('/track'));
  await page.getByLabel('Mã hồ sơ').fill('H36.101-261119-0001');
  await page.getByLabel('4 ký tự trên giấy hẹn').fill('BCGH');
  await watch.look(() => page.getByRole('button', { name: 'Tra cứu' }).click());
  await page.getByText(/^Không tìm thấy hồ sơ/).waitFor();
  const refused = watch.faults.filter((fault) => !/404 .*\/tracking\//.test(fault));
  expect(refused).toEqual([]);
  const door = await office.visitor('staff');
  const doorWatch = new ScreenWatch(door);
  await doorWatch.look(() => door.goto('/sign-in'));
  expect(doorWatch.faults.filter((fault) => !/401/.test(fault))).toEqual([]);
});
