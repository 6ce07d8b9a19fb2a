import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { forgetKept } from '../../ui/kept-text';
import { ReasonDialog } from '../../ui/reason-dialog';
import type { DossierDocument } from './get-dossier';
import { useRemoveDocument } from './remove-document';

interface DocumentRemovalProps {
  dossierId: string;
  /** Version of the dossier the change is made from. */
  version: number;
  document: DossierDocument;
  onClose: () => void;
}

/** «Gỡ tệp»: the file leaves the papers with a reason and stays as evidence. */
export function DocumentRemoval({ dossierId, version, document, onClose }: DocumentRemovalProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const { no, fileName } = document;
  const keptAs = `removal.${dossierId}.${no}`;
  const removal = useRemoveDocument(dossierId, no, () => {
    forgetKept(keptAs);
    onClose();
    say(t('keeping.remove.done', { name: fileName }));
  });
  return (
    <ReasonDialog
      act={t('keeping.remove.actOf', { name: fileName })}
      consequence={t('keeping.remove.consequence')}
      reason="required"
      keptAs={keptAs}
      isPending={removal.isPending}
      error={removal.error}
      onConfirm={({ reason }) => removal.run(reason, `"${version}"`)}
      onClose={onClose}
    />
  );
}
