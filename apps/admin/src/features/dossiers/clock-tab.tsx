import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AppointmentExplain, type AppointmentView } from '../../ui/appointment-explain';
import { EmptyLine } from '../../ui/empty-line';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import { AppointmentChanges } from './appointment-changes';
import { DisputesSection } from './disputes-section';
import type { DossierSheet } from './dossier-sheet';
import { clockQuery, type ClockReport } from './get-clock';
import type { Dossier } from './get-dossier';
import { OutsideWait } from './outside-wait';
import { StageTable } from './stage-table';
import { TimeShares } from './time-shares';
import { Verdicts } from './verdicts';

/** Whose time it was, stage by stage, whether it is in time, and why the promise is that date. */
export function ClockTab({ dossier, reason }: DossierSheet) {
  const clock = useQuery(clockQuery(dossier.id, reason));
  return (
    <>
      {clock.error && (
        <ProblemAlert error={clock.error} onRetry={() => void clock.refetch()} takesFocus={false} />
      )}
      {clock.isPending && <Skeleton height={240} mb="sm" />}
      {clock.data && <Reckoned dossier={dossier} reason={reason} clock={clock.data} />}
      <Promise dossier={dossier} />
    </>
  );
}

function Reckoned({ dossier, reason, clock }: DossierSheet & { clock: ClockReport }) {
  return (
    <>
      <Verdicts clock={clock} />
      <DisputesSection dossier={dossier} reason={reason} clock={clock} />
      <TimeShares clock={clock} />
      <StageTable clock={clock} />
      <AppointmentChanges clock={clock} />
      <OutsideWait dossier={dossier} clock={clock} />
    </>
  );
}

function Promise({ dossier }: { dossier: Dossier }) {
  const { t, i18n } = useTranslation();
  const { date, dateTime, number } = useFormats();
  const { clock, appointment, firstDueOn, dueOn, filedAt, receivedAt } = dossier;
  const start = filedAt ?? receivedAt;
  const { value, unit } = clock.limit;
  const limit = unit === 'sameDay' ? '' : `${number(value)} `;
  const receivedOfPromise = clock.current?.receivedAt;
  const otherDueOn = clock.otherPolicy?.dueOn;
  return (
    <>
      <Section title={t('dossiers.why')}>
        {appointment && start ? (
          <AppointmentExplain
            appointment={
              {
                ...appointment,
                receivedAt: receivedOfPromise ?? start,
                sentence: appointment.sentence[i18n.language === 'en' ? 'en' : 'vi'],
              } as AppointmentView
            }
          />
        ) : (
          <EmptyLine sentence={t('dossiers.noAppointment')} />
        )}
      </Section>
      <Section title={t('dossiers.dates')}>
        <SummaryList
          items={[
            { label: t('dossiers.limit'), value: `${limit}${t(`dossiers.limitUnit.${unit}`)}` },
            { label: t('dossiers.filed'), value: start && dateTime(start) },
            { label: t('dossiers.firstDue'), value: firstDueOn && date(firstDueOn) },
            { label: t('dossiers.dueNow'), value: dueOn && date(dueOn) },
            { label: t('dossiers.policy'), value: t(`dossiers.clockPolicy.${clock.policy}`) },
            { label: t('dossiers.otherPolicy'), value: otherDueOn && date(otherDueOn) },
            { label: t('dossiers.finished'), value: clock.endedAt && dateTime(clock.endedAt) },
          ]}
        />
      </Section>
    </>
  );
}
