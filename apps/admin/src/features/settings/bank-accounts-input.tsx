import { Button, Fieldset, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNamedUnits } from '../../app/units';
import { accountFields, type AccountField, type BankAccount } from './setting-fields';

const widths: Readonly<Record<AccountField, number>> = {
  unitId: 300,
  bankBin: 110,
  bankName: 260,
  accountNo: 200,
  holder: 300,
  treasuryAccount: 200,
};

const longest: Readonly<Record<AccountField, number>> = {
  unitId: 36,
  bankBin: 6,
  bankName: 100,
  accountNo: 19,
  holder: 100,
  treasuryAccount: 40,
};

const blank: BankAccount = {
  unitId: '',
  bankBin: '',
  bankName: '',
  accountNo: '',
  holder: '',
  treasuryAccount: '',
};

interface BankAccountsInputProps {
  accounts: readonly BankAccount[];
  /** Refused parts, by `value.0.bankBin`. */
  faults: Readonly<Record<string, string>>;
  onChange: (accounts: readonly BankAccount[]) => void;
}

/** Where the transfers of each unit arrive, and where it hands in what it collects. */
export function BankAccountsInput({ accounts, faults, onChange }: BankAccountsInputProps) {
  const { t } = useTranslation();
  const units = useNamedUnits();
  const set = (index: number, name: AccountField, value: string) =>
    onChange(accounts.map((each, at) => (at === index ? { ...each, [name]: value } : each)));
  const choices = units.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Stack gap="sm">
      {accounts.length === 0 && <Text>{t('settings.account.none')}</Text>}
      {accounts.map((account, index) => (
        <Fieldset key={index} legend={t('settings.account.no', { number: index + 1 })}>
          <Group align="flex-start" gap="sm">
            {accountFields.map((name) => {
              const said = {
                label: t(`settings.account.field.${name}`),
                w: widths[name],
                error: faults[`value.${index}.${name}`],
              };
              return name === 'unitId' ? (
                <Select
                  key={name}
                  {...said}
                  searchable
                  nothingFoundMessage={t('settings.account.noUnit')}
                  data={
                    choices.some(({ value }) => value === account.unitId) || !account.unitId
                      ? choices
                      : [...choices, { value: account.unitId, label: account.unitId }]
                  }
                  value={account.unitId || null}
                  onChange={(unitId) => set(index, name, unitId ?? '')}
                />
              ) : (
                <TextInput
                  key={name}
                  {...said}
                  autoComplete="off"
                  maxLength={longest[name]}
                  value={account[name]}
                  onChange={(event) => set(index, name, event.currentTarget.value)}
                />
              );
            })}
            <Button
              mt={27}
              variant="outline"
              color="danger"
              aria-label={t('settings.account.removeNo', { number: index + 1 })}
              onClick={() => onChange(accounts.filter((_, at) => at !== index))}
            >
              {t('settings.account.remove')}
            </Button>
          </Group>
        </Fieldset>
      ))}
      <Group>
        <Button onClick={() => onChange([...accounts, blank])}>{t('settings.account.add')}</Button>
      </Group>
    </Stack>
  );
}
