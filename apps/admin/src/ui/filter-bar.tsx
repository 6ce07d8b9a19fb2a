import { Button, Group, Pill, Select, TextInput, type OptionsFilter } from '@mantine/core';
import { isLocalDate } from '@motcua/shared-time';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LocalDateInput } from './local-date-input';
import { useFold } from './use-fold';
import { useFormats } from './use-formats';

export type FilterValues = Readonly<Record<string, string | undefined>>;

interface FilterOption {
  value: string;
  label: string;
}

/** A rare one stands folded away until it is asked for or in force. */
export type Filter = { key: string; label: string; width?: number; isRare?: boolean } & (
  | { kind: 'select'; options: FilterOption[] }
  /** Too many to list: the options are those found for what is typed, and the chosen one. */
  | { kind: 'found'; options: FilterOption[]; onSearch: (words: string) => void; hint: string }
  | { kind: 'date' }
  | { kind: 'text' }
);

interface FilterBarProps {
  filters: readonly Filter[];
  /** From the URL, which owns them. */
  values: FilterValues;
  onChange: (patch: FilterValues) => void;
}

/** The conditions of a list; those in force stand below as words that can be taken away. */
export function FilterBar({ filters, values, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const wordsOf = useWords();
  const active = filters.filter(({ key }) => values[key]);
  const rareId = useId();
  const rare = filters.filter(({ isRare }) => isRare);
  const rareInForce = rare.filter(({ key }) => values[key]).length;
  const [isUnfolded, setUnfolded] = useFold(rareInForce);
  const FoldMark = isUnfolded ? IconChevronUp : IconChevronDown;
  const clear = () => onChange(Object.fromEntries(active.map(({ key }) => [key, undefined])));
  const field = (filter: Filter) => (
    <FilterField
      key={filter.key}
      filter={filter}
      value={values[filter.key]}
      onChange={(value) => onChange({ [filter.key]: value || undefined })}
    />
  );
  return (
    <search aria-label={t('kit.filters.title')}>
      <Group gap="sm" align="flex-end" className="not-printed">
        {filters.filter(({ isRare }) => !isRare).map(field)}
        {rare.length > 0 && (
          <Button
            variant="subtle"
            px="xs"
            aria-expanded={isUnfolded}
            aria-controls={rareId}
            rightSection={<FoldMark size={16} aria-hidden />}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            {rareInForce > 0
              ? t('kit.filters.otherInForce', { count: rareInForce })
              : t('kit.filters.other')}
          </Button>
        )}
      </Group>
      {rare.length > 0 && (
        <Group
          id={rareId}
          gap="sm"
          align="flex-end"
          mt={isUnfolded ? 'sm' : 0}
          className="not-printed"
        >
          {isUnfolded && rare.map(field)}
        </Group>
      )}
      {active.length > 0 && (
        <Group gap="xs" mt="xs">
          {active.map((filter) => {
            const words = `${filter.label}: ${wordsOf(filter, values[filter.key] ?? '')}`;
            return (
              <Pill
                key={filter.key}
                size="md"
                withRemoveButton
                removeButtonProps={{
                  'aria-label': t('kit.filters.clearOne', { label: words }),
                  'aria-hidden': false,
                  tabIndex: 0,
                }}
                onRemove={() => onChange({ [filter.key]: undefined })}
              >
                {words}
              </Pill>
            );
          })}
          <Button variant="subtle" size="compact-sm" onClick={clear} className="not-printed">
            {t('kit.filters.clear')}
          </Button>
        </Group>
      )}
    </search>
  );
}

function useWords() {
  const { date } = useFormats();
  return (filter: Filter, value: string): string => {
    if (filter.kind === 'date') return isLocalDate(value) ? date(value) : value;
    if (filter.kind === 'text') return value;
    return filter.options.find((option) => option.value === value)?.label ?? value;
  };
}

interface FilterFieldProps {
  filter: Filter;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

function FilterField({ filter, value, onChange }: FilterFieldProps) {
  const { t } = useTranslation();
  const { label, width = 200 } = filter;
  if (filter.kind === 'text') return <TextFilter {...{ label, width, value, onChange }} />;
  if (filter.kind === 'date')
    return (
      <LocalDateInput
        label={label}
        w={width}
        value={isLocalDate(value) ? value : undefined}
        onChange={onChange}
      />
    );
  return (
    <Select
      label={label}
      w={width}
      placeholder={t('common.all')}
      data={filter.options}
      clearable
      {...(filter.kind === 'found'
        ? foundAnswers(filter)
        : { searchable: filter.options.length > 7 })}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}

/** The server has looked already: what it found is not narrowed again. */
const foundAnswers = ({ onSearch, hint }: Filter & { kind: 'found' }) => ({
  searchable: true,
  onSearchChange: onSearch,
  nothingFoundMessage: hint,
  comboboxProps: { width: 420, position: 'bottom-start' as const },
  filter: (({ options }) => options) satisfies OptionsFilter,
});

interface TextFilterProps {
  label: string;
  width: number;
  value: string | undefined;
  onChange: (value: string) => void;
}

/** Filters on Enter or when the field is left: never in the middle of a word. */
function TextFilter({ label, width, value = '', onChange }: TextFilterProps) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setText(value);
  }
  const commit = () => {
    const words = text.normalize('NFC').trim();
    if (words !== value) onChange(words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
  };
  return (
    <TextInput
      label={label}
      w={width}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
