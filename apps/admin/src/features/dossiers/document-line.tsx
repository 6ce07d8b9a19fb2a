import { Anchor, Text } from '@mantine/core';
import { isFinal, mayChangeResult, type Permission } from '@motcua/dossier-domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useAnnouncer } from '../../ui/announcer';
import { ProblemAlert } from '../../ui/problem-alert';
import { useFormats } from '../../ui/use-formats';
import { IntegrityOutcome, useIntegrityAct } from './document-integrity';
import { DocumentRemoval } from './document-removal';
import classes from './dossier.module.css';
import type { DossierSheet } from './dossier-sheet';
import { FileActs, type FileAct } from './file-acts';
import { documentAddress, type DossierDocument } from './get-dossier';
import { PaperFacts } from './paper-facts';
import { PaperRecording } from './paper-recording';
import {
  paperRecordsQuery,
  searchableCopyAddress,
  useHandToSigning,
  useReadTextAgain,
} from './paper-records';

interface DocumentLineProps extends DossierSheet {
  document: DossierDocument;
  onShow: () => void;
}

/** Results belong to those who work on them, scans to the desk. */
const removers: Readonly<Record<DossierDocument['purpose'], readonly Permission[]>> = {
  component: ['dossier.digitise'],
  attachment: ['dossier.digitise'],
  result: ['dossier.process', 'dossier.decide'],
};

/** One file: its name opens it, what is known of it follows, its acts stand in one row. */
export function DocumentLine({ dossier, reason, document, onShow }: DocumentLineProps) {
  const { t } = useTranslation();
  const may = useMay();
  const { no, fileName, purpose, componentNo } = document;
  const isOpen = !isFinal(dossier.status);
  const isPaper = purpose === 'component';
  const records = useQuery({ ...paperRecordsQuery(dossier.id, reason), enabled: isPaper });
  const record = records.data?.items.find((each) => each.documentNo === no);
  const [dialog, setDialog] = useState<'record' | 'remove'>();
  const integrity = useIntegrityAct(dossier.id, no, reason);
  const machine = useMachineActs(dossier.id, no);
  const close = () => setDialog(undefined);
  const act = (key: string, label: string, more: Partial<FileAct>): FileAct => ({
    key,
    label,
    name: `${label} ${fileName}`,
    ...more,
  });
  const enter =
    isPaper && isOpen && records.data && may('dossier.digitise')
      ? act('record', t(record ? 'keeping.paper.correct' : 'keeping.paper.enter'), {
          run: () => setDialog('record'),
        })
      : undefined;
  const hand =
    record && record.signing?.state !== 'waiting' && isOpen && may('dossier.attest')
      ? act('sign', t('keeping.signing.hand'), machine.hand)
      : undefined;
  const main = record ? hand : enter;
  const others = [
    act('download', t('dossiers.download'), { href: documentAddress(dossier.id, no, reason) }),
    act('integrity', t('keeping.integrity.check'), integrity.act),
    main === enter ? undefined : enter,
    record?.isSearchable
      ? act('searchable', t('keeping.paper.searchable'), {
          href: searchableCopyAddress(dossier.id, no, reason),
        })
      : undefined,
    record?.textState === 'parked' && may('dossier.digitise')
      ? act('read', t('keeping.paper.readAgain'), machine.read)
      : undefined,
    (purpose === 'result' ? mayChangeResult(dossier.status) : isOpen) && may(...removers[purpose])
      ? act('remove', t('keeping.remove.act'), {
          run: () => setDialog('remove'),
          isDangerous: true,
        })
      : undefined,
  ].filter((each) => each !== undefined);
  return (
    <li className={classes.file}>
      <div className={classes.fileHead}>
        <div>
          <Anchor component="button" type="button" ta="left" onClick={onShow}>
            {fileName}
          </Anchor>{' '}
          <FileFacts document={document} /> <IntegrityOutcome integrity={integrity} />
        </div>
        <FileActs fileName={fileName} main={main} others={others} />
      </div>
      {record && <PaperFacts record={record} />}
      {machine.errors}
      {dialog === 'record' && (
        <PaperRecording
          dossierId={dossier.id}
          version={dossier.version}
          documentNo={no}
          fileName={fileName}
          kind={dossier.components.find((each) => each.no === componentNo)?.kind ?? null}
          record={record}
          onClose={close}
        />
      )}
      {dialog === 'remove' && (
        <DocumentRemoval
          dossierId={dossier.id}
          version={dossier.version}
          document={document}
          onClose={close}
        />
      )}
    </li>
  );
}

/** What is asked for by one press: a signature, or that the letters are read anew. */
function useMachineActs(dossierId: string, no: number) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const hand = useHandToSigning(dossierId, no, () => say(t('keeping.signing.handed')));
  const read = useReadTextAgain(dossierId, no);
  return {
    hand: { isPending: hand.isPending, run: () => hand.run({}) },
    read: { isPending: read.isPending, run: () => read.run({}) },
    errors: (
      <>
        <ProblemAlert error={hand.error} onRetry={hand.retry} />
        <ProblemAlert error={read.error} onRetry={read.retry} />
      </>
    ),
  };
}

/** Pages and size, and what sets this file apart from a plain scan. */
function FileFacts({ document }: { document: DossierDocument }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { pages, size, reusedFrom, scanState } = document;
  const facts = [
    pages && t('dossiers.pages', { count: pages }),
    t('dossiers.kilobytes', { size: number(Math.ceil(size / 1024)) }),
    reusedFrom && t('keeping.reusedFrom', { code: reusedFrom }),
  ];
  return (
    <>
      <Text size="xs" c="dimmed" span>
        {facts.filter(Boolean).join(' · ')}
      </Text>
      {scanState === 'quarantined' && (
        <Text size="xs" c="var(--danger)" span>
          {' '}
          {t('keeping.quarantined')}
        </Text>
      )}
    </>
  );
}
