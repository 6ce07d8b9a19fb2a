import { Group, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { KeyButton } from '../../ui/key-button';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { LookBadge } from '../../ui/status-badge';
import { useFormats } from '../../ui/use-formats';
import { moneyQuery } from '../fees/get-money';
import type { Dossier } from './get-results';
import { isFeeDue } from './hand-back';

/** What is still to be paid before anything is handed out; it is taken at the cash desk. */
export function FeeStep({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = useNavigate();
  const isDue = isFeeDue(dossier);
  const settled = (
    <LookBadge look={{ tint: 'ok', icon: IconCircleCheck }} label={t('returns.fee.settled')} />
  );
  return (
    <Section title={t('returns.step.fee')} note={!isDue && settled}>
      {isDue && (
        <>
          <FeeDue dossierId={dossier.id} />
          {may('dossier.collectFee') ? (
            <Group mt="sm">
              <KeyButton
                code="KeyP"
                alt
                label={t('returns.fee.collect')}
                run={() => void navigate({ to: '/cash', search: { code: dossier.code } })}
              />
            </Group>
          ) : (
            <Text mt="sm">{t('returns.fee.elsewhere')}</Text>
          )}
        </>
      )}
    </Section>
  );
}

function FeeDue({ dossierId }: { dossierId: string }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const query = useQuery(moneyQuery(dossierId));
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return null;
  const { due, charges } = query.data;
  const { total, inWords } = due;
  const notSet = charges.filter(({ state }) => state === 'notSet');
  return (
    <>
      {notSet.map(({ no, name }) => (
        <Text key={no} c="var(--warn)">
          {t('returns.fee.notSet', { name })}
        </Text>
      ))}
      <Group justify="space-between" align="baseline">
        <Text fw={600}>{t('returns.fee.due')}</Text>
        <div style={{ textAlign: 'right' }}>
          <Text fw={600}>{money(total)}</Text>
          <Text size="sm" c="dimmed">
            {inWords}
          </Text>
        </div>
      </Group>
    </>
  );
}
