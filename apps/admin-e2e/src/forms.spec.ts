import type { Page, Response } from 'playwright-core';
import { closesBrowser, journey } from './support/journey';

closesBrowser();

/** The drawing of a form that holds these words; drawings of earlier words may still arrive. */
function previewWith(page: Page, words: string, status: number): Promise<Response> {
  return page.waitForResponse(
    (reply) =>
      reply.url().endsWith('/form-previews') &&
      reply.status() === status &&
      (reply.request().postData()?.includes(words) ?? false),
  );
}

journey('changes the words of a form by two people, and shows them as printed', async (office) => {
  const writer = await office.asPerson('kstthc');
  await writer.goto('/forms/apology');
  await writer.getByRole('button', { name: 'Soạn bản mới' }).waitFor();
  await writer.keyboard.press('F9');
  await writer.getByText('Bản 2 · đang soạn · ').first().waitFor();
  const reason = writer.getByRole('option', { name: /Lý do: \{reason\}/ });
  await reason.click();
  const words = writer.getByRole('textbox', { name: 'Lời văn' });
  const refused = previewWith(writer, '{lyDo}', 400);
  await words.fill('Lý do chậm trễ: {lyDo}');
  await refused;
  await writer.getByText('Mẫu này không có ô điền lyDo.').first().waitFor();
  await words.fill('Lý do chậm trễ: ');
  await words.press('End');
  await writer.getByRole('combobox', { name: 'Chèn ô điền' }).click();
  const drawn = previewWith(writer, 'Lý do chậm trễ: {reason}', 200);
  await writer.getByRole('option', { name: 'Lý do {reason}' }).click();
  const preview = await drawn;
  expect(preview.headers()['content-type']).toBe('application/pdf');
  await writer.getByLabel('Áp dụng từ ngày').fill('01/01/2027');
  await writer.getByLabel('Nội dung thay đổi').fill('Nói rõ lý do chậm');
  await writer.keyboard.press('F9');
  // F9 does nothing while the draft is still being saved.
  await writer.locator('button:not([data-loading])', { hasText: 'Đề nghị ban hành' }).waitFor();
  await writer.keyboard.press('F9');
  await writer.getByText('Bản 2 · chờ duyệt · ').first().waitFor();

  const second = await office.asPerson('quantri');
  await second.goto('/forms/apology');
  await second.getByRole('button', { name: 'So với bản trước' }).click();
  await second.getByText('Thêm 1 khối, bỏ 1 khối').waitFor();
  await second.keyboard.press('F9');
  await second.getByRole('dialog', { name: 'Ban hành' }).waitFor();
  await second.keyboard.press('F9');
  await second.getByText('Bản 2 · đã ban hành · ').first().waitFor();
  await second.goto('/forms');
  await second.getByText('Bản 2, từ 01/01/2027').waitFor();
});

journey(
  'prints the register, and the same lines within minutes as the same print',
  async (office) => {
    const clerk = await office.asPerson('motcua');
    await clerk.goto('/reports/register');
    await clerk.getByText(/Số thứ tự cuối/).waitFor();
    const print = async (scope: string): Promise<string> => {
      await clerk.keyboard.press('F9');
      const dialog = clerk.getByRole('dialog', { name: 'In sổ' });
      await dialog.getByRole('radio', { name: scope }).check();
      const ordered = clerk.waitForResponse(
        (reply) => reply.request().method() === 'POST' && reply.url().endsWith('/register-prints'),
      );
      await clerk.keyboard.press('F9');
      const { id } = (await (await ordered).json()) as { id: string };
      await dialog.waitFor({ state: 'hidden' });
      const file = await clerk.request.get(`/api/v1/register-prints/${id}/pdf`);
      return `${file.status()} ${(await file.body()).subarray(0, 5).toString()}`;
    };
    expect(await print('Cả sổ')).toBe('200 %PDF-');
    expect(await print('Cả sổ')).toBe('200 %PDF-');
    await clerk
      .getByText(/^In lần 1: số 1–/)
      .first()
      .waitFor();
    expect(await clerk.getByText(/^In lần 2: số 1–/).count()).toBe(0);
  },
);
