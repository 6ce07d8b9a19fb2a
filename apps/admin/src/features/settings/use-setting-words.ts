import { useTranslation } from 'react-i18next';
import { useNamedUnits } from '../../app/units';
import { useFormats } from '../../ui/use-formats';
import {
  accountFields,
  accountsOf,
  fieldsOf,
  partsOf,
  type AccountField,
  type BankAccount,
  type FieldValue,
  type SettingField,
  type SettingKey,
} from './setting-fields';
import { isTariff, stepsOf, type TariffStep } from './tariff-steps';

interface Said {
  label: string;
  text: string;
}

/** A value in words, part by part: «Số ngày: 30». */
export function useSettingWords(): (key: SettingKey, value: unknown) => Said[] {
  const { t } = useTranslation();
  const { money, number } = useFormats();
  const units = useNamedUnits();
  const partText = (part: FieldValue | undefined, { kind }: SettingField): string => {
    if (part === null || part === undefined) return '';
    if (typeof part === 'boolean') return t(part ? 'settings.yes' : 'settings.no');
    if (typeof part === 'number') return kind === 'choice' ? String(part) : number(part);
    return typeof part === 'string' ? part : part.join(', ');
  };
  const accountText = (account: BankAccount): string =>
    accountFields
      .filter((name) => name !== 'unitId')
      .map((name: AccountField) => account[name])
      .filter(Boolean)
      .join(' · ');
  const stepWords = ({ service, scope, weightTo, amountVnd }: TariffStep): Said => ({
    label: [
      t(`settings.tariff.service.${service}`),
      t(`settings.tariff.scope.${scope}`),
      t('settings.tariff.step', { grams: number(weightTo ?? 0) }),
    ].join(', '),
    text: amountVnd === null ? '' : money(amountVnd),
  });
  return (key, value) => {
    if (key === 'fees.bankAccounts')
      return accountsOf(value).map((account) => ({
        label:
          units.find(({ id }) => id === account.unitId)?.shortName ??
          (account.unitId || t('settings.account.newOne')),
        text: accountText(account),
      }));
    if (isTariff(key)) return stepsOf(value).map(stepWords);
    const parts = partsOf(key, value);
    return fieldsOf(key).map((field) => ({
      label: t(`settings.value.field.${key}.${field.name}`),
      text: partText(parts[field.name], field),
    }));
  };
}
