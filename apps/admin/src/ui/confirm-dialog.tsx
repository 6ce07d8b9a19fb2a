import { Alert, Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog';
import { MainAct } from './main-act';
import { ProblemAlert } from './problem-alert';

interface ConfirmDialogProps {
  /** Repeats the act and its object, never «OK». */
  act: string;
  /** What it means now and later. */
  consequence?: string;
  isDangerous?: boolean;
  blockedBecause?: string;
  isPending: boolean;
  error: Error | null;
  /** Stands in the place of the plain refusal. */
  refusal?: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
  /** Fields of the act. */
  children?: ReactNode;
  size?: number;
}

/** An act without a reason: what it means, its few fields, and F9. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { act, consequence, isDangerous, error, onClose, children, size } = props;
  const { t } = useTranslation();
  return (
    <Dialog title={act} onClose={onClose} size={size}>
      <Stack gap="md">
        {consequence && (
          <Alert color={isDangerous ? 'danger' : 'info'} variant="outline">
            {consequence}
          </Alert>
        )}
        {props.refusal ?? <ProblemAlert error={error} takesFocus />}
        {children}
        <Group justify="flex-end" align="flex-start">
          <Button onClick={onClose}>{t('common.close')}</Button>
          <MainAct
            label={act}
            isDangerous={isDangerous}
            isPending={props.isPending}
            blockedBecause={props.blockedBecause}
            onRun={props.onConfirm}
          />
        </Group>
      </Stack>
    </Dialog>
  );
}
