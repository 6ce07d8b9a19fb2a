import { Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { Section } from '../../ui/section';
import { shortestReason } from '../../ui/shortest-reason';
import { useFormats } from '../../ui/use-formats';
import { AmountList } from './amount-list';
import classes from './fees.module.css';
import type { OpenShift } from './get-money';
import { useCloseShift } from './money-acts';
import { NoteCounts, type Counts } from './note-counts';

/** Notes counted one kind after the other; a variance is said in words before it is sent. */
export function CountForm({ shift, etag }: { shift: OpenShift; etag: string }) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const [counts, setCounts] = useState<Counts>({});
  const [varianceReason, setVarianceReason] = useState('');
  const close = useCloseShift(shift.id, () => {
    say(t('cash.closed'));
    window.open(`/api/v1/cash-shifts/${shift.id}/statement`, '_blank');
  });
  const notes = shift.denominations.map((denomination) => ({
    denomination,
    count: counts[denomination] ?? 0,
  }));
  const counted = notes.reduce((sum, { denomination, count }) => sum + denomination * count, 0);
  const variance = counted - shift.inDrawer;
  const reason = varianceReason.normalize('NFC').trim();
  return (
    <Section title={t('cash.count')}>
      <ProblemAlert error={close.error} onRetry={close.retry} takesFocus />
      <div className={classes.counting}>
        <NoteCounts denominations={shift.denominations} counts={counts} onCount={setCounts} />
        <Stack gap="sm">
          <AmountList
            amounts={[
              { label: t('cash.expected'), amount: shift.inDrawer },
              { label: t('cash.counted'), amount: counted },
              { label: t('cash.variance'), amount: variance, isTotal: true },
            ]}
          />
          <VarianceWords variance={variance} />
          {variance !== 0 && (
            <Textarea
              label={t('cash.varianceReason')}
              description={t('cash.varianceHint')}
              autosize
              minRows={2}
              maxLength={500}
              value={varianceReason}
              error={fieldMessages(close.error)['varianceReason']}
              onChange={({ currentTarget: { value } }) => setVarianceReason(value)}
            />
          )}
          <MainAct
            label={t('cash.closeAndPrint')}
            isPending={close.isPending}
            blockedBecause={
              variance !== 0 && reason.length < shortestReason ? t('cash.lack.variance') : undefined
            }
            onRun={() =>
              close.run({ notes, ...(variance === 0 ? {} : { varianceReason: reason }) }, etag)
            }
          />
        </Stack>
      </div>
    </Section>
  );
}

function VarianceWords({ variance }: { variance: number }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const sentence =
    variance === 0
      ? t('cash.even')
      : variance < 0
        ? t('cash.short', { amount: money(-variance) })
        : t('cash.over', { amount: money(variance) });
  return (
    <Text c={variance === 0 ? 'var(--ok)' : 'var(--danger)'} role="status">
      {sentence}
    </Text>
  );
}
