import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Form } from './get-forms';

interface PlaceholderPickerProps {
  form: Form;
  onChoose: (name: string) => void;
}

/** What may stand in braces, by its name in words; the mandatory ones come first. */
export function PlaceholderPicker({ form, onChoose }: PlaceholderPickerProps) {
  const { t, i18n } = useTranslation();
  const options = (mandatory: boolean) =>
    form.placeholders
      .filter((each) => each.mandatory === mandatory)
      .map(({ name, vi, en }) => ({
        value: name,
        label: `${i18n.language === 'en' ? en : vi} {${name}}`,
      }));
  return (
    <Select
      label={t('forms.insert')}
      description={t('forms.insertHint')}
      searchable
      nothingFoundMessage={t('forms.noPlaceholder')}
      data={[
        { group: t('forms.mandatory'), items: options(true) },
        { group: t('forms.others'), items: options(false) },
      ]}
      value={null}
      onChange={(name) => name && onChoose(name)}
    />
  );
}
