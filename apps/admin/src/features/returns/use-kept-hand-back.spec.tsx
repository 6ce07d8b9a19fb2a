import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { newHandBack } from './hand-back';
import { aResult } from './result.builder';
import { useKeptHandBack } from './use-kept-hand-back';

it('knows the compared collector after the way to the cash desk, but not the signature', () => {
  const client = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const open = (id: string) =>
    renderHook(() => useKeptHandBack(id, () => newHandBack('Chủ hồ sơ', aResult())), { wrapper });
  const before = open('d1');
  act(() => {
    before.result.current.setCard('same');
    before.result.current.change({ idLastFour: '4567', isCompared: true, signature: 'data:' });
  });
  before.unmount();
  const after = open('d1');
  expect(after.result.current.card).toBe('same');
  expect(after.result.current.handBack).toMatchObject({ idLastFour: '4567', isCompared: true });
  expect(after.result.current.handBack.signature).toBeUndefined();
  expect(open('d2').result.current.handBack.isCompared).toBe(false);
  act(() => after.result.current.forget());
  after.unmount();
  expect(open('d1').result.current.handBack.isCompared).toBe(false);
});
