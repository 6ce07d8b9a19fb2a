import type { ComponentTick } from '@motcua/dossier-domain';
import { screen } from '@testing-library/react';
import { renderScreen } from '../../testing/render-screen';
import { OriginalsField } from './originals-field';

const tick: ComponentTick = {
  ...{ no: 2, state: 'present', kind: 'original', copies: 1, sheets: 1, note: '' },
};
const show = (change: Partial<ComponentTick>) => {
  const onChange = jest.fn();
  return renderScreen(
    <>
      <p>Giấy tờ</p>
      <OriginalsField name="Giấy chứng sinh" tick={{ ...tick, ...change }} onChange={onChange} />
    </>,
  );
};
const field = () => screen.queryByLabelText('Số bản chính: Giấy chứng sinh');

it('counts the originals, and leaves copies to the counter on the line', async () => {
  const original = await show({});
  await screen.findByText('Giấy tờ');
  expect(field()).toHaveValue('Số bản chính: 1');
  original.unmount();
  await show({ kind: 'certifiedCopy' });
  await screen.findByText('Giấy tờ');
  expect(field()).not.toBeInTheDocument();
});
