import { Button, Kbd, type ButtonProps } from '@mantine/core';
import { useKeys } from './keys';
import type { KeyBinding } from './key-registry';
import { strokeName } from './key-registry';

type KeyButtonProps = Omit<ButtonProps, 'children'> & KeyBinding;

/** A secondary act with its key: the button and the key are one. */
export function KeyButton(props: KeyButtonProps) {
  const { code, ctrl, alt, shift, label, run, everywhere, disabled, ...button } = props;
  const stroke = { code, ctrl, alt, shift };
  useKeys([{ ...stroke, label, everywhere, run: () => void (disabled || run()) }]);
  return (
    <Button
      {...button}
      disabled={disabled}
      aria-keyshortcuts={strokeName(stroke).replace('Ctrl', 'Control')}
      leftSection={<Kbd aria-hidden>{strokeName(stroke)}</Kbd>}
      onClick={run}
    >
      {label}
    </Button>
  );
}
