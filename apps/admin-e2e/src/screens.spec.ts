import type { Request } from 'playwright-core';
import { firstRow, openAll } from './desks/every-screen';
import { closesBrowser, journey, phoneScreen, type Person } from './support/journey';
import { ScreenWatch } from './support/screen-watch';

closesBrowser();

const people: readonly Person[] = ['buuta', 'ksbuudien', 'kstthc', 'thanhtra', 'quantri'];

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

/** What a phone with a poor signal waits for, in bytes as they come over the line. */
const firstLoad = 60_000;

journey('opens the public page with few bytes', async (office) => {
  const page = await office.visitor('citizen', phoneScreen);
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  await page.goto('/track', { waitUntil: 'networkidle' });
  const sizes = await Promise.all(
    requests.map(async (request) => (await request.sizes()).responseBodySize),
  );
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(firstLoad);
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
