import { fireEvent, screen } from '@testing-library/react';
import { renderScreen } from '../../testing/render-screen';
import { ScannerTest } from './scanner-test';
import { judgeScan, testCode, testCodeModules } from './scanner-verdict';

describe('a scanner test', () => {
  it.each([
    [testCode, true, 'good'],
    [testCode, false, 'noEnter'],
    ['MOTCUA-ĐÂÊ-01', true, 'telex'],
    ['MOTCUA-\u0110A\u0302\u00ca-01', false, 'telex'],
    ['H36.101-261119-0001', true, 'other'],
  ])('judges %j, Enter %j, as %s', (text, hasEnter, verdict) => {
    expect(judgeScan(text, hasEnter)).toBe(verdict);
  });

  it('draws a whole Code 128: eleven modules a sign, thirteen for the end', () => {
    const wide = testCodeModules.reduce((sum, width) => sum + width, 0);
    expect((wide - 13) % 11).toBe(0);
    expect(testCodeModules.slice(-7)).toEqual([2, 3, 3, 1, 1, 1, 2]);
  });

  it('tells in words what the scanner typed', async () => {
    const { user } = await renderScreen(<ScannerTest />, { path: '/settings' });
    const field = await screen.findByLabelText('Quét mã ở trên');
    await user.click(field);
    await user.paste(testCode);
    fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' });
    expect(await screen.findByText('Máy quét tốt')).toBeInTheDocument();
    await user.paste('MOTCUA-ĐÂÊ-01');
    fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' });
    expect(
      await screen.findByText('Máy quét đang qua bộ gõ Telex: chữ bị đổi'),
    ).toBeInTheDocument();
    await user.paste(testCode);
    expect(await screen.findByText('Thiếu phím Enter cuối mã')).toBeInTheDocument();
  });
});
