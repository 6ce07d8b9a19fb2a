import { Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import {
  instantAt,
  isLocalTime,
  officeDay,
  officeTime,
  timeLimitUnits,
  type LocalDate,
  type TimeLimitUnit,
} from '@motcua/shared-time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';
import { AppointmentExplain, type AppointmentView } from '../../ui/appointment-explain';
import { LocalDateInput } from '../../ui/local-date-input';
import { MainAct } from '../../ui/main-act';
import { officeClock } from '../../ui/office-clock';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { readTypedTime } from './typed-time';

type Question = components['schemas']['AppointmentPreviewRequest'];
type Preview = components['schemas']['AppointmentPreviewResponse'];

interface Answered {
  question: Question;
  preview: Preview;
}

function useCheck() {
  return useCommand({
    send: async (question: Question): Promise<Answered> => {
      const preview = await read(api.POST('/api/v1/appointments/preview', { body: question }));
      return { question, preview };
    },
  });
}

/** «Nhận lúc này, hạn chừng này: hẹn ngày nào?» — reckoned by the server, with its sentence. */
export function AppointmentCheck({ unitId }: { unitId: string | undefined }) {
  const { t } = useTranslation();
  const form = useCheckForm(unitId);
  const { faults } = form;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.check();
      }}
    >
      <Stack gap="sm">
        <Group gap="sm" align="flex-start" wrap="nowrap">
          <LocalDateInput
            id="receivedOn"
            label={t('organisation.calendar.receivedOn')}
            value={form.day}
            onChange={form.setDay}
            error={faults.day}
          />
          <TextInput
            id="receivedAt"
            label={t('organisation.calendar.receivedTime')}
            w={100}
            inputMode="numeric"
            autoComplete="off"
            value={form.time}
            onChange={(event) => form.setTime(event.currentTarget.value)}
            error={faults.time}
          />
        </Group>
        <Group gap="sm" align="flex-start" wrap="nowrap">
          <NumberInput
            id="value"
            label={t('organisation.calendar.limit')}
            w={110}
            min={0}
            decimalScale={1}
            decimalSeparator=","
            thousandSeparator="."
            hideControls
            disabled={form.unit === 'sameDay'}
            value={form.value}
            onChange={(value) => form.setValue(value)}
            error={faults.value}
          />
          <Select
            label={t('organisation.calendar.limitUnit')}
            data={timeLimitUnits.map((unit) => ({
              value: unit,
              label: t(`organisation.calendar.unit.${unit}`),
            }))}
            allowDeselect={false}
            value={form.unit}
            onChange={(unit) => form.setUnit(unit as TimeLimitUnit)}
          />
        </Group>
        <ProblemAlert error={form.error} />
        <MainAct label={t('organisation.calendar.reckon')} submits isPending={form.isPending} />
        <div role="status">{form.answer && <Reckoned answered={form.answer} />}</div>
      </Stack>
    </form>
  );
}

type Faults = Partial<Record<'day' | 'time' | 'value', string>>;
const noFaults: Faults = {};

function useCheckForm(unitId: string | undefined) {
  const { t } = useTranslation();
  const now = officeClock.now();
  const [day, setDay] = useState<LocalDate | undefined>(() => officeDay(now));
  const [time, setTime] = useState<string>(() => officeTime(now));
  const [value, setValue] = useState<string | number>(5);
  const [unit, setUnit] = useState<TimeLimitUnit>('workingDay');
  const [wasTried, setTried] = useState(false);
  const command = useCheck();

  const readTime = readTypedTime(time);
  const refused = fieldMessages(command.error);
  const lacks = {
    day: day ? undefined : t('organisation.calendar.dayMissing'),
    time: isLocalTime(readTime) ? undefined : t('organisation.calendar.timeWrong'),
    value:
      unit === 'sameDay' || Number(value) > 0 ? undefined : t('organisation.calendar.limitMissing'),
  };
  const check = () => {
    setTried(true);
    if (!day || !isLocalTime(readTime) || lacks.value) return;
    const receivedAt = instantAt(day, readTime).toISOString();
    const amount = unit === 'sameDay' ? null : Number(value);
    command.run({ receivedAt, value: amount, unit, unitId });
  };
  return {
    ...{ day, setDay, time, setTime, value, setValue, unit, setUnit, check },
    faults: wasTried ? { ...lacks, value: lacks.value ?? refused.value } : noFaults,
    error: command.error,
    isPending: command.isPending,
    answer: command.error ? undefined : command.answer,
  } as const;
}

const sentenceIn = ({ sentence }: Preview, language: string) =>
  language === 'en' ? sentence.en : sentence.vi;

function Reckoned({ answered: { question, preview } }: { answered: Answered }) {
  const { i18n } = useTranslation();
  const { dueAt, dueOn, skipped, calendarVersion } = preview;
  const view: AppointmentView = {
    receivedAt: question.receivedAt,
    dueAt,
    dueOn,
    calendarVersion,
    sentence: sentenceIn(preview, i18n.language),
    skipped: skipped.map(({ day, kind, name = '' }) => ({
      day,
      kind: kind as AppointmentView['skipped'][number]['kind'],
      name,
    })),
  };
  return <AppointmentExplain appointment={view} />;
}
