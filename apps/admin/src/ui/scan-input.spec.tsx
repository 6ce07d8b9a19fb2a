import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { renderScreen } from '../testing/render-screen';
import { Scanner } from '../testing/scanner';
import { ScanInput } from './scan-input';
import type { Scan } from './scan-kinds';

const scans: Scan[] = [];

function Counter() {
  const [note, setNote] = useState('Giữ nguyên');
  return (
    <>
      <ScanInput accepts={['dossier']} onScan={(scan) => void scans.push(scan)} />
      <input aria-label="Ghi chú" value={note} onChange={(event) => setNote(event.target.value)} />
    </>
  );
}

beforeEach(() => scans.splice(0));

it('takes a typed code and Enter', async () => {
  const { user } = await renderScreen(<Counter />);
  await user.type(screen.getByLabelText('Quét hoặc nhập mã'), 'h36.12.5-261121-0042{Enter}');
  expect(await screen.findAllByText('Đã đọc H36.12.5-261121-0042')).not.toHaveLength(0);
  expect(scans).toMatchObject([{ kind: 'dossier', value: 'H36.12.5-261121-0042' }]);
});

it('says what a foreign code is', async () => {
  const { user } = await renderScreen(<Counter />);
  await user.type(screen.getByLabelText('Quét hoặc nhập mã'), 'EE123456785VN{Enter}');
  await waitFor(() =>
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Mã này không dùng ở đây: đây là số phiếu gửi.',
    ),
  );
  expect(scans).toEqual([]);
});

it('hears a scan in another field and takes it out of there again', async () => {
  await renderScreen(<Counter />);
  const note = screen.getByLabelText('Ghi chú');
  act(() => note.focus());
  let typed = 'Giữ nguyên';
  const scanner = new Scanner(note);
  for (const key of 'H36-261121-0042') {
    scanner.press(key);
    typed += key;
    fireEvent.change(note, { target: { value: typed } });
  }
  scanner.press('Enter');
  expect(await screen.findAllByText('Đã đọc H36-261121-0042')).not.toHaveLength(0);
  expect(scans).toMatchObject([{ value: 'H36-261121-0042' }]);
  expect(note).toHaveValue('Giữ nguyên');
});
