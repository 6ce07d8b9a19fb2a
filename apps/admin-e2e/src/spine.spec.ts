import { beginBirthRegistration, receiveByKeyboard } from './desks/intake';
import { closesBrowser, journey } from './support/journey';

closesBrowser();

journey('a dossier goes from the door and back', async (office) => {
  const clerk = await office.asPerson('motcua');
  const code = await receiveByKeyboard(clerk, {
    citizen: {
      personalId: '068195000123',
      fullName: 'Nguyễn Thị Ngọc Ánh',
      bornOn: '05021995',
      phone: '0912345678',
      address: '12 Ngô Quyền, phường Lâm Viên – Đà Lạt',
    },
    competentUnit: 'Phường Lâm Viên – Đà Lạt',
    returnAddress: '12 Ngô Quyền, phường Lâm Viên – Đà Lạt, tỉnh Lâm Đồng',
  });
  console.log(code);
});
