import { NumberInput } from '@mantine/core';
import type { ComponentTick } from '@motcua/dossier-domain';
import { useTranslation } from 'react-i18next';

interface CopiesFieldProps {
  name: string;
  tick: ComponentTick;
  onChange: (tick: ComponentTick) => void;
}

/** How many of a paper were handed in; a file has no copies. */
export function CopiesField({ name, tick, onChange }: CopiesFieldProps) {
  const { t } = useTranslation();
  if (tick.state !== 'present' || tick.kind === 'electronic') return null;
  return (
    <NumberInput
      size="xs"
      w={110}
      min={1}
      max={99}
      allowDecimal={false}
      aria-label={`${t('dossiers.supplementCopies')}: ${name}`}
      prefix={`${t('dossiers.supplementCopies')}: `}
      value={tick.copies}
      onChange={(copies) => onChange({ ...tick, copies: Number(copies) || 1 })}
    />
  );
}
