import { Drawer, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyLayer } from '../../ui/keys';
import { useObjectAddress } from '../../ui/object-address';
import { ProblemAlert } from '../../ui/problem-alert';
import { DocumentLine } from './document-line';
import { DocumentSignatures } from './document-signatures';
import classes from './dossier.module.css';
import type { DossierSheet } from './dossier-sheet';
import { documentQuery, type DossierDocument } from './get-dossier';

interface DocumentListProps extends DossierSheet {
  documents: readonly DossierDocument[];
}

/** The files of one paper: a look beside the list, or the file itself. */
export function DocumentList({ dossier, reason, documents }: DocumentListProps) {
  const [shown, setShown] = useState<DossierDocument>();
  return (
    <>
      <ul className={classes.files}>
        {documents.map((document) => (
          <DocumentLine
            key={document.no}
            dossier={dossier}
            reason={reason}
            document={document}
            onShow={() => setShown(document)}
          />
        ))}
      </ul>
      {shown && (
        <DocumentPreview
          dossier={dossier}
          reason={reason}
          document={shown}
          onClose={() => setShown(undefined)}
        />
      )}
    </>
  );
}

interface DocumentPreviewProps extends DossierSheet {
  document: DossierDocument;
  onClose: () => void;
}

function DocumentPreview({ dossier, reason, document, onClose }: DocumentPreviewProps) {
  const { t } = useTranslation();
  const file = useQuery(documentQuery(dossier.id, document.no, reason));
  const address = useObjectAddress(file.data);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="55%"
      title={document.fileName}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <KeyLayer>
        <ProblemAlert error={file.error} onRetry={() => void file.refetch()} />
        {document.mediaType === 'application/pdf' && (
          <DocumentSignatures
            dossier={dossier}
            reason={reason}
            document={document}
            onSigned={onClose}
          />
        )}
        {!address && !file.error && <Skeleton height={480} />}
        {address && document.mediaType === 'application/pdf' && (
          <iframe className={classes.preview} src={address} title={document.fileName} />
        )}
        {address && document.mediaType !== 'application/pdf' && (
          <img className={classes.image} src={address} alt={document.fileName} />
        )}
      </KeyLayer>
    </Drawer>
  );
}
