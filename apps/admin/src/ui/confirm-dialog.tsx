import { Alert, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './dialog';
import { DialogActs } from './dialog-acts';
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
        <DialogActs
          label={act}
          isDangerous={isDangerous}
          isPending={props.isPending}
          blockedBecause={props.blockedBecause}
          onRun={props.onConfirm}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}
