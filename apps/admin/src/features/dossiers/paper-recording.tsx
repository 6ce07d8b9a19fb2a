import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangedMeanwhile } from '../../app/changed-meanwhile';
import { useAnnouncer } from '../../ui/announcer';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { forgetKept, useKeptChoice } from '../../ui/kept-text';
import { emptyFacts, PaperForm, type PaperFacts } from '../digitisation/paper-form';
import { readPaperNow, useRecordPaper, type PaperRecord } from './paper-records';
import { useComparedPaper } from './compared-paper';

interface PaperRecordingProps {
  dossierId: string;
  /** Version of the dossier the change is made from. */
  version: number;
  documentNo: number;
  fileName: string;
  /** What was ticked at reception. */
  kind: string | null;
  record: PaperRecord | undefined;
  onClose: () => void;
}

/** «Ghi thông tin giấy»: what stands on a paper that has its file, entered or put right. */
export function PaperRecording(props: PaperRecordingProps) {
  const { dossierId, documentNo, fileName, record, kind, version, onClose } = props;
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const keptAs = `paper.${dossierId}.${documentNo}`;
  // What is typed and the version it was typed from stay together, however long it takes.
  const [first] = useState({ facts: factsOf(record, kind), etag: `"${version}"` });
  const [typed, setTyped] = useKeptChoice(`${keptAs}.typed`, first);
  const { facts, etag } = typed;
  const fieldsOf = useComparedPaper();
  const recording = useRecordPaper(dossierId, documentNo, () => {
    forgetKept(keptAs);
    say(t('keeping.paper.recorded', { name: fileName }));
    onClose();
  });
  return (
    <ConfirmDialog
      act={t(record ? 'keeping.paper.correct' : 'keeping.paper.enter')}
      consequence={t(record ? 'keeping.paper.correcting' : 'keeping.paper.entering')}
      isPending={recording.isPending}
      error={recording.error}
      refusal={
        <ChangedMeanwhile
          error={recording.error}
          about={['paperRecord', dossierId, documentNo]}
          read={() => readPaperNow(dossierId, documentNo)}
          fieldsOf={(theirs) => fieldsOf(facts, theirs.record)}
          onKeepMine={(theirs) => {
            setTyped({ facts, etag: theirs.etag });
            recording.reset();
          }}
          onTakeTheirs={(theirs) => {
            setTyped({ facts: factsOf(theirs.record, kind), etag: theirs.etag });
            recording.reset();
          }}
        />
      }
      onConfirm={() => recording.run(facts, etag)}
      onClose={onClose}
      size={640}
    >
      <PaperForm
        name={fileName}
        facts={facts}
        onChange={(next) => setTyped({ facts: next, etag })}
      />
    </ConfirmDialog>
  );
}

/** Whoever puts it right compares anew: the word of somebody else is not taken over. */
function factsOf(record: PaperRecord | undefined, ticked: string | null): PaperFacts {
  if (!record) return emptyFacts(ticked);
  const { kind, number, issuer, signer, owner, issuedOn, expiresOn } = record;
  const known = { number, issuer, signer, owner, issuedOn, expiresOn };
  const said = Object.entries(known).filter(([, value]) => value !== null);
  return { kind, ...(Object.fromEntries(said) as Omit<PaperFacts, 'kind'>) };
}
