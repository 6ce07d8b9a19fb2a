import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { scannedPile } from './desks/scans';
import { violationsOn } from './support/accessibility';
import { read, send } from './support/api-request';
import { closesBrowser, journey } from './support/journey';

closesBrowser();

interface Dossier {
  readonly id: string;
  readonly code: string;
  readonly components: readonly {
    no: number;
    documents: readonly { no: number; pages: number }[];
  }[];
}

/** Three births of one morning, each with the papers of the birth laid on the desk. */
async function receivedBirths(page: Page): Promise<Dossier[]> {
  const names = ['Phạm Thị Ngọc Lan', 'Trương Văn Lộc', 'Bùi Thị Thu Hà'];
  const dossiers: Dossier[] = [];
  for (const [index, fullName] of names.entries())
    dossiers.push(
      await send<Dossier>(page, 'dossiers', {
        procedureCode: '1.001193',
        caseNo: 1,
        channel: 'counter',
        applicant: {
          kind: 'person',
          fullName,
          personalId: `06819200${4100 + index}`,
          birthDate: '1992-03-0' + String(index + 1),
          sex: 'female',
          phone: `091234560${index}`,
          address: '9 Trần Phú, phường Xuân Hương – Đà Lạt',
        },
        components: [1, 2, 4].map((no) => ({
          no,
          state: 'present',
          kind: 'original',
          copies: 1,
          sheets: 1,
        })),
        returnMethod: 'counter',
      }),
    );
  return dossiers;
}

journey('sorts forty scanned pages into three dossiers and files them attested', async (office) => {
  const clerk = await office.asPerson('motcua');
  const [first, second, third] = await receivedBirths(clerk);
  if (!first || !second || !third) throw new Error('three dossiers were received');
  const pile = await scannedPile(clerk, [
    { dossierId: first.id, componentNo: 1, pages: 8, blanks: 1 },
    { dossierId: first.id, componentNo: 2, pages: 6 },
    { dossierId: second.id, componentNo: 1, pages: 9, blanks: 1 },
    { dossierId: third.id, componentNo: 2, pages: 11 },
  ]);
  expect((await PDFDocument.load(pile)).getPageCount()).toBe(40);

  await clerk.goto('/digitisation');
  await clerk.getByRole('heading', { level: 1, name: 'Số hóa' }).waitFor();
  const [chooser] = await Promise.all([
    clerk.waitForEvent('filechooser'),
    clerk.getByRole('button', { name: /Tải bản quét lên/ }).click(),
  ]);
  await chooser.setFiles({ name: 'xấp sáng.pdf', mimeType: 'application/pdf', buffer: pile });
  await clerk.getByText('đã đọc 40 trang').waitFor({ timeout: 120_000 });
  const pages = clerk.getByRole('listbox', { name: 'Các trang đã quét' }).getByRole('option');
  expect(await pages.count()).toBe(40);
  expect(await pages.filter({ hasText: 'Tờ phân cách' }).count()).toBe(4);
  expect(await pages.filter({ hasText: 'trang trắng' }).count()).toBe(2);
  expect(await violationsOn(clerk)).toEqual([]);

  const stack = clerk.getByRole('navigation', { name: 'Hồ sơ chờ số hóa' });
  for (const { code } of [first, second, third]) {
    await stack.getByRole('button', { name: code }).click();
    const pane = clerk.getByRole('region', { name: 'Hồ sơ đang làm' });
    await pane.getByRole('heading', { name: code }).waitFor();
    if (code === first.code) {
      // The first page of the first paper was laid under the wrong sheet.
      await pages.nth(1).dragTo(clerk.getByRole('button', { name: /^2 · / }));
      await pages.nth(1).filter({ hasText: 'giấy 2' }).waitFor();
    }
    for (const attested of await pane.getByLabel('Đã đối chiếu bản chính').all())
      await attested.check();
    await clerk.keyboard.press('F9');
    await clerk.getByText(`Đã nộp tệp vào hồ sơ ${code}.`).waitFor({ state: 'attached' });
  }

  const filed = async ({ id }: Dossier) =>
    (await read<Dossier>(clerk, `dossiers/${id}`)).components.flatMap(({ no, documents }) =>
      documents.map(({ pages: count }) => `${no}: ${count}`),
    );
  expect(await filed(first)).toEqual(['1: 7', '2: 7']);
  expect(await filed(second)).toEqual(['1: 9']);
  expect(await filed(third)).toEqual(['2: 11']);
  const records = await read<{ items: { attestation: string; recordedBy: object }[] }>(
    clerk,
    `dossiers/${first.id}/paper-records`,
  );
  expect(records.items).toMatchObject([
    { attestation: 'compared', recordedBy: { fullName: 'Trần Văn Bình' } },
    { attestation: 'compared', recordedBy: { fullName: 'Trần Văn Bình' } },
  ]);
  await clerk.goto(`/dossiers/${first.id}?tab=papers`);
  await clerk
    .getByRole('button', { name: /^Việc khác với/ })
    .first()
    .waitFor();
});
