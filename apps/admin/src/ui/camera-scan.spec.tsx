import { fireEvent, screen, waitFor } from '@testing-library/react';
import { renderScreen } from '../testing/render-screen';
import { ScanInput } from './scan-input';
import type { Scan } from './scan-kinds';

const stopped = jest.fn();
const lights: unknown[] = [];
let seen: string[][];
let leave: () => Promise<MediaStream>;
const scans: Scan[] = [];

class FakeDetector {
  static getSupportedFormats = () => Promise.resolve(['qr_code', 'code_128']);

  detect = () => Promise.resolve((seen.shift() ?? []).map((rawValue) => ({ rawValue })));
}

const track = {
  stop: stopped,
  getCapabilities: () => ({ torch: true }),
  applyConstraints: (constraints: unknown) => Promise.resolve(lights.push(constraints)),
};
const stream = { getVideoTracks: () => [track], getTracks: () => [track] };

const refusalCalled = (name: string) => () =>
  Promise.reject(Object.assign(new Error('no'), { name }));

beforeEach(() => {
  stopped.mockReset();
  scans.splice(0);
  seen = [];
  leave = () => Promise.resolve(stream as unknown as MediaStream);
  Object.assign(globalThis, { BarcodeDetector: FakeDetector });
  Object.defineProperty(navigator, 'mediaDevices', {
    configurable: true,
    value: { getUserMedia: () => leave() },
  });
  HTMLMediaElement.prototype.play = () => Promise.resolve();
});

afterAll(() => {
  Reflect.deleteProperty(globalThis, 'BarcodeDetector');
  Reflect.deleteProperty(navigator, 'mediaDevices');
});

async function open(): Promise<void> {
  await renderScreen(
    <ScanInput
      accepts={['consignment', 'dossier']}
      onScan={(scan) => void scans.push(scan)}
      hasCamera
    />,
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Quét bằng máy ảnh' }));
}

it.each([
  ['EE123456785VN', { kind: 'consignment', value: 'EE123456785VN' }],
  [
    'https://motcua.example.vn/track/H36.12.5-261121-0042/KM4T',
    { kind: 'dossier', value: 'H36.12.5-261121-0042' },
  ],
])('reads %s and lets go of the camera', async (code, scan) => {
  seen = [[], [code]];
  await open();
  await waitFor(() => expect(scans).toMatchObject([scan]));
  expect(stopped).toHaveBeenCalled();
  expect(await screen.findByRole('button', { name: 'Quét bằng máy ảnh' })).toBeInTheDocument();
});

it('has a light and can be closed', async () => {
  await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Đèn' }));
  expect(lights).toEqual([{ advanced: [{ torch: true }] }]);
  fireEvent.click(screen.getByRole('button', { name: 'Tắt máy ảnh' }));
  expect(await screen.findByRole('button', { name: 'Quét bằng máy ảnh' })).toBeInTheDocument();
  expect(stopped).toHaveBeenCalled();
});

it.each([
  ['NotAllowedError', /^Chưa được phép dùng máy ảnh\. Nhập số/],
  ['NotFoundError', /^Máy này không có máy ảnh\. Nhập số/],
  ['AbortError', /^Không mở được máy ảnh\. Nhập số/],
])('says in one sentence what to do on %s, and the code is typed', async (name, sentence) => {
  leave = refusalCalled(name);
  await open();
  expect(await screen.findByText(sentence)).toBeInTheDocument();
  const field = screen.getByLabelText('Quét hoặc nhập mã');
  fireEvent.change(field, { target: { value: 'ee123456785vn' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(scans).toMatchObject([{ value: 'EE123456785VN' }]));
});

it('offers no camera any more where the browser reads no codes', async () => {
  Reflect.deleteProperty(globalThis, 'BarcodeDetector');
  await open();
  expect(await screen.findByText(/^Trình duyệt này không đọc mã/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Quét bằng máy ảnh' })).not.toBeInTheDocument();
});
