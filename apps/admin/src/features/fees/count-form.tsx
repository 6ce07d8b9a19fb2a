import { NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import classes from './fees.module.css';
import type { OpenShift } from './get-money';
import { useCloseShift } from './money-acts';

const mostNotes = 100_000;

/** Notes counted one kind after the other; a variance is said in words before it is sent. */
export function CountForm({ shift, etag }: { shift: OpenShift; etag: string }) {
  const { t } = useTranslation();
  const { money, number } = useFormats();
  const { say } = useAnnouncer();
  const [counts, setCounts] = useState<Readonly<Record<number, number>>>({});
  const [varianceReason, setVarianceReason] = useState('');
  const close = useCloseShift(shift.id, () => {
    say(t('cash.closed'));
    window.open(`/api/v1/cash-shifts/${shift.id}/statement`, '_blank');
  });
  const counted = shift.denominations.reduce((sum, each) => sum + each * (counts[each] ?? 0), 0);
  const variance = counted - shift.inDrawer;
  const faults = fieldMessages(close.error);
  const run = () =>
    close.run(
      {
        notes: shift.denominations.map((denomination) => ({
          denomination,
          count: counts[denomination] ?? 0,
        })),
        ...(variance === 0 ? {} : { varianceReason }),
      },
      etag,
    );
  return (
    <Section title={t('cash.count')}>
      <Stack gap="sm">
        <ProblemAlert error={close.error} onRetry={close.retry} takesFocus />
        <div className={classes.notes}>
          <strong>{t('cash.denomination')}</strong>
          <strong>{t('cash.notes')}</strong>
          <strong>{t('cash.amount')}</strong>
          {shift.denominations.map((denomination) => (
            <Fragment key={denomination}>
              <span>{number(denomination)}</span>
              <NumberInput
                size="xs"
                hideControls
                allowDecimal={false}
                min={0}
                max={mostNotes}
                aria-label={t('cash.notesOf', { denomination: number(denomination) })}
                value={counts[denomination] ?? ''}
                onChange={(value) => setCounts({ ...counts, [denomination]: Number(value) || 0 })}
              />
              <span>{money(denomination * (counts[denomination] ?? 0))}</span>
            </Fragment>
          ))}
        </div>
        <Text fw={600}>{t('cash.countedIs', { amount: money(counted) })}</Text>
        <Text c={variance === 0 ? undefined : 'var(--danger)'} role="status">
          {variance === 0
            ? t('cash.even')
            : variance < 0
              ? t('cash.short', { amount: money(-variance) })
              : t('cash.over', { amount: money(variance) })}
        </Text>
        {variance !== 0 && (
          <Textarea
            label={t('cash.varianceReason')}
            description={t('cash.varianceHint')}
            value={varianceReason}
            error={faults['varianceReason']}
            onChange={({ currentTarget: { value } }) => setVarianceReason(value)}
          />
        )}
        <MainAct
          label={t('cash.closeAndPrint')}
          isPending={close.isPending}
          blockedBecause={
            variance !== 0 && varianceReason.trim().length < 5 ? t('cash.lack.variance') : undefined
          }
          onRun={run}
        />
      </Stack>
    </Section>
  );
}
