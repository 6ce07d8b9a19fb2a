import { Anchor, Drawer, Skeleton, Text } from '@mantine/core';
import { isFinal, type Permission } from '@motcua/dossier-domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { KeyLayer } from '../../ui/keys';
import { useObjectAddress } from '../../ui/object-address';
import { ProblemAlert } from '../../ui/problem-alert';
import { useFormats } from '../../ui/use-formats';
import { DocumentIntegrity } from './document-integrity';
import { DocumentRemoval } from './document-removal';
import { DocumentSignatures } from './document-signatures';
import classes from './dossier.module.css';
import { PaperFacts } from './paper-facts';
import type { DossierSheet } from './dossier-sheet';
import { documentAddress, documentQuery, type DossierDocument } from './get-dossier';

interface DocumentListProps extends DossierSheet {
  documents: readonly DossierDocument[];
}

/** Results belong to those who work on them, scans to the desk. */
const removers: Readonly<Record<DossierDocument['purpose'], readonly Permission[]>> = {
  component: ['dossier.digitise'],
  attachment: ['dossier.digitise'],
  result: ['dossier.process', 'dossier.decide'],
};

/** The files of one paper: a look beside the list, or the file itself. */
export function DocumentList({ dossier, reason, documents }: DocumentListProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const may = useMay();
  const [shown, setShown] = useState<DossierDocument>();
  const facts = ({ pages, size }: DossierDocument) => {
    const kilobytes = t('dossiers.kilobytes', { size: number(Math.ceil(size / 1024)) });
    return [pages && t('dossiers.pages', { count: pages }), kilobytes].filter(Boolean).join(' · ');
  };
  return (
    <>
      <ul className={classes.files}>
        {documents.map((document) => (
          <li key={document.no} className={classes.file}>
            <Anchor component="button" type="button" onClick={() => setShown(document)}>
              {document.fileName}
            </Anchor>
            <Text size="xs" c="dimmed" span>
              {facts(document)}
            </Text>
            <Anchor
              href={documentAddress(dossier.id, document.no, reason)}
              size="xs"
              aria-label={t('dossiers.downloadOf', { name: document.fileName })}
            >
              {t('dossiers.download')}
            </Anchor>
            <DocumentIntegrity
              dossierId={dossier.id}
              no={document.no}
              name={document.fileName}
              reason={reason}
            />
            {document.reusedFrom && (
              <Text size="xs" c="dimmed" span>
                {t('keeping.reusedFrom', { code: document.reusedFrom })}
              </Text>
            )}
            {document.scanState === 'quarantined' && (
              <Text size="xs" c="var(--danger)" span>
                {t('keeping.quarantined')}
              </Text>
            )}
            {document.purpose === 'component' && (
              <PaperFacts dossier={dossier} reason={reason} document={document} />
            )}
            {!isFinal(dossier.status) && may(...removers[document.purpose]) && (
              <DocumentRemoval
                dossierId={dossier.id}
                version={dossier.version}
                document={document}
              />
            )}
          </li>
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
