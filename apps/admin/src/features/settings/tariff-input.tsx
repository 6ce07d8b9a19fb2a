import { Button, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import type { Dong } from '@motcua/shared-money';
import { useTranslation } from 'react-i18next';
import { MoneyInput } from '../../ui/money-input';
import {
  blankStep,
  carriageScopes,
  carriageServices,
  heaviest,
  type TariffStep,
} from './tariff-steps';

interface TariffInputProps {
  steps: readonly TariffStep[];
  /** Refused parts, by `value.0.weightTo`. */
  faults: Readonly<Record<string, string>>;
  onChange: (steps: readonly TariffStep[]) => void;
}

/** What the Post asks: a price for each service, scope and weight. */
export function TariffInput({ steps, faults, onChange }: TariffInputProps) {
  const { t } = useTranslation();
  const set = (index: number, patch: Partial<TariffStep>) =>
    onChange(steps.map((each, at) => (at === index ? { ...each, ...patch } : each)));
  const choice = <Value extends 'service' | 'scope'>(name: Value, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`settings.tariff.${name}.${value}`) }));
  return (
    <Stack gap="sm">
      {steps.length === 0 && <Text>{t('settings.tariff.none')}</Text>}
      {steps.map((step, index) => (
        <Group
          key={index}
          role="group"
          aria-label={t('settings.tariff.no', { number: index + 1 })}
          align="flex-start"
          gap="sm"
        >
          <Select
            label={t('settings.tariff.field.service')}
            w={210}
            allowDeselect={false}
            data={choice('service', carriageServices)}
            value={step.service}
            error={faults[`value.${index}.service`]}
            onChange={(service) =>
              service && set(index, { service: service as TariffStep['service'] })
            }
          />
          <Select
            label={t('settings.tariff.field.scope')}
            w={170}
            allowDeselect={false}
            data={choice('scope', carriageScopes)}
            value={step.scope}
            error={faults[`value.${index}.scope`]}
            onChange={(scope) => scope && set(index, { scope: scope as TariffStep['scope'] })}
          />
          <NumberInput
            label={t('settings.tariff.field.weightTo')}
            w={130}
            min={1}
            max={heaviest}
            allowDecimal={false}
            value={step.weightTo ?? ''}
            error={faults[`value.${index}.weightTo`]}
            onChange={(grams) => set(index, { weightTo: grams === '' ? null : Number(grams) })}
          />
          <MoneyInput
            w={150}
            label={t('settings.tariff.field.amountVnd')}
            value={(step.amountVnd ?? undefined) as Dong | undefined}
            error={faults[`value.${index}.amountVnd`]}
            onChange={(amount) => set(index, { amountVnd: amount ?? null })}
          />
          <Button
            mt={27}
            variant="outline"
            color="danger"
            aria-label={t('settings.tariff.removeNo', { number: index + 1 })}
            onClick={() => onChange(steps.filter((_, at) => at !== index))}
          >
            {t('settings.account.remove')}
          </Button>
        </Group>
      ))}
      <Group>
        <Button onClick={() => onChange([...steps, steps.at(-1) ?? blankStep])}>
          {t('settings.tariff.add')}
        </Button>
      </Group>
    </Stack>
  );
}
