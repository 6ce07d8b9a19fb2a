import { Anchor, Group, Skeleton, Text } from '@mantine/core';
import type { TimeLimitUnit } from '@motcua/shared-time';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { AppointmentExplain, type AppointmentView } from '../../ui/appointment-explain';
import { officeClock } from '../../ui/office-clock';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import type { IntakeCheck } from './check-intake';
import { focusWhenShown } from './focus-when-shown';
import { EarlierFields } from './earlier-fields';
import { promisedMoment, usualHour } from './earlier-promise';
import classes from './intake-page.module.css';
import type { IntakeSheet } from './intake-sheet';

export interface StatedLimit {
  value: number;
  unit: TimeLimitUnit;
}

interface AppointmentSectionProps extends IntakeSheet {
  check: IntakeCheck | undefined;
  limit: StatedLimit | undefined;
  unitId: string;
  /** When it was filed, where that was before the desk opened it. */
  filedAt?: string;
  /** Counted by the limit alone: nothing earlier can be promised from here. */
  isCountedOnly?: boolean;
}

/** The date the citizen hears, and one key away the days it was counted over. */
export function AppointmentSection(props: AppointmentSectionProps) {
  const { check, limit, unitId, filedAt, isCountedOnly = false, form, change } = props;
  const { t } = useTranslation();
  const { longDateTime } = useFormats();
  const [isOpen, setOpen] = useState(false);
  const promise = check?.appointment;
  if (!promise)
    return (
      <Section title={t('intake.section.appointment')}>
        <Text c="dimmed">{t('intake.afterProcedure')}</Text>
      </Section>
    );
  return (
    <Section title={t('intake.section.appointment')}>
      {isOpen && limit ? (
        <Explanation limit={limit} unitId={unitId} filedAt={filedAt} />
      ) : (
        <Text className={classes.date}>
          {longDateTime(promisedMoment(form.earlier) ?? promise.dueAt)}
        </Text>
      )}
      <Group gap="md">
        {limit && (
          <Anchor component="button" type="button" onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'intake.hideDays' : 'kit.appointment.why')}
          </Anchor>
        )}
        {!form.earlier && !isCountedOnly && (
          <Anchor
            component="button"
            type="button"
            onClick={() => {
              change({ earlier: { day: undefined, hour: usualHour, reason: '' } });
              focusWhenShown('earlierAppointment.dueAt');
            }}
          >
            {t('intake.earlier.offer')}
          </Anchor>
        )}
      </Group>
      {form.earlier && <EarlierFields {...props} earlier={form.earlier} computed={promise} />}
    </Section>
  );
}

interface ExplanationProps {
  limit: StatedLimit;
  unitId: string;
  filedAt: string | undefined;
}

function Explanation({ limit, unitId, filedAt }: ExplanationProps) {
  const { i18n } = useTranslation();
  const [receivedAt] = useState(() => filedAt ?? officeClock.now().toISOString());
  const preview = useQuery({
    queryKey: ['appointmentPreview', receivedAt, limit, unitId],
    queryFn: () =>
      read(api.POST('/api/v1/appointments/preview', { body: { receivedAt, unitId, ...limit } })),
    staleTime: Infinity,
  });
  if (preview.error)
    return <ProblemAlert error={preview.error} onRetry={() => preview.refetch()} />;
  if (!preview.data) return <Skeleton height={96} />;
  const { sentence, ...promise } = preview.data;
  const view = {
    ...promise,
    receivedAt,
    sentence: sentence[i18n.language === 'en' ? 'en' : 'vi'],
  };
  return <AppointmentExplain appointment={view as AppointmentView} />;
}
