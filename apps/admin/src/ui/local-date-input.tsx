import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { isLocalDate, type LocalDate } from '@motcua/shared-time';
import { IconCalendar } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { readTypedDate, typedDateText } from './typed-date';
import { useFormats } from './use-formats';
import { useTypedInput, type Parsed } from './use-typed-input';

export interface LocalDateInputProps extends Pick<
  TextInputProps,
  'label' | 'description' | 'id' | 'error' | 'disabled' | 'w' | 'ref'
> {
  value: LocalDate | undefined;
  onChange: (value: LocalDate | undefined) => void;
  min?: LocalDate;
  max?: LocalDate;
  /** Days that can be chosen between the bounds; all of them without it. */
  isOpen?: (day: LocalDate) => boolean;
  /** Sentences for a date outside the bounds, where the usual ones do not say enough. */
  tooEarly?: string;
  tooLate?: string;
}

/** A calendar day typed with digits; the kit's own parser reads 05/02 as 2 May and is not used. */
export function LocalDateInput(props: LocalDateInputProps) {
  const {
    value,
    onChange,
    min,
    max,
    isOpen: canChoose,
    tooEarly,
    tooLate,
    error,
    ...input
  } = props;
  const { t } = useTranslation();
  const { date } = useFormats();
  const [isOpen, setOpen] = useState(false);

  const parse = (text: string): Parsed<LocalDate> => {
    if (text.trim() === '') return { isEmpty: true };
    const read = readTypedDate(text);
    if (!isLocalDate(read)) return { fault: t(`kit.date.${read}`, { date: text.trim() }) };
    if (min && read < min)
      return { fault: tooEarly ?? t('kit.date.tooEarly', { date: date(min) }) };
    if (max && read > max) return { fault: tooLate ?? t('kit.date.tooLate', { date: date(max) }) };
    if (canChoose?.(read) === false) return { fault: t('kit.date.closed', { date: date(read) }) };
    return { value: read };
  };
  const typed = useTypedInput({ value, onChange, parse, display: typedDateText });
  const openByKey = (event: KeyboardEvent) => {
    if (!event.altKey || event.code !== 'ArrowDown') return;
    event.preventDefault();
    setOpen(true);
  };
  const choose = (chosen: string | null) => {
    if (isLocalDate(chosen)) typed.choose(chosen);
    setOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <TextInput
          {...input}
          {...typed.input}
          inputMode="numeric"
          autoComplete="off"
          placeholder={t('kit.date.placeholder')}
          error={typed.fault ?? error}
          onKeyDown={openByKey}
          rightSection={
            <ActionIcon
              variant="subtle"
              tabIndex={-1}
              disabled={input.disabled}
              aria-label={t('kit.date.open')}
              onClick={() => setOpen(!isOpen)}
            >
              <IconCalendar size={18} />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          value={value ?? null}
          defaultDate={value}
          minDate={min}
          maxDate={max}
          excludeDate={(day) => canChoose?.(day as LocalDate) === false}
          onChange={choose}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
