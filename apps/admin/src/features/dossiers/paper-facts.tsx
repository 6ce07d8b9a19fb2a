import { Anchor, Button, Group, Text } from '@mantine/core';
import { isFinal } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { ProblemAlert } from '../../ui/problem-alert';
import { useFormats } from '../../ui/use-formats';
import type { DossierSheet } from './dossier-sheet';
import type { DossierDocument } from './get-dossier';
import { HandToSigning } from './hand-to-signing';
import { PaperRecording } from './paper-recording';
import {
  paperRecordsQuery,
  searchableCopyAddress,
  useReadTextAgain,
  type PaperRecord,
} from './paper-records';

interface PaperFactsProps extends DossierSheet {
  document: DossierDocument;
}

/** What was read off a scanned paper, who compared it, and what its file claims to be. */
export function PaperFacts({ dossier, reason, document }: PaperFactsProps) {
  const { t } = useTranslation();
  const may = useMay();
  const { no: documentNo, componentNo, fileName } = document;
  const isOpen = !isFinal(dossier.status);
  const records = useQuery(paperRecordsQuery(dossier.id, reason));
  const record = records.data?.items.find((each) => each.documentNo === documentNo);
  const component = dossier.components.find(({ no }) => no === componentNo);
  const recording = isOpen && records.data && may('dossier.digitise') && (
    <PaperRecording
      dossierId={dossier.id}
      version={dossier.version}
      documentNo={documentNo}
      fileName={fileName}
      kind={component?.kind ?? null}
      record={record}
    />
  );
  if (!record) return recording || null;
  return (
    <div>
      <ReadFacts record={record} />
      <Attested record={record} />
      <Group gap="sm">
        {record.standard && (
          <Text size="xs" c="dimmed" span>
            {t(
              record.standard === 'PDF/A-2b' ? 'keeping.paper.archival' : 'keeping.paper.ordinary',
            )}
          </Text>
        )}
        {record.isSearchable && (
          <Anchor href={searchableCopyAddress(dossier.id, documentNo, reason)} size="xs">
            {t('keeping.paper.searchable')}
          </Anchor>
        )}
        {record.textState === 'parked' && <UnreadLetters {...{ dossier, documentNo }} />}
        {recording}
        <HandToSigning
          dossierId={dossier.id}
          documentNo={documentNo}
          record={record}
          isOpen={isOpen}
        />
      </Group>
    </div>
  );
}

/** Letters nobody could read are said to be so, and may be tried anew. */
function UnreadLetters({ dossier, documentNo }: DossierSheet & { documentNo: number }) {
  const { t } = useTranslation();
  const may = useMay();
  const again = useReadTextAgain(dossier.id, documentNo);
  return (
    <>
      <Text size="xs" c="var(--warn)" span>
        {t('keeping.paper.unread')}
      </Text>
      {may('dossier.digitise') && (
        <Button size="compact-xs" loading={again.isPending} onClick={() => again.run({})}>
          {t('keeping.paper.readAgain')}
        </Button>
      )}
      <ProblemAlert error={again.error} onRetry={again.retry} />
    </>
  );
}

function ReadFacts({ record }: { record: PaperRecord }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { number, issuer, issuedOn, signer, owner, expiresOn } = record;
  const facts = [
    t(`digitisation.kind.${record.kind}`),
    number && t('keeping.paper.number', { number }),
    issuedOn && t('keeping.paper.issuedOn', { date: date(issuedOn as LocalDate) }),
    issuer,
    signer && t('keeping.paper.signer', { name: signer }),
    owner && t('keeping.paper.owner', { name: owner }),
    expiresOn && t('keeping.reuse.validUntil', { date: date(expiresOn as LocalDate) }),
  ].filter(Boolean);
  return <Text size="sm">{facts.join(' · ')}</Text>;
}

/** Nobody vouches for a scan that nobody compared: that is said too. */
function Attested({ record }: { record: PaperRecord }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { attestation, recordedBy, recordedAt } = record;
  const words = attestation ? `keeping.paper.attested.${attestation}` : 'keeping.paper.notAttested';
  return (
    <Text size="xs" c={attestation ? 'dimmed' : 'var(--warn)'}>
      {t(words, { name: recordedBy?.fullName ?? '', at: dateTime(recordedAt) })}
    </Text>
  );
}
