import { Modal, type ModalProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyLayer } from './keys';

interface DialogProps extends Pick<ModalProps, 'size'> {
  title: string;
  /** Esc and the cross; what was typed stays with the caller. Without it there is neither. */
  onClose?: () => void;
  children: ReactNode;
}

/** A dialog with its own F9; keys of the screen behind it rest. */
export function Dialog({ title, onClose, size = 640, children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={() => onClose?.()}
      withCloseButton={onClose !== undefined}
      closeOnEscape={onClose !== undefined}
      title={title}
      size={size}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <KeyLayer>{children}</KeyLayer>
    </Modal>
  );
}
