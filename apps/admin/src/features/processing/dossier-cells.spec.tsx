import { screen } from '@testing-library/react';
import { renderScreen } from '../../testing/render-screen';
import { DossierCell } from './dossier-cells';
import type { DossierItem } from './get-dossiers';

const item = {
  code: 'H36.102-261119-0007',
  applicantName: 'Nguyễn Thị Hồng Phượng',
  procedureName: 'Đăng ký khai sinh',
  channel: 'counter',
  returnMethod: 'counter',
  submitterName: null,
} as DossierItem;

it('flags what came otherwise than by its owner at the counter', async () => {
  const special = {
    ...item,
    channel: 'online',
    returnMethod: 'post',
    submitterName: 'Trần Văn Bình',
  } as const;
  await renderScreen(<DossierCell item={special} />);
  const flags = 'Trực tuyến · Nộp thay: Trần Văn Bình · Trả qua bưu điện';
  expect(await screen.findByText(flags)).toBeInTheDocument();
});

it('flags nothing of an ordinary dossier', async () => {
  await renderScreen(<DossierCell item={item} />);
  expect(await screen.findByText(item.procedureName)).toBeInTheDocument();
  expect(screen.queryByText(/·|Trực tiếp/)).toBeNull();
});
