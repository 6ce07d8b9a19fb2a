import type { Page } from 'playwright-core';
import { findDossier } from './desks/dossier';
import { beginBirthRegistration, receiveByKeyboard, typeCitizen } from './desks/intake';
import { openTracking } from './desks/tracking';
import { closesBrowser, journey, phoneScreen } from './support/journey';

closesBrowser();

const mother = {
  personalId: '068195003344',
  fullName: 'Đặng Thị Thu Sương',
  bornOn: '14081995',
  phone: '0906334455',
  address: '21 Phan Đình Phùng, phường Lâm Viên – Đà Lạt',
};

/** A page that stands for the scanned birth certificate of the clinic. */
const scan = Buffer.from(`%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] >> endobj
trailer << /Size 4 /Root 1 0 R >>
startxref
0
%%EOF
`);

journey(
  'keeps a paper whole, takes it again by one key, and proves it to the citizen',
  async (office) => {
    const clerk = await office.asPerson('motcua');
    const code = await receiveByKeyboard(clerk, {
      citizen: mother,
      competentUnit: 'Phường Xuân Hương – Đà Lạt',
    });
    await findDossier(clerk, code);
    await clerk.getByRole('tab', { name: /^Giấy tờ/ }).click();
    const paper = clerk.getByRole('row', { name: 'Giấy chứng sinh', exact: true });
    const file = { name: 'giay-chung-sinh.pdf', mimeType: 'application/pdf', buffer: scan };
    await paper.locator('input[type=file]').setInputFiles(file);
    await paper.getByRole('button', { name: 'Việc khác với giay-chung-sinh.pdf' }).click();
    await clerk.getByRole('menuitem', { name: /^Kiểm tra toàn vẹn/ }).click();
    await paper.getByText('Nguyên vẹn').waitFor();

    await clerk.getByRole('tab', { name: 'Giấy ở đâu' }).click();
    await clerk.getByRole('heading', { name: 'Bản chính đã nhận' }).waitFor();

    await takenAgain(clerk);
    await comparedByTheCitizen(
      await office.visitor('citizen', phoneScreen),
      code,
      await secretOf(clerk, code),
    );
  },
);

/** The same person comes for another child: the clinic's paper is in the store already. */
async function takenAgain(clerk: Page): Promise<void> {
  await beginBirthRegistration(clerk);
  await typeCitizen(clerk, mother);
  const line = clerk.getByRole('row', { name: 'Giấy chứng sinh', exact: true });
  await line.getByRole('button', { name: 'Lấy từ kho: Giấy chứng sinh' }).waitFor();
  await line.focus();
  await clerk.keyboard.press('KeyR');
  await line.getByText('Đã lấy từ kho').waitFor();
}

async function secretOf(clerk: Page, code: string): Promise<string> {
  const reply = await clerk.request.get(`/api/v1/dossiers/${code}`);
  return ((await reply.json()) as { trackingSecret: string }).trackingSecret;
}

/** The file stays on the phone: one byte more or less is no longer the dossier's. */
async function comparedByTheCitizen(phone: Page, code: string, secret: string): Promise<void> {
  await openTracking(phone, code, secret);
  const choose = phone.getByLabel('Tệp cần kiểm tra');
  const kept = { name: 'giay-chung-sinh.pdf', mimeType: 'application/pdf', buffer: scan };
  await choose.setInputFiles(kept);
  await phone.getByText(/^Khớp với hồ sơ/).waitFor();
  await choose.setInputFiles({ ...kept, buffer: Buffer.concat([scan, Buffer.from('\n')]) });
  await phone.getByText(/^Không khớp/).waitFor();
}
