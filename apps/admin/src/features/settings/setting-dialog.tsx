import { Alert, Stack, Text } from '@mantine/core';
import { formatDossierCode } from '@motcua/shared-identifiers';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { fieldMessages } from '../../ui/problem-error';
import { officeClock } from '../../ui/office-clock';
import { useFormats } from '../../ui/use-formats';
import { BankAccountsInput } from './bank-accounts-input';
import { ChangeDialog } from './change-dialog';
import type { DatedRule } from './dated-rules';
import { useProposeSetting, useSetSetting } from './get-settings';
import {
  accountsOf,
  fieldsOf,
  partsOf,
  settingsOfTwo,
  unfitAccount,
  unfitField,
  valueOf,
  type BankAccount,
  type PartValues,
  type SettingKey,
  type SettingRow,
} from './setting-fields';
import { SettingInput } from './setting-input';
import { TariffInput } from './tariff-input';
import { isTariff, stepsOf, unfitStep, type TariffStep } from './tariff-steps';
import { useRuleForm } from './use-rule-form';
import { useSettingWords } from './use-setting-words';

interface SettingDialogProps {
  rule: DatedRule<SettingRow>;
  onRefresh: () => Promise<unknown>;
  onClose: () => void;
}

interface Typed {
  parts: PartValues;
  accounts: readonly BankAccount[];
  steps: readonly TariffStep[];
}

const nothing: Typed = { parts: {}, accounts: [], steps: [] };

const typedOf = ({ key, value }: SettingRow): Typed => {
  if (key === 'fees.bankAccounts') return { ...nothing, accounts: accountsOf(value) };
  if (isTariff(key)) return { ...nothing, steps: stepsOf(value) };
  return { ...nothing, parts: partsOf(key, value) };
};

const sentOf = (key: SettingKey, { parts, accounts, steps }: Typed): unknown => {
  if (key === 'fees.bankAccounts') return accounts;
  return isTariff(key) ? steps : valueOf(key, parts);
};

/** A setting gets another value from a day on. */
export function SettingDialog({ rule, onRefresh, onClose }: SettingDialogProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const words = useSettingWords();
  const { key } = rule.last;
  const form = useRuleForm<Typed>(typedOf(rule.last), (typed) => words(key, sentOf(key, typed)));
  const { values, set } = form;
  const isSame =
    JSON.stringify(sentOf(key, values)) === JSON.stringify(sentOf(key, typedOf(rule.last)));
  const isOfTwo = settingsOfTwo.has(key);
  const done = () => {
    say(t(isOfTwo ? 'settings.proposal.sent' : 'settings.saved'));
    onClose();
  };
  const [saving, proposing] = [useSetSetting(done), useProposeSetting(done)];
  const command = isOfTwo ? proposing : saving;
  const faults = fieldMessages(command.error);
  const lack = () => {
    const field = unfitField(key, values.parts);
    if (field)
      return t('settings.value.unfit', { field: t(`settings.value.field.${key}.${field.name}`) });
    const account = unfitAccount(values.accounts);
    if (account) return t(`settings.account.fault.${account.fault}`, { number: account.no });
    const step = unfitStep(values.steps);
    if (step) return t(`settings.tariff.fault.${step.fault}`, { number: step.no });
    return isSame ? t('settings.unchanged') : undefined;
  };
  const confirm = () =>
    command.run(
      {
        key,
        value: sentOf(key, values),
        ...form.sentNote,
      },
      `"${rule.version}"`,
    );
  return (
    <ChangeDialog
      title={t('settings.value.change')}
      act={t(isOfTwo ? 'settings.proposal.send' : 'settings.save')}
      size={key === 'fees.bankAccounts' || isTariff(key) ? 1060 : 760}
      form={form}
      showsDifferences
      lack={lack()}
      takenDays={rule.rows.map(({ validFrom }) => validFrom)}
      command={command}
      onConfirm={confirm}
      onRefresh={onRefresh}
      onClose={onClose}
    >
      <Alert color="info" variant="outline" title={t(`settings.value.name.${key}`)}>
        {t(`settings.value.meaning.${key}`)}
        {isOfTwo && <Text mt={4}>{t('settings.proposal.takesTwo')}</Text>}
      </Alert>
      {key === 'fees.bankAccounts' ? (
        <BankAccountsInput
          accounts={values.accounts}
          faults={faults}
          onChange={(accounts) => set({ accounts })}
        />
      ) : isTariff(key) ? (
        <TariffInput steps={values.steps} faults={faults} onChange={(steps) => set({ steps })} />
      ) : (
        <Stack gap="sm">
          {fieldsOf(key).map((field, index) => (
            <SettingInput
              key={field.name}
              field={field}
              label={t(`settings.value.field.${key}.${field.name}`)}
              value={values.parts[field.name]}
              error={faults[field.name === 'value' ? 'value' : `value.${field.name}`]}
              isFirst={index === 0}
              onChange={(part) => set({ parts: { ...values.parts, [field.name]: part } })}
            />
          ))}
          {key === 'dossier.codeGrammar' && <CodePreview parts={values.parts} />}
        </Stack>
      )}
    </ChangeDialog>
  );
}

function CodePreview({ parts }: { parts: PartValues }) {
  const { t } = useTranslation();
  const { day } = useFormats();
  if (unfitField('dossier.codeGrammar', parts)) return null;
  const code = formatDossierCode(
    { agencyCode: 'H36.101', issuedOn: day(officeClock.now()), serial: 42 },
    { dateDigits: parts['dateDigits'] === 8 ? 8 : 6, serialWidth: Number(parts['serialWidth']) },
  );
  return (
    <Text>
      {t('settings.value.codePreview')} <span className="code">{code}</span>
    </Text>
  );
}
