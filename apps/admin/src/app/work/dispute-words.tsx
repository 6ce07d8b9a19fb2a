import { Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconClock, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LookBadge } from '../../ui/status-badge';
import type { Look } from '../../ui/status-looks';
import { useFormats } from '../../ui/use-formats';
import type { Dispute, DisputeState } from './disputes';

const looks: Readonly<Record<DisputeState, Look>> = {
  open: { tint: 'warn', icon: IconClock },
  accepted: { tint: 'ok', icon: IconCheck },
  refused: { tint: 'neutral', icon: IconX },
};

export function DisputeBadge({ state }: { state: DisputeState }) {
  const { t } = useTranslation();
  return <LookBadge look={looks[state]} label={t(`disputes.state.${state}`)} />;
}

/** The disputed verdict in one line: «Theo quy định: Quá hạn, so với ngày 24/11/2026». */
export function useDisputedVerdict(): (
  dispute: Pick<Dispute, 'definition' | 'verdict' | 'dueOn'>,
) => string {
  const { t } = useTranslation();
  const { date } = useFormats();
  return ({ definition, verdict, dueOn }) =>
    [
      t('disputes.verdictOf', {
        definition: t(`dossiers.definition.${definition}`),
        verdict: t(`disputes.lateVerdict.${verdict}`),
      }),
      ...(dueOn ? [t('disputes.due', { date: date(dueOn) })] : []),
    ].join(', ');
}

/** What is disputed, by whom, and what was answered. */
export function DisputeWords({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const verdict = useDisputedVerdict();
  const { filedBy, filedAt, unit, claimedOwner, reason, correctedOwner, answer } = dispute;
  const { settledBy, settledAt, state } = dispute;
  return (
    <Stack gap={4}>
      <Group gap="sm">
        <DisputeBadge state={state} />
        <Text fw={600}>{verdict(dispute)}</Text>
      </Group>
      <Text size="xs" c="dimmed">
        {t('disputes.by', {
          name: filedBy.fullName,
          unit: unit.name ?? '',
          time: dateTime(filedAt),
        })}
      </Text>
      <Text>{t('disputes.claims', { owner: t(`dossiers.timeOwner.${claimedOwner}`) })}</Text>
      <Text style={{ whiteSpace: 'pre-wrap' }}>{reason}</Text>
      {settledBy && settledAt && (
        <>
          <Text size="xs" c="dimmed" mt={4}>
            {t('disputes.settledBy', { name: settledBy.fullName, time: dateTime(settledAt) })}
          </Text>
          {correctedOwner && (
            <Text fw={600}>
              {t('disputes.corrected', { owner: t(`dossiers.timeOwner.${correctedOwner}`) })}
            </Text>
          )}
          <Text style={{ whiteSpace: 'pre-wrap' }}>{answer}</Text>
          {correctedOwner && (
            <Text size="xs" c="dimmed">
              {t('disputes.figuresStay')}
            </Text>
          )}
        </>
      )}
    </Stack>
  );
}
