import type { RoleCode } from '@motcua/dossier-domain';

/** Fixed ids keep links in the documentation and in test data valid from one load to the next. */
function id(group: string, no: number): string {
  return `0193a000-0000-7000-8${group}-${String(no).padStart(12, '0')}`;
}

export interface DemoUnit {
  readonly id: string;
  readonly kind: string;
  readonly agencyCode: string | null;
  readonly administrativeCode: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly parentId: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly successorIds?: readonly string[];
  readonly address: string;
}

export const demoUnitIds = {
  province: id('001', 1),
  centre: id('001', 2),
  justice: id('001', 3),
  xuanHuong: id('001', 4),
  lamVien: id('001', 5),
  lacDuong: id('001', 6),
  daLatCity: id('001', 7),
  post: id('001', 8),
  postDaLat: id('001', 9),
  postLacDuong: id('001', 10),
} as const;

const since2025 = '2025-07-01';
const long = '2020-01-01';

/**
 * A small province. H36 and the two ward codes are real; agency codes below the province, the
 * people, the desks and the post offices are invented for the demonstration.
 */
export const demoUnits: readonly DemoUnit[] = [
  unit('province', 'province', 'H36', '68', 'Tỉnh Lâm Đồng', 'Lâm Đồng', null, long),
  unit(
    'centre',
    'oneStopDesk',
    'H36.1',
    null,
    'Trung tâm Phục vụ hành chính công tỉnh Lâm Đồng',
    'TTPVHCC tỉnh',
    'province',
    long,
  ),
  unit(
    'justice',
    'department',
    'H36.7',
    null,
    'Sở Tư pháp tỉnh Lâm Đồng',
    'Sở Tư pháp',
    'province',
    long,
  ),
  unit(
    'xuanHuong',
    'commune',
    'H36.101',
    '24781',
    'Phường Xuân Hương – Đà Lạt',
    'P. Xuân Hương',
    'province',
    since2025,
  ),
  unit(
    'lamVien',
    'commune',
    'H36.102',
    '24778',
    'Phường Lâm Viên – Đà Lạt',
    'P. Lâm Viên',
    'province',
    since2025,
  ),
  unit(
    'lacDuong',
    'commune',
    'H36.103',
    '24848',
    'Xã Lạc Dương',
    'Xã Lạc Dương',
    'province',
    since2025,
  ),
  {
    ...unit(
      'daLatCity',
      'district',
      'H36.12',
      '672',
      'Thành phố Đà Lạt',
      'TP. Đà Lạt',
      'province',
      long,
    ),
    validTo: '2025-06-30',
    successorIds: [demoUnitIds.xuanHuong, demoUnitIds.lamVien],
  },
  unit('post', 'postRoot', null, null, 'Bưu điện tỉnh Lâm Đồng', 'Bưu điện tỉnh', null, long),
  unit('postDaLat', 'postOffice', null, null, 'Bưu điện Đà Lạt', 'BĐ Đà Lạt', 'post', long),
  unit(
    'postLacDuong',
    'postOffice',
    null,
    null,
    'Bưu điện Lạc Dương',
    'BĐ Lạc Dương',
    'post',
    long,
  ),
];

function unit(
  key: keyof typeof demoUnitIds,
  kind: string,
  agencyCode: string | null,
  administrativeCode: string | null,
  name: string,
  shortName: string,
  parent: keyof typeof demoUnitIds | null,
  validFrom: string,
): DemoUnit {
  return {
    id: demoUnitIds[key],
    kind,
    agencyCode,
    administrativeCode,
    name,
    shortName,
    parentId: parent ? demoUnitIds[parent] : null,
    validFrom,
    validTo: null,
    address: /tỉnh Lâm Đồng/i.test(name) ? name : `${name}, tỉnh Lâm Đồng`,
  };
}

export const demoCounters = [
  { id: id('002', 1), unitId: demoUnitIds.xuanHuong, number: 1, name: 'Quầy 1 – Tư pháp, hộ tịch' },
  { id: id('002', 2), unitId: demoUnitIds.xuanHuong, number: 2, name: 'Quầy 2 – Bưu điện' },
  { id: id('002', 3), unitId: demoUnitIds.lamVien, number: 1, name: 'Quầy 1 – Tư pháp, hộ tịch' },
  { id: id('002', 4), unitId: demoUnitIds.lacDuong, number: 1, name: 'Quầy 1 – Bưu điện' },
  { id: id('002', 5), unitId: demoUnitIds.centre, number: 1, name: 'Quầy 1 – Sở Tư pháp' },
] as const;

/** Account numbers and holders are invented; 970436 is the BIN of a real bank. */
export const demoBankAccounts = [
  {
    unitId: demoUnitIds.xuanHuong,
    bankBin: '970436',
    bankName: 'Ngân hàng thử nghiệm',
    accountNo: '113366668888',
    holder: 'UBND PHUONG XUAN HUONG DA LAT',
    treasuryAccount: '3511.0.1054321',
  },
  {
    unitId: demoUnitIds.lamVien,
    bankBin: '970436',
    bankName: 'Ngân hàng thử nghiệm',
    accountNo: '113366669999',
    holder: 'UBND PHUONG LAM VIEN DA LAT',
    treasuryAccount: '3511.0.1054322',
  },
] as const;

export interface DemoStaff {
  readonly id: string;
  readonly username: string;
  readonly fullName: string;
  readonly employer: 'state' | 'post';
  readonly title: string;
  readonly assignments: readonly { unitId: string; role: RoleCode }[];
}

export const demoStaff: readonly DemoStaff[] = [
  person(1, 'buudien', 'Nguyễn Thị Hồng Phượng', 'post', 'Nhân viên bưu điện', [
    [demoUnitIds.xuanHuong, 'postalClerk'],
    [demoUnitIds.postDaLat, 'postalClerk'],
  ]),
  person(2, 'buudien2', 'K’ Brêu', 'post', 'Nhân viên bưu điện', [
    [demoUnitIds.lacDuong, 'postalClerk'],
    [demoUnitIds.postLacDuong, 'postalClerk'],
  ]),
  person(3, 'motcua', 'Trần Văn Bình', 'state', 'Công chức một cửa', [
    [demoUnitIds.xuanHuong, 'civilClerk'],
  ]),
  person(4, 'motcua2', 'Lê Thị Thanh Tâm', 'state', 'Công chức một cửa', [
    [demoUnitIds.lamVien, 'civilClerk'],
  ]),
  person(5, 'truongbophan', 'Phạm Quốc Dũng', 'state', 'Trưởng bộ phận một cửa', [
    [demoUnitIds.xuanHuong, 'headOfDesk'],
  ]),
  person(6, 'thuly', 'Hoàng Minh Châu', 'state', 'Công chức tư pháp – hộ tịch', [
    [demoUnitIds.lamVien, 'specialist'],
    [demoUnitIds.xuanHuong, 'specialist'],
  ]),
  person(7, 'lanhdao', 'Võ Thị Kim Oanh', 'state', 'Phó Chủ tịch', [
    [demoUnitIds.lamVien, 'leader'],
    [demoUnitIds.xuanHuong, 'leader'],
  ]),
  person(8, 'buuta', 'Đặng Văn Hùng', 'post', 'Bưu tá', [[demoUnitIds.postDaLat, 'courier']]),
  person(9, 'ksbuudien', 'Bùi Thị Nga', 'post', 'Kiểm soát viên bưu điện', [
    [demoUnitIds.post, 'postSupervisor'],
  ]),
  person(10, 'kstthc', 'Ngô Đức Thắng', 'state', 'Kiểm soát thủ tục hành chính', [
    [demoUnitIds.province, 'procedureControl'],
  ]),
  person(11, 'thanhtra', 'Lý Thu Hà', 'state', 'Thanh tra viên', [
    [demoUnitIds.province, 'auditor'],
  ]),
  person(12, 'quantri', 'Đỗ Anh Tuấn', 'state', 'Quản trị hệ thống', [
    [demoUnitIds.province, 'administrator'],
    // The Post's people too: their accounts are in this system, their contracts are not.
    [demoUnitIds.post, 'administrator'],
  ]),
  person(13, 'thuly2', 'Nguyễn Quang Huy', 'state', 'Công chức tư pháp – hộ tịch', [
    [demoUnitIds.lamVien, 'specialist'],
  ]),
  person(14, 'quantri2', 'Trịnh Thị Mai Anh', 'state', 'Quản trị hệ thống', [
    [demoUnitIds.province, 'administrator'],
  ]),
  person(15, 'kstthc2', 'Phan Thị Thu Hương', 'state', 'Kiểm soát thủ tục hành chính', [
    [demoUnitIds.province, 'procedureControl'],
  ]),
];

function person(
  no: number,
  username: string,
  fullName: string,
  employer: 'state' | 'post',
  title: string,
  assignments: readonly (readonly [string, RoleCode])[],
): DemoStaff {
  return {
    id: id('003', no),
    username,
    fullName,
    employer,
    title,
    assignments: assignments.map(([unitId, role]) => ({ unitId, role })),
  };
}

export const demoAssignmentId = (staffNo: number, assignmentNo: number): string =>
  id('004', staffNo * 100 + assignmentNo);

export const demoClient = {
  id: id('005', 1),
  clientId: 'demo-integrator',
  name: 'Hệ thống kết nối thử nghiệm',
  unitId: demoUnitIds.province,
  permissions: [
    'dossier.read',
    'catalogue.read',
    'organisation.read',
    'report.read',
    'consignment.read',
  ],
} as const;
