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
import {
  countedFigure,
  drillDown,
  journalOf,
  restingFigure,
  verifyJournal,
} from './desks/oversight';
import { printed } from './desks/printing';
import { assignTo, deliver, openStop, postResult, setOut, takeEnvelope } from './desks/round';
import { openTracking, rateByRequest } from './desks/tracking';
import { read } from './support/api-request';
import { closesBrowser, journey, phoneScreen } from './support/journey';

closesBrowser();

const lamVien = 'Phường Lâm Viên – Đà Lạt';
const postOffice = 'BĐ Đà Lạt';

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

/** What the auditor reads about a dossier that went all the way. */
const milestones = [
  'Tiếp nhận hồ sơ',
  'Chuyển xử lý',
  'Nhận việc',
  'Trình ký',
  'Có kết quả',
  'Trả kết quả',
  'Công dân đánh giá',
];

journey('a dossier goes from the door and back', async (office) => {
  const head = await office.asPerson('truongbophan');
  const receivedBefore = await restingFigure(head, 'Tiếp nhận');
  const returnedBefore = await restingFigure(head, 'Đã trả kết quả');

  const clerk = await office.asPerson('motcua');
  const code = await receiveByKeyboard(clerk, {
    citizen: mother,
    competentUnit: lamVien,
    returnAddress: { street: mother.address, commune: 'lam vien' },
  });
  expect(await printed(clerk)).toBe('200 %PDF-');

  const postalClerk = await office.asPerson('buudien');
  const otherCode = await receiveByKeyboard(postalClerk, {
    citizen: father,
    competentUnit: lamVien,
  });
  const carried: [string, string] = [
    await askForTransport(clerk, code, postOffice),
    await askForTransport(postalClerk, otherCode, postOffice),
  ];
  await acceptAtCounter(postalClerk, carried[0], 'T8842190');
  await acceptAtCounter(postalClerk, carried[1], 'T8842191');
  const supervisor = await office.asPerson('ksbuudien');
  const bag = await makeBag(supervisor, carried, '117117');
  const courier = await office.asPerson('buuta');
  await departWithBag(courier, bag.number);
  const receiver = await office.asPerson('motcua2');
  await takeOverBag(receiver, bag, { username: 'buuta', password: office.password });
  await handOnForProcessing(receiver, code);
  const specialist = await office.asPerson('thuly');
  await take(specialist, code);
  await submitWithResult(specialist, code);
  const leader = await office.asPerson('lanhdao');
  await approve(leader, code, '215/TLKS');
  const delivery = await postResult(receiver, code, postOffice);
  await assignTo(supervisor, delivery, 'Đặng Văn Hùng');
  const phone = await office.asPerson('buuta', phoneScreen);
  await openStop(phone, delivery);
  await takeEnvelope(phone, 'B778812', { username: 'motcua2', password: office.password });
  await openStop(phone, delivery);
  await setOut(phone);
  await deliver(phone, { relation: 'Chính chủ', name: mother.fullName, idLastFour: '0123' });

  const { id, trackingSecret } = await read<{ id: string; trackingSecret: string }>(
    clerk,
    `dossiers/${code}`,
  );
  const citizen = await office.visitor('citizen', phoneScreen);
  await openTracking(citizen, code, trackingSecret);
  await citizen.getByText('Hồ sơ đã trả kết quả.').waitFor();
  await citizen.getByRole('button', { name: 'Rất hài lòng' }).click();
  await citizen.getByText('Cảm ơn ông/bà đã đánh giá.').waitFor();
  await openTracking(citizen, code, trackingSecret);
  await citizen.getByText('Hồ sơ này đã được đánh giá.').waitFor();
  expect(await citizen.getByRole('button', { name: 'Rất hài lòng' }).count()).toBe(0);
  expect(await rateByRequest(citizen, code, trackingSecret)).toBe(
    '409 application/problem+json; charset=utf-8 /problems/conflict',
  );

  const [received, returned] = [receivedBefore + 2, returnedBefore + 1];
  expect(await countedFigure(head, 'Tiếp nhận', received)).toBe(received);
  expect(await countedFigure(head, 'Đã trả kết quả', returned)).toBe(returned);
  await drillDown(head, 'Đã trả kết quả');
  await head.getByRole('link', { name: code }).waitFor();

  const auditor = await office.asPerson('thanhtra');
  const ofDossier = await journalOf(auditor, { type: 'dossier', id }, 'Công dân đánh giá');
  expect(ofDossier.filter((fact) => milestones.includes(fact))).toEqual(milestones);
  expect(ofDossier).toContain('Xác nhận giữ bản giấy');
  const handedOver = 'Bàn giao xong';
  expect(await journalOf(auditor, { type: 'manifest', id: bag.id }, handedOver)).toContain(
    handedOver,
  );
  expect(await verifyJournal(auditor)).toMatch(/^Nguyên vẹn đến dòng/);
});
