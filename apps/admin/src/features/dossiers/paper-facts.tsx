import { Group, Text } from '@mantine/core';
import type { LocalDate } from '@motcua/shared-time';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import { SigningState } from './hand-to-signing';
import type { PaperRecord } from './paper-records';

/** What was read off a scanned paper, who compared it, and what its file claims to be. */
export function PaperFacts({ record }: { record: PaperRecord }) {
  const { t } = useTranslation();
  const { standard, scanDpi, textState } = record;
  return (
    <div>
      <ReadFacts record={record} />
      <Attested record={record} />
      <Group gap="sm">
        {standard && (
          <Text size="xs" c="dimmed" span>
            {t(standard === 'PDF/A-2b' ? 'keeping.paper.archival' : 'keeping.paper.ordinary')}
          </Text>
        )}
        {scanDpi !== null && scanDpi !== undefined && (
          <Text size="xs" c="dimmed" span>
            {t('keeping.paper.scanned', { dpi: scanDpi })}
          </Text>
        )}
        {textState === 'parked' && (
          <Text size="xs" c="var(--warn)" span>
            {t('keeping.paper.unread')}
          </Text>
        )}
        <SigningState record={record} />
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
