import { beginCertifications, Keystrokes, typeLines } from './desks/batch';
import type { Citizen } from './desks/intake';
import { handOnForProcessing } from './desks/dossier';
import { take } from './desks/processing';
import { read } from './support/api-request';
import { closesBrowser, journey } from './support/journey';

closesBrowser();

const student: Citizen = {
  personalId: '068205004321',
  fullName: 'Lê Hoàng Gia Bảo',
  bornOn: '17082005',
  phone: '0903456789',
  address: '27 Hùng Vương, phường Lâm Viên – Đà Lạt',
};

/** A person's pace at the desk, 150 keys a minute; the journey itself does not wait for it. */
const msPerKey = 400;
/** What typing thirty of them may take that person. */
const typedWithinMs = 240_000;

/** Thirty receptions and thirty receipts: a slow machine needs minutes for them. */
const receivedWithinMs = 180_000;
const printedWithinMs = 240_000;

journey('thirty certifications, four minutes of typing, and work taken over', async (office) => {
  const clerk = await office.asPerson('motcua2');
  const keys = new Keystrokes(clerk);
  const lines = Array.from({ length: 30 }, (_, index) => ({
    copies: String(1 + (index % 9)),
    note: `Bằng ${index + 1}`,
  }));
  await beginCertifications(clerk, keys, student);
  await typeLines(clerk, keys, lines);
  const isReceipts = (request: { url(): string }) => request.url().includes('/dossier-forms/');
  const printed = clerk.context().waitForEvent('request', {
    predicate: isReceipts,
    timeout: printedWithinMs,
  });
  await keys.press('F9');
  await clerk
    .getByRole('heading', { level: 1, name: 'Đã tiếp nhận 30/30 hồ sơ' })
    .waitFor({ timeout: receivedWithinMs });

  const codes = await clerk.getByRole('link', { name: /^H36\.102-\d{6}-\d{4}$/ }).allInnerTexts();
  expect(new Set(codes).size).toBe(30);
  // Four minutes of scripted typing: reckoned from the keys, the same on every machine.
  expect(keys.count * msPerKey).toBeLessThan(typedWithinMs);

  const [code = ''] = codes;
  // 2.000 đ a copy: the row's number is what the citizen pays for.
  const sums = await Promise.all(
    [...codes]
      .sort()
      .map((each) => read<{ due: { total: number } }>(clerk, `dossiers/${each}/money`)),
  );
  expect(sums.map(({ due }) => due.total)).toEqual(
    lines.map(({ copies }) => 2_000 * Number(copies)),
  );
  const { id } = await read<{ id: string }>(clerk, `dossiers/${code}`);
  await handOnForProcessing(clerk, code);
  const specialist = await office.asPerson('thuly');
  await take(specialist, code);
  const colleague = await office.asPerson('thuly2');
  await colleague.goto('/processing?tab=colleagues');
  await colleague.getByRole('row', { name: /Hoàng Minh Châu/ }).click();
  const held = colleague.getByRole('row', { name: new RegExp(code) });
  await held.getByRole('button', { name: 'Nhận thay' }).click();
  const dialog = colleague.getByRole('dialog', { name: `Nhận thay hồ sơ ${code}` });
  await dialog.getByLabel('Lý do', { exact: true }).fill('Chị Châu đi công tác.');
  await colleague.keyboard.press('F9');
  await dialog.waitFor({ state: 'hidden' });
  await colleague.goto(`/dossiers/${id}`);
  await colleague.getByText(/^Bạn đang xử lý từ /).waitFor();
  const gone = await specialist.request.get(`/api/v1/dossiers/${id}`);
  expect(gone.status()).toBe(404);

  // Thirty receipts are drawn while the work went on.
  expect((await (await printed).response())?.status()).toBe(200);
});
