import {
  Alert,
  Checkbox,
  MultiSelect,
  NumberInput,
  type NumberInputProps,
  TextInput,
} from '@mantine/core';
import { dossierActionNames } from '@motcua/dossier-domain';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { fieldMessages } from '../../ui/problem-error';
import { useFormats } from '../../ui/use-formats';
import { ChangeDialog } from './change-dialog';
import { useSetReason, type ReasonChange } from './get-settings';
import type { RuleDialogProps } from './rule-list';
import classes from './settings.module.css';
import { type ReasonedAct, useActName } from './use-act-name';
import { useRuleForm } from './use-rule-form';

interface ReasonValues {
  code: string;
  actions: ReasonedAct[];
  vi: string;
  en: string;
  needsLines: boolean;
  legalGround: string;
  /** Of a charge, in percent as it is typed. */
  share: NumberInputProps['value'];
}

const blank: ReasonValues = {
  code: '',
  actions: [],
  vi: '',
  en: '',
  needsLines: false,
  legalGround: '',
  share: 100,
};

const valuesOf = (row: ReasonChange): ReasonValues => ({
  code: row.code,
  actions: [...row.actions],
  vi: row.vi,
  en: row.en,
  needsLines: row.needsLines,
  legalGround: row.legalGround ?? '',
  share: row.exemptPerMille / 10,
});

const reasonedActs: readonly ReasonedAct[] = [...dossierActionNames, 'exemptCharge'];
const codePattern = /^[a-z][A-Za-z0-9]{1,60}$/;

/** A ground for which a charge is not asked for, or only in part. */
const takesOff = ({ actions }: Pick<ReasonValues, 'actions'>) => actions.includes('exemptCharge');
const isShare = (share: ReasonValues['share']) => Number(share) >= 0.1 && Number(share) <= 100;

/** Adds a reason, words it anew or ends it, from a day on. */
export function ReasonDialog(props: RuleDialogProps<ReasonChange> & { codes: readonly string[] }) {
  const { kind, rule, codes, onRefresh, onClose } = props;
  const { t, i18n } = useTranslation();
  const { say } = useAnnouncer();
  const actName = useActName();
  const { percent } = useFormats();
  const words = ({ actions, vi, en, needsLines, legalGround, share }: ReasonValues) => [
    { label: t('settings.reason.vi'), text: vi.trim() },
    { label: t('settings.reason.en'), text: en.trim() },
    {
      label: t('settings.reason.actions'),
      text: actions.map(actName).join(', '),
    },
    { label: t('settings.reason.lines'), text: t(needsLines ? 'settings.yes' : 'settings.no') },
    { label: t('settings.reason.ground'), text: legalGround.trim() },
    {
      label: t('settings.reason.share'),
      text: takesOff({ actions }) ? percent(Number(share) / 100) : '',
    },
  ];
  const form = useRuleForm(rule ? valuesOf(rule.last) : blank, words);
  const { values, set } = form;
  const command = useSetReason(() => {
    say(t('settings.saved'));
    onClose();
  });
  const faults = fieldMessages(command.error);
  const isEnd = kind === 'end';
  const lack = () => {
    if (isEnd) return undefined;
    if (!codePattern.test(values.code)) return t('settings.noCode');
    if (!rule && codes.includes(values.code)) return t('settings.codeTaken');
    if (!values.vi.trim() || !values.en.trim()) return t('settings.noWords');
    if (values.actions.length === 0) return t('settings.reason.noActions');
    if (takesOff(values) && !isShare(values.share)) return t('settings.reason.noShare');
    return form.isChanged || rule?.last.retired ? undefined : t('settings.unchanged');
  };
  const confirm = () => {
    const { legalGround, share, ...rest } = values;
    const ground = legalGround.normalize('NFC').trim();
    command.run(
      {
        ...rest,
        vi: values.vi.normalize('NFC').trim(),
        en: values.en.normalize('NFC').trim(),
        ...(ground ? { legalGround: ground } : {}),
        ...(takesOff(values) ? { exemptPerMille: Math.round(Number(share) * 10) } : {}),
        retired: isEnd,
        ...form.sentNote,
      },
      `"${rule?.version ?? 0}"`,
    );
  };
  return (
    <ChangeDialog
      title={t(`settings.reason.${kind}`)}
      act={t(isEnd ? 'settings.reason.end' : 'settings.save')}
      isDangerous={isEnd}
      form={form}
      showsDifferences={rule !== undefined && !isEnd}
      lack={lack()}
      takenDays={rule?.rows.map(({ validFrom }) => validFrom)}
      command={command}
      onConfirm={confirm}
      onRefresh={onRefresh}
      onClose={onClose}
    >
      {isEnd ? (
        <Alert color="danger" variant="outline" title={values.vi}>
          {t('settings.reason.endMeans')}
        </Alert>
      ) : (
        <>
          {!rule && (
            <TextInput
              data-autofocus
              label={t('settings.code')}
              description={t('settings.codeHint')}
              w={320}
              maxLength={61}
              value={values.code}
              onChange={(event) => set({ code: event.currentTarget.value.trim() })}
              error={faults.code}
            />
          )}
          <TextInput
            data-autofocus={rule ? true : undefined}
            label={t('settings.reason.vi')}
            maxLength={300}
            value={values.vi}
            onChange={(event) => set({ vi: event.currentTarget.value })}
            error={faults.vi}
          />
          <TextInput
            label={t('settings.reason.en')}
            maxLength={300}
            value={values.en}
            onChange={(event) => set({ en: event.currentTarget.value })}
            error={faults.en}
          />
          <MultiSelect
            classNames={{ pill: classes.pill }}
            label={t('settings.reason.actions')}
            searchable
            data={reasonedActs.map((value) => ({ value, label: actName(value) }))}
            value={values.actions}
            onChange={(actions) => set({ actions: actions as ReasonedAct[] })}
            error={faults.actions}
          />
          {takesOff(values) && (
            <NumberInput
              w={240}
              label={t('settings.reason.share')}
              description={t('settings.reason.shareHint')}
              min={0.1}
              max={100}
              decimalScale={1}
              decimalSeparator={i18n.language === 'en' ? '.' : ','}
              allowNegative={false}
              value={values.share}
              onChange={(share) => set({ share })}
              error={faults.exemptPerMille}
            />
          )}
          <Checkbox
            label={t('settings.reason.linesLong')}
            checked={values.needsLines}
            onChange={(event) => set({ needsLines: event.currentTarget.checked })}
          />
          <TextInput
            label={`${t('settings.reason.ground')} ${t('common.optional')}`}
            maxLength={300}
            value={values.legalGround}
            onChange={(event) => set({ legalGround: event.currentTarget.value })}
            error={faults.legalGround}
          />
        </>
      )}
    </ChangeDialog>
  );
}
