import { Group, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { returnMethods, type ReturnMethod } from './intake-values';
import { withReturnMethod } from './intake-form';
import type { IntakeSheet } from './intake-sheet';
import { ReturnAddress } from './return-address-fields';

export function ReturnSection(sheet: IntakeSheet) {
  const { form, change, errors } = sheet;
  const { t } = useTranslation();
  return (
    <Section title={t('intake.section.return')}>
      <Radio.Group
        aria-label={t('intake.section.return')}
        value={form.returnMethod}
        onChange={(method) => change(withReturnMethod(form, method as ReturnMethod))}
        error={errors.returnMethod ?? errors.returnAddress}
      >
        <Group gap="md">
          {returnMethods.map((method) => (
            <Radio key={method} value={method} label={t(`dossier.returnMethod.${method}`)} />
          ))}
        </Group>
      </Radio.Group>
      {form.returnMethod === 'post' && <ReturnAddress {...sheet} />}
    </Section>
  );
}
