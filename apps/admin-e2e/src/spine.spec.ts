import { receiveByKeyboard, type Citizen } from './desks/intake';
import {
  acceptAtCounter,
  askForTransport,
  departWithBag,
  makeBag,
  takeOverBag,
} from './desks/transport';
import { handOnForProcessing } from './desks/dossier';
import { approve, submitWithResult, take } from './desks/processing';
import { assignTo, openStop, postResult } from './desks/round';
import { closesBrowser, journey, phoneScreen } from './support/journey';

closesBrowser();

const lamVien = 'Phường Lâm Viên – Đà Lạt';
const postOffice = 'Bưu điện Đà Lạt';

const mother: Citizen = {
  personalId: '068195000123',
  fullName: 'Nguyễn Thị Ngọc Ánh',
  bornOn: '05021995',
  phone: '0912345678',
  address: '12 Ngô Quyền, phường Lâm Viên – Đà Lạt',
};
const father: Citizen = {
  personalId: '068092000456',
  fullName: 'Trần Đình Khôi Nguyên',
  bornOn: '14071992',
  phone: '0987654321',
  address: '45 Phan Đình Phùng, phường Lâm Viên – Đà Lạt',
};

journey('a dossier goes from the door and back', async (office) => {
  const clerk = await office.asPerson('motcua');
  const code = await receiveByKeyboard(clerk, {
    citizen: mother,
    competentUnit: lamVien,
    returnAddress: `${mother.address}, tỉnh Lâm Đồng`,
  });

  const postalClerk = await office.asPerson('buudien');
  const otherCode = await receiveByKeyboard(postalClerk, {
    citizen: father,
    competentUnit: lamVien,
  });
  const carried = [
    await askForTransport(clerk, code, postOffice),
    await askForTransport(postalClerk, otherCode, postOffice),
  ];
  await acceptAtCounter(postalClerk, carried[0], 'T8842190');
  await acceptAtCounter(postalClerk, carried[1], 'T8842191');
  const supervisor = await office.asPerson('ksbuudien');
  const bag = await makeBag(supervisor, carried, '117117');
  const courier = await office.asPerson('buuta');
  await departWithBag(courier, bag);
  const receiver = await office.asPerson('motcua2');
  await takeOverBag(receiver, bag, carried, { username: 'buuta', password: office.password });
  await handOnForProcessing(receiver, code);
  const specialist = await office.asPerson('thuly');
  await take(specialist, code);
  await submitWithResult(specialist, code);
  const leader = await office.asPerson('lanhdao');
  await approve(leader, code, '215/TLKS');
  const delivery = await postResult(receiver, code, 'BĐ Đà Lạt');
  await assignTo(supervisor, delivery, courier);
  const phone = await office.asPerson('buuta', phoneScreen);
  await openStop(phone, mother.fullName);
  console.log(code, otherCode, carried);
});
