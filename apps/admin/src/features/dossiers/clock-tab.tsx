import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AppointmentExplain, type AppointmentView } from '../../ui/appointment-explain';
import { EmptyLine } from '../../ui/empty-line';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import type { Dossier } from './get-dossier';

/** The promise, why it is that date, and the times in which the term did not run. */
export function ClockTab({ dossier }: { dossier: Dossier }) {
  const { t, i18n } = useTranslation();
  const { date, dateTime, number } = useFormats();
  const { clock, appointment, firstDueOn, dueOn, filedAt, receivedAt } = dossier;
  const start = filedAt ?? receivedAt;
  const { value, unit } = clock.limit;
  const limit = unit === 'sameDay' ? '' : `${number(value)} `;
  const receivedOfPromise = (clock.current as { receivedAt?: string } | null)?.receivedAt;
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
            { label: t('dossiers.finished'), value: clock.endedAt && dateTime(clock.endedAt) },
          ]}
        />
      </Section>
      <Section title={t('dossiers.pauses')}>
        {clock.pauses.length === 0 ? (
          <Text>{t('dossiers.noPauses')}</Text>
        ) : (
          <List>
            {clock.pauses.map(({ cause, from, to }) => (
              <List.Item key={from}>
                {t(`dossiers.pauseCause.${cause}`)}: {dateTime(from)} –{' '}
                {to ? dateTime(to) : t('dossiers.stillPaused')}
              </List.Item>
            ))}
          </List>
        )}
      </Section>
    </>
  );
}
