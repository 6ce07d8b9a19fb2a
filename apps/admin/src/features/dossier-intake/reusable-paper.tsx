import { Anchor, Button, Group, Text } from '@mantine/core';
import { officeDay } from '@motcua/shared-time';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import type { ReusablePaper } from './get-reusable-papers';

interface ReusablePaperLineProps {
  name: string;
  offer: ReusablePaper;
  isTaken: boolean;
  onTake: () => void;
  onDrop: () => void;
  /** False where R does something else. */
  hasKey?: boolean;
}

/** «Có trong kho, 12/03/2024»: what it is, where it came from, and one act. */
export function ReusablePaperLine(props: ReusablePaperLineProps) {
  const { name, offer, isTaken, onTake, onDrop, hasKey = true } = props;
  const { t } = useTranslation();
  const { date } = useFormats();
  const { dossierId, dossierCode, documentNo, unitName, expiresOn, isExpired, canOpen } = offer;
  const filedOn = offer.issuedOn ?? officeDay(new Date(offer.filedAt));
  const facts = [
    t('keeping.reuse.from', { code: dossierCode, unit: unitName ?? t('keeping.reuse.unit') }),
    offer.number && t('keeping.paper.number', { number: offer.number }),
    !isExpired && expiresOn && t('keeping.reuse.validUntil', { date: date(expiresOn) }),
  ];
  return (
    <Group gap="xs">
      <Text size="sm" fw={600} span>
        {isExpired && expiresOn
          ? t('keeping.reuse.expired', { date: date(expiresOn) })
          : t(isTaken ? 'keeping.reuse.taken' : 'keeping.reuse.offer', { date: date(filedOn) })}
      </Text>
      {canOpen && (
        <Anchor
          size="sm"
          tabIndex={-1}
          target="_blank"
          href={`/api/v1/dossiers/${dossierId}/documents/${documentNo}?inline=1`}
          aria-label={t('keeping.reuse.lookOf', { name })}
        >
          {t('keeping.reuse.look')}
        </Anchor>
      )}
      {!isExpired && (
        <Button
          size="compact-xs"
          variant="default"
          tabIndex={-1}
          aria-label={t(isTaken ? 'keeping.reuse.dropOf' : 'keeping.reuse.takeOf', { name })}
          onClick={isTaken ? onDrop : onTake}
        >
          {t(isTaken ? 'keeping.reuse.drop' : 'keeping.reuse.take')}
          {!isTaken && hasKey && ' R'}
        </Button>
      )}
      <Text size="xs" c="dimmed" span>
        {facts.filter(Boolean).join(' · ')}
      </Text>
    </Group>
  );
}
