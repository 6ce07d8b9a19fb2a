import { useTranslation } from 'react-i18next';
import { useNamedUnits } from '../../app/units';
import { useFormats } from '../../ui/use-formats';
import {
  accountFields,
  fieldsOf,
  partsOf,
  type AccountField,
  type BankAccount,
  type FieldValue,
  type SettingField,
  type SettingKey,
} from './setting-fields';

interface Said {
  label: string;
  text: string;
}

/** A value in words, part by part: «Số ngày: 30». */
export function useSettingWords(): (key: SettingKey, value: unknown) => Said[] {
  const { t } = useTranslation();
  const { number } = useFormats();
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
  return (key, value) => {
    if (key === 'fees.bankAccounts')
      return (value as readonly BankAccount[]).map((account) => ({
        label:
          units.find(({ id }) => id === account.unitId)?.shortName ??
          (account.unitId || t('settings.account.newOne')),
        text: accountText(account),
      }));
    const parts = partsOf(key, value);
    return fieldsOf(key).map((field) => ({
      label: t(`settings.value.field.${key}.${field.name}`),
      text: partText(parts[field.name], field),
    }));
  };
}
