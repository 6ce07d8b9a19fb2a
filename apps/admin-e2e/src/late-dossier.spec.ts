import { receiveByKeyboard } from './desks/intake';
import { chooseReason, handOnForProcessing } from './desks/dossier';
import { approve, submitWithResult } from './desks/processing';
import { read } from './support/api-request';
import { closesBrowser, journey } from './support/journey';
import type { Page } from 'playwright-core';

closesBrowser();

/** The dialog of an act that stands behind «Thêm». */
async function beginRareAct(page: Page, act: string) {
  await page.getByRole('button', { name: 'Thêm', exact: true }).click();
  await page.getByRole('menuitem', { name: act }).click();
  const dialog = page.getByRole('dialog', { name: new RegExp(`^${act}`) });
  await dialog.waitFor();
  return dialog;
}

/** Fills the day of the new appointment and leaves the field. */
async function setNewDate(page: Page, dialog: ReturnType<Page['getByRole']>, day: string) {
  await dialog.getByLabel('Ngày hẹn mới').fill(day);
  await page.keyboard.press('Tab');
}

interface Fact {
  readonly type: string;
  readonly data: { readonly round?: number; readonly inTime?: boolean };
}

/** Every apology in the history of a dossier: whether it went out before the promised day. */
async function apologiesOf(page: Page, id: string): Promise<(boolean | undefined)[]> {
  const { items } = await read<{ items: Fact[] }>(page, `dossiers/${id}/journal`);
  return items
    .filter(({ type }) => type === 'dossier.reappointed')
    .sort((one, other) => (one.data.round ?? 0) - (other.data.round ?? 0))
    .map(({ data }) => data.inTime);
}

/** What the finished dossier is by one definition, and the day it is held against. */
async function verdictOf(page: Page, definition: string): Promise<string[]> {
  const term = page.getByRole('term').filter({ hasText: definition });
  const told = term.locator('xpath=following-sibling::dd');
  const [verdict = '', against = ''] = (await told.innerText()).split(/\n+/);
  return [verdict, against.replace('So với ngày ', '')];
}

const dayInWords = (day: string): string => day.split('-').reverse().join('/');

journey(
  'warns before a promise is missed, apologises, and says whose time it was',
  async (office) => {
    const clerk = await office.asPerson('motcua');
    const code = await receiveByKeyboard(clerk, {
      citizen: {
        personalId: '068301004415',
        fullName: 'Mạc Thị Tường Vân',
        bornOn: '21032001',
        phone: '0905334477',
        address: '3 Hùng Vương, phường Xuân Hương – Đà Lạt',
      },
      competentUnit: 'Phường Xuân Hương – Đà Lạt',
    });
    await handOnForProcessing(clerk, code);
    await clerk.goto('/home?queue=dueSoon');
    await clerk
      .getByRole('row', { name: /H36\.101-261113-/ })
      .first()
      .waitFor();
    // What has all of its day before it is no warning yet.
    expect(await clerk.getByRole('row', { name: code }).count()).toBe(0);

    // The demonstration has a dossier whose promised day is past: the list names it as overdue.
    const head = await office.asPerson('truongbophan');
    const notices = head.getByRole('region', { name: 'Nhắc hạn' });
    await notices.getByRole('link').first().waitFor();
    await head.goto('/dossiers?timeliness=overdue');
    const overdue = head.getByRole('row', { name: /Phùng Bá Lộc/ });
    await overdue.getByText('Đang quá hạn').waitFor();
    const lateLink = overdue.getByRole('link', { name: /^H36\.101-\d{6}-\d{4}$/ });
    const lateCode = await lateLink.innerText();
    expect(lateCode).not.toBe(code);
    expect(await head.getByRole('row', { name: code }).count()).toBe(0);
    const { id, dueOn } = await read<{ id: string; dueOn: string }>(head, `dossiers/${lateCode}`);

    await lateLink.click();
    await head.getByRole('heading', { level: 1, name: lateCode }).waitFor();
    const apology = await beginRareAct(head, 'Xin lỗi và hẹn lại');
    await apology.getByText(/hôm nay đã muộn\. Việc này được ghi lại\.$/).waitFor();
    await chooseReason(apology, 'Số lượng hồ sơ tăng đột biến');
    expect(await apology.getByLabel('Lý do', { exact: true }).inputValue()).toBe(
      'Số lượng hồ sơ tăng đột biến',
    );
    await setNewDate(head, apology, '26112026');
    await head.keyboard.press('F9');
    await apology.waitFor({ state: 'hidden' });
    expect(await apologiesOf(head, id)).toEqual([false]);

    await head.getByRole('button', { name: 'Các bản in khác' }).click();
    await head.getByRole('menuitem', { name: /Văn bản xin lỗi/ }).waitFor();
    const address = await head
      .getByRole('menuitem', { name: /Văn bản xin lỗi/ })
      .getAttribute('href');
    const letter = await head.request.get(address ?? '');
    expect((await letter.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await head.keyboard.press('Escape');

    await head.getByRole('tab', { name: 'Thời gian' }).click();
    await head.getByText('Theo Cổng quốc gia').waitFor();
    await head.getByText(/thư xin lỗi không kéo dài thời hạn/).waitFor();
    const sum = await head.getByText(/^Cộng: /).innerText();
    const [parts, total] = [...sum.matchAll(/[\d.]+(?= phút)/g)].map(([minutes]) => minutes);
    expect(parts).toBe(total);
    await head.keyboard.press('b');
    await head.getByRole('columnheader', { name: 'Chờ ai' }).waitFor();
    await head.getByText('Số lượng hồ sơ tăng đột biến').first().waitFor();

    // A second date is a leader's to give, with a reason and a red frame.
    await head.goto(head.url().replace(/\?.*$/, '?do=reappoint'));
    await head.getByText('Đã hẹn lại một lần.', { exact: true }).waitFor();
    const leader = await office.asPerson('lanhdao');
    await leader.goto(head.url().replace(/\?.*$/, ''));
    const second = await beginRareAct(leader, 'Xin lỗi và hẹn lại');
    await second.getByText(/Lần này là quyết định của lãnh đạo/).waitFor();
    await chooseReason(second, 'Chờ ý kiến hoặc kết quả của cơ quan phối hợp');
    await second.getByLabel('Lý do', { exact: true }).fill('Chờ xác minh nơi sinh.');
    await setNewDate(leader, second, '30112026');
    await leader.keyboard.press('F9');
    await second.waitFor({ state: 'hidden' });
    // Against the date of the first letter this one goes out in time.
    expect(await apologiesOf(leader, id)).toEqual([false, true]);

    // The result keeps the newest promise, and is late all the same.
    const specialist = await office.asPerson('thuly');
    await submitWithResult(specialist, lateCode);
    await approve(leader, lateCode, '217/TLKS');
    await head.goto(`/dossiers/${id}?tab=clock`);
    await head.getByText('Đã có kết quả').first().waitFor();
    for (const definition of ['Theo quy định', 'Theo Cổng quốc gia'])
      expect(await verdictOf(head, definition)).toEqual(['Quá hạn', dayInWords(dueOn)]);
  },
);
