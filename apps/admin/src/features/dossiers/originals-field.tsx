import { NumberInput } from '@mantine/core';
import type { ComponentTick } from '@motcua/dossier-domain';
import { useTranslation } from 'react-i18next';

interface OriginalsFieldProps {
  name: string;
  tick: ComponentTick;
  onChange: (tick: ComponentTick) => void;
}

/** How many originals of a paper were handed in; copies are counted on its line. */
export function OriginalsField({ name, tick, onChange }: OriginalsFieldProps) {
  const { t } = useTranslation();
  if (tick.state !== 'present' || tick.kind !== 'original') return null;
  const label = t('dossiers.supplementOriginals');
  return (
    <NumberInput
      size="xs"
      w={140}
      min={1}
      max={99}
      allowDecimal={false}
      aria-label={`${label}: ${name}`}
      prefix={`${label}: `}
      value={tick.copies}
      onChange={(copies) => onChange({ ...tick, copies: Number(copies) || 1 })}
    />
  );
}
