import { Anchor, Group, Text } from '@mantine/core';
import { isFinal } from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import type { DossierSheet } from './dossier-sheet';
import { HandToSigning } from './hand-to-signing';
import { paperRecordsQuery, searchableCopyAddress, type PaperRecord } from './paper-records';

interface PaperFactsProps extends DossierSheet {
  documentNo: number;
}

/** What was read off a scanned paper, who compared it, and what its file claims to be. */
export function PaperFacts({ dossier, reason, documentNo }: PaperFactsProps) {
  const { t } = useTranslation();
  const records = useQuery(paperRecordsQuery(dossier.id, reason));
  const record = records.data?.items.find((each) => each.documentNo === documentNo);
  if (!record) return null;
  return (
    <div>
      <ReadFacts record={record} />
      <Attested record={record} />
      <Group gap="sm">
        <Text size="xs" c="dimmed" span>
          {t(record.standard === 'PDF/A-2b' ? 'keeping.paper.archival' : 'keeping.paper.ordinary')}
        </Text>
        {record.isSearchable && (
          <Anchor href={searchableCopyAddress(dossier.id, documentNo, reason)} size="xs">
            {t('keeping.paper.searchable')}
          </Anchor>
        )}
        <HandToSigning
          dossierId={dossier.id}
          documentNo={documentNo}
          record={record}
          isOpen={!isFinal(dossier.status)}
        />
      </Group>
    </div>
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
