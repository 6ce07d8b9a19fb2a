import { beginBirthRegistration, shownCode, tickPapers, typeCitizen } from './desks/intake';
import { chooseReason, findDossier, handOnForProcessing } from './desks/dossier';
import { approve, submitWithResult, take } from './desks/processing';
import { printed } from './desks/printing';
import { handBack, shelveResult } from './desks/returns';
import { closesBrowser, journey } from './support/journey';

closesBrowser();

journey(
  'asks for what is missing, again only by permission, and brings it to the citizen',
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
    await chooseReason(request, 'Thiếu thành phần hồ sơ theo quy định');
    await request.getByLabel('Lý do', { exact: true }).fill('Thiếu giấy chứng sinh của trẻ.');
    await request.getByRole('img', { name: 'Văn bản như khi in ra' }).waitFor();
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

    // Once is the law: another round is the leader's to permit.
    const dossierAddress = clerk.url().replace(/\?.*$/, '');
    await clerk.goto(`${dossierAddress}?do=requestSupplement`);
    await clerk.getByText(/Đã yêu cầu 1 lần/).waitFor();
    await clerk.getByRole('button', { name: 'Trình lãnh đạo cho bổ sung lần nữa' }).click();
    const asking = clerk.getByRole('dialog', { name: /^Trình lãnh đạo/ });
    await asking.getByLabel('Lý do', { exact: true }).fill('Giấy nộp lại vẫn sai tên mẹ.');
    await clerk.keyboard.press('F9');
    await asking.waitFor({ state: 'hidden' });

    const leader = await office.asPerson('lanhdao');
    await leader.goto(dossierAddress);
    await leader.getByRole('button', { name: 'Cho phép bổ sung lần nữa' }).click();
    const permit = leader.getByRole('dialog', { name: /^Cho phép/ });
    await permit.getByText(/Giấy nộp lại vẫn sai tên mẹ/).waitFor();
    await permit.getByLabel('Lý do', { exact: true }).fill('Đồng ý, chỉ lần này.');
    await leader.keyboard.press('F9');
    await permit.waitFor({ state: 'hidden' });

    await clerk.goto(`${dossierAddress}?do=requestSupplement`);
    const second = clerk.getByRole('dialog', { name: /^Yêu cầu bổ sung/ });
    await second.getByRole('checkbox', { name: /Giấy chứng sinh/ }).check();
    await chooseReason(second, 'Giấy tờ sai, mờ hoặc không khớp thông tin');
    await second.getByLabel('Lý do', { exact: true }).fill('Tên mẹ trên giấy chứng sinh sai.');
    await clerk.keyboard.press('F9');
    await second.waitFor({ state: 'hidden' });
    await clerk.getByRole('button', { name: 'Tiếp nhận bổ sung' }).click();
    await receipt.getByRole('row', { name: 'Giấy chứng sinh' }).focus();
    await clerk.keyboard.press('Space');
    await clerk.keyboard.press('F9');
    await receipt.waitFor({ state: 'hidden' });

    await handOnForProcessing(clerk, code);
    const specialist = await office.asPerson('thuly');
    await take(specialist, code);
    await submitWithResult(specialist, code);
    await approve(leader, code, '216/TLKS');
    await shelveResult(clerk, code, 'B-12');
    await handBack(clerk, '7788');
    await clerk.goto(`${dossierAddress}?tab=clock`);
    await clerk.getByText('Đã trả kết quả').first().waitFor();
    await clerk.getByText('Cổng tính quá hạn vì có hơn một lần yêu cầu bổ sung.').waitFor();
  },
);
