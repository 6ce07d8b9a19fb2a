import { ActionIcon, Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { addDays, officeDay } from '@motcua/shared-time';
import { IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangedMeanwhile } from '../../app/changed-meanwhile';
import { useNamedUnits } from '../../app/units';
import { Dialog } from '../../ui/dialog';
import { LocalDateInput } from '../../ui/local-date-input';
import { MainAct } from '../../ui/main-act';
import { officeClock } from '../../ui/office-clock';
import { fieldMessages } from '../../ui/problem-error';
import {
  blankLine,
  changedDayKinds,
  formOf,
  isOfUnit,
  readCalendarDraft,
  requestOf,
  useSaveCalendarDraft,
  type CalendarDraft,
  type ChangedDayKind,
  type DayLine,
} from './calendar-draft';
import { useComparedCalendar } from './compared-calendar';

interface CalendarDraftDialogProps {
  draft: CalendarDraft | null;
  /** The last year of the calendar in force. */
  coveredTo: number;
  onClose: () => void;
}

/** Which days change; everything that is not named stays as it is. */
export function CalendarDraftDialog({ draft, coveredTo, onClose }: CalendarDraftDialogProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() =>
    draft ? formOf(draft) : { note: '', coveredTo, lines: [blankLine] },
  );
  // The version that was shown, not one that came in while somebody was typing.
  const [seen, setSeen] = useState(draft);
  const fieldsOf = useComparedCalendar();
  const command = useSaveCalendarDraft(seen, onClose);
  const errors = fieldMessages(command.error);
  const changeLine = (at: number, patch: Partial<DayLine>) =>
    setForm((now) => ({
      ...now,
      lines: now.lines.map((line, index) => (index === at ? { ...line, ...patch } : line)),
    }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.run(requestOf(form), seen ? `"${seen.version}"` : undefined);
  };
  return (
    <Dialog title={t('organisation.calendar.change.title')} size={980} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <ChangedMeanwhile
            error={command.error}
            about={['calendarDraft', seen?.id]}
            read={() => readCalendarDraft(seen)}
            fieldsOf={(theirs) => fieldsOf(form, formOf(theirs))}
            onKeepMine={(theirs) => {
              setSeen(theirs);
              command.reset();
            }}
            onTakeTheirs={(theirs) => {
              setForm(formOf(theirs));
              setSeen(theirs);
              command.reset();
            }}
          />
          <Group gap="sm" align="flex-start">
            <TextInput
              id="note"
              data-autofocus
              flex={1}
              label={t('organisation.calendar.change.note')}
              value={form.note}
              error={errors.note}
              onChange={(event) => setForm({ ...form, note: event.currentTarget.value })}
            />
            <NumberInput
              id="coveredTo"
              w={170}
              label={t('organisation.calendar.change.coveredTo')}
              min={coveredTo}
              max={2100}
              allowDecimal={false}
              thousandSeparator=""
              value={form.coveredTo}
              error={errors.coveredTo}
              onChange={(year) =>
                setForm({ ...form, coveredTo: typeof year === 'number' ? year : coveredTo })
              }
            />
          </Group>
          {form.lines.map((line, index) => (
            <DayFields
              key={index}
              line={line}
              idPrefix={`days.${index}`}
              errors={errors}
              onChange={(patch) => changeLine(index, patch)}
              onRemove={() =>
                setForm({ ...form, lines: form.lines.filter((_line, at) => at !== index) })
              }
            />
          ))}
          <Group justify="space-between">
            <Button onClick={() => setForm({ ...form, lines: [...form.lines, blankLine] })}>
              {t('organisation.calendar.change.addDay')}
            </Button>
            <MainAct
              submits
              label={t('organisation.calendar.change.save')}
              isPending={command.isPending}
            />
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface DayFieldsProps {
  line: DayLine;
  idPrefix: string;
  errors: Readonly<Record<string, string>>;
  onChange: (patch: Partial<DayLine>) => void;
  onRemove: () => void;
}

function DayFields({ line, idPrefix, errors, onChange, onRemove }: DayFieldsProps) {
  const { t } = useTranslation();
  const units = useNamedUnits();
  const tomorrow = addDays(officeDay(officeClock.now()), 1);
  return (
    <Group gap="sm" align="flex-start" wrap="nowrap">
      <LocalDateInput
        id={`${idPrefix}.day`}
        label={t('organisation.calendar.change.day')}
        w={165}
        min={tomorrow}
        tooEarly={t('organisation.calendar.change.pastDay')}
        value={line.day}
        error={errors[`${idPrefix}.day`]}
        onChange={(day) => onChange({ day })}
      />
      <Select
        id={`${idPrefix}.kind`}
        label={t('organisation.calendar.change.becomes')}
        w={210}
        allowDeselect={false}
        data={changedDayKinds.map((kind) => ({
          value: kind,
          label: t(`organisation.calendar.change.kind.${kind}`),
        }))}
        value={line.kind}
        error={errors[`${idPrefix}.kind`]}
        onChange={(kind) => onChange({ kind: kind as ChangedDayKind })}
      />
      <TextInput
        id={`${idPrefix}.name`}
        flex={1}
        label={t('organisation.calendar.change.name')}
        value={line.name}
        error={errors[`${idPrefix}.name`]}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      {isOfUnit(line.kind) && (
        <Select
          id={`${idPrefix}.unitId`}
          label={t('organisation.calendar.change.unit')}
          w={210}
          searchable
          data={units.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          value={line.unitId ?? null}
          error={errors[`${idPrefix}.unitId`]}
          onChange={(unitId) => onChange({ unitId: unitId ?? undefined })}
        />
      )}
      <ActionIcon
        variant="subtle"
        color="danger"
        size={36}
        mt={27}
        aria-label={t('organisation.calendar.change.removeDay')}
        onClick={onRemove}
      >
        <IconTrash size={18} />
      </ActionIcon>
    </Group>
  );
}
