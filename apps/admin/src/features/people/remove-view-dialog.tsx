import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useRemoveView, type SavedView } from './get-saved-views';

interface RemoveViewDialogProps {
  view: SavedView;
  onRemoved: () => void;
  onClose: () => void;
}

export function RemoveViewDialog({ view, onRemoved, onClose }: RemoveViewDialogProps) {
  const { t } = useTranslation();
  const command = useRemoveView(view, onRemoved);
  return (
    <ConfirmDialog
      act={t('people.views.remove')}
      consequence={t('people.views.removeConsequence')}
      isPending={command.isPending}
      error={command.error}
      onConfirm={() => command.run()}
      onClose={onClose}
    />
  );
}
