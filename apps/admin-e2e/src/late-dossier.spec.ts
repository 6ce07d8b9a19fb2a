import { receiveByKeyboard } from './desks/intake';
import { chooseReason, findDossier, handOnForProcessing } from './desks/dossier';
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

/** A new date far enough ahead to be worked and later than any promise of a same-day procedure. */
async function setNewDate(page: Page, dialog: ReturnType<Page['getByRole']>, day: string) {
  await dialog.getByLabel('Ngày hẹn mới').fill(day);
  await page.keyboard.press('Tab');
}

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

    const head = await office.asPerson('truongbophan');
    const notices = head.getByRole('region', { name: 'Nhắc hạn' });
    await notices.getByRole('link').first().waitFor();
    await findDossier(head, code);
    const apology = await beginRareAct(head, 'Xin lỗi và hẹn lại');
    await chooseReason(apology, 'Số lượng hồ sơ tăng đột biến');
    expect(await apology.getByLabel('Lý do', { exact: true }).inputValue()).toBe(
      'Số lượng hồ sơ tăng đột biến',
    );
    await setNewDate(head, apology, '26112026');
    await head.keyboard.press('F9');
    await apology.waitFor({ state: 'hidden' });

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
  },
);
