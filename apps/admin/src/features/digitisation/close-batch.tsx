import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { isToFile } from './desk-state';
import { useCloseBatch } from './digitisation-acts';
import type { Batch } from './get-digitisation';

interface CloseBatchProps {
  batch: Batch;
  onClose: () => void;
  onClosed: () => void;
}

/** Ends a batch; says how many pages would be given up. */
export function CloseBatch({ batch, onClose, onClosed }: CloseBatchProps) {
  const { t } = useTranslation();
  const close = useCloseBatch(batch.id, onClosed);
  const left = batch.pages.filter(isToFile).length;
  return (
    <ConfirmDialog
      act={t('digitisation.close')}
      consequence={t('digitisation.closeMeans', { count: left })}
      isDangerous={left > 0}
      isPending={close.isPending}
      error={close.error}
      onConfirm={() => close.run({}, `"${batch.version}"`)}
      onClose={onClose}
    />
  );
}
