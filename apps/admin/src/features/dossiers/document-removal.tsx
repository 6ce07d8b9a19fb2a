import { Button } from '@mantine/core';
import { useState } from 'react';
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
}

/** «Gỡ tệp»: the file leaves the papers with a reason and stays as evidence. */
export function DocumentRemoval({ dossierId, version, document }: DocumentRemovalProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const [isOpen, setIsOpen] = useState(false);
  const { no, fileName } = document;
  const keptAs = `removal.${dossierId}.${no}`;
  const act = t('keeping.remove.act');
  const removal = useRemoveDocument(dossierId, no, () => {
    forgetKept(keptAs);
    setIsOpen(false);
    say(t('keeping.remove.done', { name: fileName }));
  });
  return (
    <>
      <Button
        size="compact-xs"
        onClick={() => setIsOpen(true)}
        aria-label={t('keeping.remove.actOf', { name: fileName })}
      >
        {act}
      </Button>
      {isOpen && (
        <ReasonDialog
          act={t('keeping.remove.actOf', { name: fileName })}
          consequence={t('keeping.remove.consequence')}
          reason="required"
          keptAs={keptAs}
          isPending={removal.isPending}
          error={removal.error}
          onConfirm={({ reason }) => removal.run(reason, `"${version}"`)}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
