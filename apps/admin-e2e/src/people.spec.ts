import type { Locator } from 'playwright-core';
import { beginBirthRegistration, receiveByKeyboard, shownCode, tickPapers } from './desks/intake';
import { fieldText } from './support/eventually';
import { closesBrowser, journey } from './support/journey';

closesBrowser();

const mother = {
  personalId: '068195007781',
  fullName: 'Đinh Thị Mộng Cầm',
  bornOn: '17031995',
  phone: '0912778801',
  address: '19 Hoàng Diệu, phường Xuân Hương – Đà Lạt',
};

journey('a person is known again, compared, found and shown only with a reason', async (office) => {
  const clerk = await office.asPerson('motcua');
  const { keyboard } = clerk;
  const competentUnit = 'Phường Xuân Hương – Đà Lạt';
  const first = await receiveByKeyboard(clerk, { citizen: mother, competentUnit });

  // The second child: one key brings what was written the last time.
  await clerk.goto('/home');
  await beginBirthRegistration(clerk);
  await keyboard.type(mother.personalId);
  await clerk.getByRole('button', { name: /^Dùng thông tin lần trước/ }).waitFor();
  await keyboard.press('F7');
  const [name, phone] = ['Họ và tên', 'Điện thoại'].map((label) =>
    clerk.getByLabel(label, { exact: true }),
  ) as [Locator, Locator];
  expect(await fieldText(name, mother.fullName)).toBe(mother.fullName);
  expect(await fieldText(phone, /^0912/)).toMatch(/^0912/);
  await clerk.getByRole('row', { name: /Tờ khai/ }).focus();
  await tickPapers(clerk);
  await clerk.getByText(/Người này đã nộp thủ tục này ngày/).waitFor();

  // Reception waits until the two were compared.
  await keyboard.press('F9');
  const comparison = clerk.getByRole('dialog', { name: 'Đối chiếu hồ sơ có thể trùng' });
  await comparison.getByRole('link', { name: first }).waitFor();
  await keyboard.press('F9');
  await comparison.getByText('Ghi lý do ít nhất 5 ký tự.').waitFor();
  await comparison.getByLabel('Lý do', { exact: true }).fill('Khai sinh cho người con thứ hai');
  await keyboard.press('F9');
  await comparison.waitFor({ state: 'hidden' });
  await clerk.getByText(/Đã đối chiếu, không trùng/).waitFor();
  await keyboard.press('F9');
  await clerk.getByRole('heading', { level: 1, name: 'Đã tiếp nhận hồ sơ' }).waitFor();
  const second = await shownCode(clerk);

  // Found without marks and in another order; the person's page has both dossiers.
  await keyboard.press('F3');
  await keyboard.type('cam dinh mong');
  const hits = clerk.getByRole('listbox', { name: 'Kết quả tìm' });
  await hits.getByRole('option', { name: new RegExp(first) }).waitFor();
  await hits.getByRole('group', { name: 'Người' }).getByRole('option').click();
  await clerk.getByRole('heading', { level: 1, name: mother.fullName }).waitFor();
  for (const code of [first, second])
    await clerk
      .getByRole('row', { name: new RegExp(code) })
      .first()
      .waitFor();

  // An auditor sees masked numbers, and the whole ones only for a reason.
  const auditor = await office.asPerson('thanhtra');
  await auditor.goto(
    `/dossiers/${second}?reason=Ki%E1%BB%83m%20tra%20%C4%91%E1%BB%8Bnh%20k%E1%BB%B3`,
  );
  await auditor.getByText('0681•••••781').waitFor();
  await auditor.getByRole('button', { name: 'Hiện số' }).click();
  const asking = auditor.getByRole('dialog', { name: 'Hiện số định danh và điện thoại' });
  await asking.getByLabel('Lý do', { exact: true }).fill('Đối chiếu với sổ hộ tịch');
  await auditor.keyboard.press('F9');
  await auditor.getByText(new RegExp(mother.personalId)).waitFor();
});

journey('a head saves a view and the desk finds it on its first screen', async (office) => {
  const head = await office.asPerson('truongbophan');
  await head.goto('/dossiers?status=received');
  await head.getByRole('button', { name: 'Lưu bộ lọc' }).click();
  const saving = head.getByRole('dialog', { name: 'Lưu bộ lọc và cột' });
  await saving.getByLabel('Tên bộ lọc').fill('Mới nhận trong tuần');
  await saving.getByRole('checkbox', { name: 'Giấy ở đâu' }).uncheck();
  await saving.getByRole('checkbox', { name: 'Chia sẻ với cả đơn vị' }).check();
  await head.keyboard.press('F9');
  await saving.waitFor({ state: 'hidden' });
  await head.getByRole('tab', { name: 'Mới nhận trong tuần', selected: true }).waitFor();
  await head.getByRole('columnheader', { name: 'Giấy ở đâu' }).waitFor({ state: 'detached' });

  const clerk = await office.asPerson('motcua');
  await clerk.goto('/home');
  await clerk.getByRole('tab', { name: 'Mới nhận trong tuần' }).click();
  await clerk.getByRole('columnheader', { name: 'Hẹn trả' }).waitFor();
  await clerk.getByRole('columnheader', { name: 'Giấy ở đâu' }).waitFor({ state: 'detached' });
});
