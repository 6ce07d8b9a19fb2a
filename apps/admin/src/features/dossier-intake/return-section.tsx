import { Radio, Group, Stack, TextInput } from '@mantine/core';
import { normalisePhone } from '@motcua/shared-identifiers';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import {
  returnMethods,
  withReturnMethod,
  type ReturnAddressValue,
  type ReturnMethod,
} from './intake-form';
import type { IntakeSheet } from './intake-sheet';

export function ReturnSection({ form, change, errors }: IntakeSheet) {
  const { t } = useTranslation();
  const { returnAddress } = form;
  const field = (name: keyof ReturnAddressValue) => (
    <TextInput
      key={name}
      id={`returnAddress.${name}`}
      label={t(`intake.returnAddress.${name}`)}
      autoComplete="off"
      spellCheck={false}
      inputMode={name === 'phone' ? 'tel' : undefined}
      value={returnAddress[name]}
      error={errors[`returnAddress.${name}`]}
      onChange={(event) =>
        change({ returnAddress: { ...returnAddress, [name]: event.currentTarget.value } })
      }
      onBlur={() => {
        const text = returnAddress[name].normalize('NFC').trim();
        const next = name === 'phone' ? normalisePhone(text) : text;
        if (next !== returnAddress[name])
          change({ returnAddress: { ...returnAddress, [name]: next } });
      }}
    />
  );
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
      {form.returnMethod === 'post' && (
        <Stack gap="xs" mt="sm">
          {field('recipient')}
          {field('phone')}
          {field('address')}
        </Stack>
      )}
    </Section>
  );
}
