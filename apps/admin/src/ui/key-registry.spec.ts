import { KeyRegistry, type KeyBinding } from './key-registry';

const binding =
  (code: string, label: string, more: Partial<KeyBinding> = {}) =>
  () => ({
    code,
    label,
    run: () => undefined,
    ...more,
  });

describe('the keys of a screen', () => {
  it('rejects two meanings for one key', () => {
    const registry = new KeyRegistry();
    registry.add(0, binding('F9', 'Tiếp nhận'));
    expect(() => registry.add(0, binding('F9', 'Trả kết quả'))).toThrow(
      'The key F9 would mean both «Tiếp nhận» and «Trả kết quả»',
    );
  });

  it('tells Alt+1 from 1 and F6 from Shift+F6', () => {
    const registry = new KeyRegistry();
    registry.add(0, binding('Digit1', 'Việc của tôi', { alt: true }));
    registry.add(0, binding('F6', 'Phần tiếp theo'));
    registry.add(0, binding('F6', 'Phần trước', { shift: true }));
    expect(registry.find({ code: 'Digit1' })).toBeUndefined();
    expect(registry.find({ code: 'Digit1', alt: true })?.label).toBe('Việc của tôi');
    expect(registry.find({ code: 'Numpad1', alt: true })).toBeUndefined();
    expect(registry.find({ code: 'F6', shift: true })?.label).toBe('Phần trước');
  });

  it('lets a dialog have its own F9 and gives the key back when it closes', () => {
    const registry = new KeyRegistry();
    registry.add(0, binding('F9', 'Tiếp nhận'));
    registry.add(0, binding('F1', 'Phím', { everywhere: true }));
    const layer = registry.openLayer();
    const remove = registry.add(layer, binding('F9', 'Từ chối'));
    expect(registry.find({ code: 'F9' })?.label).toBe('Từ chối');
    expect(registry.find({ code: 'F1' })?.label).toBe('Phím');
    remove();
    registry.closeLayer(layer);
    expect(registry.find({ code: 'F9' })?.label).toBe('Tiếp nhận');
  });
});
