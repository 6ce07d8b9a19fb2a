import { Button, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Form, FormBlock } from './get-forms';
import type { Insertion } from './use-insertion';

type Column = NonNullable<FormBlock['columns']>[number];
type Place = NonNullable<FormBlock['places']>[number];

interface RowsProps {
  isRead: boolean;
  messages: Readonly<Record<string, string>>;
  path: string;
}

interface ColumnTitlesProps extends RowsProps {
  columns: readonly Column[];
  fields: Form['tableFields'];
  hasGroups: boolean;
  onChange: (columns: Column[]) => void;
}

/** A heading left empty is none. */
const withGroup = ({ field, title }: Column, group: string): Column =>
  group === '' ? { field, title } : { field, title, group };

/** The columns are those of the form; a province may call them otherwise. */
export function ColumnTitles(props: ColumnTitlesProps) {
  const { columns, fields, hasGroups, isRead, messages, path, onChange } = props;
  const { t, i18n } = useTranslation();
  const put = (index: number, column: Column) =>
    onChange(columns.map((each, at) => (at === index ? column : each)));
  const nameOf = (field: string): string => {
    const found = fields.find(({ name }) => name === field);
    return (i18n.language === 'en' ? found?.en : found?.vi) ?? field;
  };
  return (
    <Stack gap="xs">
      {columns.map((column, index) => (
        <Group key={column.field} grow align="flex-end">
          <TextInput
            label={nameOf(column.field)}
            maxLength={300}
            readOnly={isRead}
            value={column.title}
            error={messages[`${path}.columns.${index}.title`]}
            onChange={(event) => put(index, { ...column, title: event.currentTarget.value })}
          />
          {hasGroups && (
            <TextInput
              label={t('forms.columnGroup', { column: nameOf(column.field) })}
              maxLength={300}
              readOnly={isRead}
              value={column.group ?? ''}
              error={messages[`${path}.columns.${index}.group`]}
              onChange={(event) => put(index, withGroup(column, event.currentTarget.value))}
            />
          )}
        </Group>
      ))}
    </Stack>
  );
}

interface SigningPlacesProps extends RowsProps {
  places: readonly Place[];
  most: number;
  insertion: Insertion;
  onChange: (places: Place[]) => void;
}

const members = ['role', 'hint', 'name'] as const;

export function SigningPlaces(props: SigningPlacesProps) {
  const { places, most, isRead, messages, path, insertion, onChange } = props;
  const { t } = useTranslation();
  const put = (index: number, patch: Partial<Place>) =>
    onChange(places.map((each, at) => (at === index ? { ...each, ...patch } : each)));
  return (
    <Stack gap="xs">
      {places.map((place, index) => (
        <Fieldset key={index} legend={t('forms.place', { no: index + 1 })}>
          {members.map((member) => (
            <TextInput
              key={member}
              label={t(`forms.placeMember.${member}`)}
              maxLength={300}
              readOnly={isRead}
              error={messages[`${path}.places.${index}.${member}`]}
              {...insertion.field(place[member], (text) => put(index, { [member]: text }))}
            />
          ))}
          {!isRead && places.length > 1 && (
            <Button
              mt="xs"
              size="compact-sm"
              onClick={() => onChange(places.filter((_, at) => at !== index))}
            >
              {t('forms.removePlace', { no: index + 1 })}
            </Button>
          )}
        </Fieldset>
      ))}
      {!isRead && places.length < most && (
        <Group>
          <Button onClick={() => onChange([...places, { role: '', hint: '', name: '' }])}>
            {t('forms.addPlace')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
