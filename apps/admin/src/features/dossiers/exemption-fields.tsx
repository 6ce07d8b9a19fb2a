import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useExemptionGrounds } from './get-act-reasons';

/** A ground of the list, and the paper that shows it. */
export interface ChosenExemption {
  exemptCode?: string | undefined;
  exemptEvidence?: string | undefined;
}

interface ExemptionFieldsProps {
  value: ChosenExemption;
  error: (member: 'exemptCode' | 'exemptEvidence') => string | undefined;
  onChange: (value: ChosenExemption) => void;
}

/** Why somebody does not pay, or pays less; the paper is asked for once a ground is chosen. */
export function ExemptionFields({ value, error, onChange }: ExemptionFieldsProps) {
  const { t } = useTranslation();
  const { grounds } = useExemptionGrounds();
  const { exemptCode, exemptEvidence = '' } = value;
  return (
    <>
      <Select
        style={{ flex: '1 1 160px' }}
        label={t('cash.exemptGround')}
        placeholder={t('cash.exemptNobody')}
        data={(grounds ?? []).map(({ value: code, label }) => ({ value: code, label }))}
        searchable
        clearable
        value={exemptCode ?? null}
        error={error('exemptCode')}
        onChange={(code) => onChange(code ? { exemptCode: code, exemptEvidence } : {})}
      />
      {exemptCode && (
        <TextInput
          style={{ flex: '1 0 100%' }}
          label={`${t('cash.exemptEvidence')} ${t('common.optional')}`}
          maxLength={200}
          value={exemptEvidence}
          error={error('exemptEvidence')}
          onChange={({ currentTarget: { value: typed } }) =>
            onChange({ exemptCode, exemptEvidence: typed })
          }
        />
      )}
    </>
  );
}

/** What is sent of it; a paper nobody named is left out. */
export const exemptionToSend = ({ exemptCode, exemptEvidence = '' }: ChosenExemption) =>
  exemptCode
    ? { exemptCode, exemptEvidence: exemptEvidence.normalize('NFC').trim() || undefined }
    : undefined;
