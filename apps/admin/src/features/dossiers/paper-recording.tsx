import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { forgetKept, useKeptChoice } from '../../ui/kept-text';
import { emptyFacts, PaperForm, type PaperFacts } from '../digitisation/paper-form';
import { useRecordPaper, type PaperRecord } from './paper-records';

interface PaperRecordingProps {
  dossierId: string;
  /** Version of the dossier the change is made from. */
  version: number;
  documentNo: number;
  fileName: string;
  /** What was ticked at reception. */
  kind: string | null;
  record: PaperRecord | undefined;
}

/** «Ghi thông tin giấy»: what stands on a paper that has its file, entered or put right. */
export function PaperRecording(props: PaperRecordingProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const label = t(props.record ? 'keeping.paper.correct' : 'keeping.paper.enter');
  return (
    <>
      <Button
        size="compact-xs"
        onClick={() => setIsOpen(true)}
        aria-label={`${label}: ${props.fileName}`}
      >
        {label}
      </Button>
      {isOpen && <RecordingDialog {...props} act={label} onClose={() => setIsOpen(false)} />}
    </>
  );
}

interface RecordingDialogProps extends PaperRecordingProps {
  act: string;
  onClose: () => void;
}

function RecordingDialog(props: RecordingDialogProps) {
  const { act, dossierId, documentNo, fileName, record, kind, version, onClose } = props;
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const keptAs = `paper.${dossierId}.${documentNo}`;
  const [facts, setFacts] = useKeptChoice<PaperFacts>(
    `${keptAs}.facts`,
    record ? factsOf(record) : emptyFacts(kind),
  );
  const recording = useRecordPaper(dossierId, documentNo, () => {
    forgetKept(keptAs);
    say(t('keeping.paper.recorded', { name: fileName }));
    onClose();
  });
  return (
    <ConfirmDialog
      act={act}
      consequence={t(record ? 'keeping.paper.correcting' : 'keeping.paper.entering')}
      isPending={recording.isPending}
      error={recording.error}
      onConfirm={() => recording.run(facts, `"${version}"`)}
      onClose={onClose}
      size={640}
    >
      <PaperForm name={fileName} facts={facts} onChange={setFacts} />
    </ConfirmDialog>
  );
}

/** Whoever puts it right compares anew: the word of somebody else is not taken over. */
function factsOf(record: PaperRecord): PaperFacts {
  const { kind, number, issuer, signer, owner, issuedOn, expiresOn } = record;
  const known = { number, issuer, signer, owner, issuedOn, expiresOn };
  const said = Object.entries(known).filter(([, value]) => value !== null);
  return { kind, ...(Object.fromEntries(said) as Omit<PaperFacts, 'kind'>) };
}
