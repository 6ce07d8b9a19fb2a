import { beginBirthRegistration, shownCode, tickPapers, typeCitizen } from './desks/intake';
import { findDossier } from './desks/dossier';
import { printed } from './desks/printing';
import { closesBrowser, journey } from './support/journey';

closesBrowser();

journey(
  'asks for what is missing once, takes it, and only then promises a date',
  async (office) => {
    const clerk = await office.asPerson('motcua');
    await beginBirthRegistration(clerk);
    await typeCitizen(clerk, {
      personalId: '068301007788',
      fullName: 'Phan Hoàng Bảo Trân',
      bornOn: '09112001',
      phone: '0905112233',
      address: '8 Trần Phú, phường Xuân Hương – Đà Lạt',
    });
    await tickPapers(clerk, ['Giấy chứng sinh']);

    await clerk.keyboard.press('F9');
    const request = clerk.getByRole('dialog', { name: 'Yêu cầu bổ sung' });
    await request.getByRole('checkbox', { name: /Giấy chứng sinh/, checked: true }).waitFor();
    await request.getByLabel('Lý do', { exact: true }).fill('Thiếu giấy chứng sinh của trẻ.');
    await clerk.keyboard.press('F9');
    await clerk.getByRole('heading', { level: 1, name: 'Đã yêu cầu bổ sung' }).waitFor();
    const code = await shownCode(clerk);
    expect(await printed(clerk)).toBe('200 %PDF-');

    await findDossier(clerk, code);
    await clerk.getByText('Chờ bổ sung').first().waitFor();
    await clerk.getByRole('button', { name: 'Tiếp nhận bổ sung' }).click();
    const receipt = clerk.getByRole('dialog', { name: /^Tiếp nhận bổ sung/ });
    await receipt.getByRole('row', { name: 'Giấy chứng sinh' }).focus();
    await clerk.keyboard.press('Space');
    await clerk.keyboard.press('F9');
    await receipt.waitFor({ state: 'hidden' });
    await clerk.getByText('Đã tiếp nhận').first().waitFor();
    expect(await clerk.getByRole('button', { name: 'Yêu cầu bổ sung' }).count()).toBe(0);
  },
);
