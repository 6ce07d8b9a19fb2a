import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface DuplicateReasonProps {
  value: string;
  /** Tried with too few words. */
  isRefused: boolean;
  onChange: (reason: string) => void;
}

/** Why two dossiers are, or are not, the same matter; it is kept with the decision. */
export function DuplicateReason({ value, isRefused, onChange }: DuplicateReasonProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      data-autofocus
      label={t('people.duplicates.reason')}
      autosize
      minRows={1}
      maxRows={6}
      maxLength={500}
      value={value}
      error={isRefused && t('people.duplicates.reasonShort')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
