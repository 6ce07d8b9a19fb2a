import { Button, List, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../app/session';
import { EmptyLine } from '../../ui/empty-line';
import { ProblemAlert } from '../../ui/problem-alert';
import { ReasonDialog } from '../../ui/reason-dialog';
import { Section } from '../../ui/section';
import { LookBadge } from '../../ui/status-badge';
import { useFormats } from '../../ui/use-formats';
import type { Dossier } from './get-dossier';
import { holdsQuery, useHoldAct, type Hold } from './holds';

/** Legal holds, for those who may place and lift them. */
export function HoldSection({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const may = useMay();
  const me = useMe();
  const [isAsked, setAsked] = useState(false);
  const query = useQuery({ ...holdsQuery(dossier.id), enabled: may('retention.hold') });
  const act = useHoldAct(dossier.id, () => setAsked(false));
  if (!may('retention.hold')) return null;
  const holds = query.data?.items ?? [];
  const open = holds.find(({ liftedAt }) => liftedAt === null);
  // Whoever placed a hold cannot lift it: said before anybody presses.
  const isOwn = open?.placedBy?.id === me.staff.id;
  const label = t(open ? 'keeping.hold.lift' : 'keeping.hold.place');
  return (
    <Section
      title={t('keeping.hold.title')}
      note={
        open && <LookBadge look={{ tint: 'warn', icon: IconLock }} label={t('keeping.hold.open')} />
      }
      acts={query.data && !isOwn && <Button onClick={() => setAsked(true)}>{label}</Button>}
    >
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.data && holds.length === 0 && <EmptyLine sentence={t('keeping.hold.none')} />}
      {isOwn && <Text size="sm">{t('keeping.hold.own')}</Text>}
      <List listStyleType="none">
        {holds.map((hold) => (
          <HoldLine key={hold.no} hold={hold} />
        ))}
      </List>
      {isAsked && (
        <ReasonDialog
          act={label}
          consequence={t(open ? 'keeping.hold.liftConsequence' : 'keeping.hold.consequence')}
          reason="required"
          keptAs={`dossiers.${dossier.id}.hold`}
          isPending={act.isPending}
          error={act.error}
          onConfirm={({ reason }) => act.run({ no: open?.no, reason })}
          onClose={() => setAsked(false)}
        />
      )}
    </Section>
  );
}

function HoldLine({ hold }: { hold: Hold }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { reason, placedBy, placedAt, liftedBy, liftedAt, liftReason } = hold;
  return (
    <List.Item>
      {reason}
      <Text size="xs" c="dimmed">
        {t('keeping.hold.placedBy', { name: placedBy?.fullName ?? '', at: dateTime(placedAt) })}
      </Text>
      {liftedAt && (
        <Text size="xs" c="dimmed">
          {t('keeping.hold.liftedBy', {
            name: liftedBy?.fullName ?? '',
            at: dateTime(liftedAt),
            reason: liftReason ?? '',
          })}
        </Text>
      )}
    </List.Item>
  );
}
