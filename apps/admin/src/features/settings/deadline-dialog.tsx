import { Alert, NumberInput, Select, TextInput } from '@mantine/core';
import { stageNames, stageRuleKinds, type StageName, type StageRule } from '@motcua/dossier-domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { fieldMessages } from '../../ui/problem-error';
import { ChangeDialog } from './change-dialog';
import { useDeadlineWords } from './deadline-words';
import { procedureNameQuery, useSetDeadline, type DeadlineChange } from './get-settings';
import type { RuleDialogProps } from './rule-list';
import { useRuleForm } from './use-rule-form';

interface DeadlineValues {
  procedureCode: string;
  stage: StageName | null;
  rule: StageRule['rule'];
  value: number | null;
}

const blank: DeadlineValues = {
  procedureCode: '',
  stage: null,
  rule: 'workingDays',
  value: null,
};

const valuesOf = (row: DeadlineChange): DeadlineValues => ({
  procedureCode: row.procedureCode ?? '',
  stage: row.stage,
  rule: row.rule,
  value: row.value,
});

const isCounted = (rule: StageRule['rule']) => rule === 'workingDays' || rule === 'workingHours';

/** Sets how long a stage may take from a day on, or ends what one procedure had for itself. */
export function DeadlineDialog(
  props: RuleDialogProps<DeadlineChange> & { taken: readonly string[] },
) {
  const { kind, rule, taken, onRefresh, onClose } = props;
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const sentence = useDeadlineWords();
  const form = useRuleForm(rule ? valuesOf(rule.last) : blank, (each) => [
    { label: t('settings.deadline.limit'), text: sentence(each) },
  ]);
  const { values, set } = form;
  const procedure = useQuery(procedureNameQuery(values.procedureCode));
  const command = useSetDeadline(() => {
    say(t('settings.saved'));
    onClose();
  });
  const faults = fieldMessages(command.error);
  const isEnd = kind === 'end';
  const lack = () => {
    if (isEnd) return undefined;
    if (!values.stage) return t('settings.deadline.noStage');
    if (!rule && taken.includes(`${values.procedureCode}/${values.stage}`))
      return t('settings.deadline.taken');
    if (isCounted(values.rule) && values.value === null) return t('settings.deadline.noValue');
    return !rule || form.isChanged || rule.last.ended ? undefined : t('settings.unchanged');
  };
  const confirm = () => {
    const { procedureCode, stage } = values;
    if (!stage) return;
    command.run(
      {
        ...(procedureCode ? { procedureCode } : {}),
        stage,
        ...(isEnd
          ? { ended: true }
          : {
              rule: values.rule,
              ...(isCounted(values.rule) ? { value: values.value ?? undefined } : {}),
            }),
        ...form.sentNote,
      },
      `"${rule?.version ?? 0}"`,
    );
  };
  return (
    <ChangeDialog
      title={t(`settings.deadline.${kind}`)}
      act={t(isEnd ? 'settings.deadline.end' : 'settings.save')}
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
      {rule ? (
        <Alert
          color={isEnd ? 'danger' : 'info'}
          variant="outline"
          title={`${t(`dossiers.stage.${rule.last.stage}`)} · ${
            rule.last.procedureName ?? t('settings.deadline.all')
          }`}
        >
          {isEnd ? t('settings.deadline.endMeans') : sentence(valuesOf(rule.last))}
        </Alert>
      ) : (
        <>
          <Select
            data-autofocus
            label={t('settings.deadline.stage')}
            w={360}
            data={stageNames.map((value) => ({ value, label: t(`dossiers.stage.${value}`) }))}
            value={values.stage}
            onChange={(stage) => set({ stage: stage as StageName | null })}
            error={faults.stage}
          />
          <TextInput
            label={`${t('settings.deadline.code')} ${t('common.optional')}`}
            description={
              procedure.data
                ? (procedure.data.shortName ?? procedure.data.name)
                : t(procedure.error ? 'settings.deadline.unknown' : 'settings.deadline.codeHint')
            }
            w={360}
            maxLength={40}
            value={values.procedureCode}
            onChange={(event) => set({ procedureCode: event.currentTarget.value.trim() })}
            error={faults.procedureCode}
          />
        </>
      )}
      {!isEnd && (
        <Select
          data-autofocus={rule ? true : undefined}
          label={t('settings.deadline.limit')}
          w={480}
          data={stageRuleKinds.map((value) => ({
            value,
            label: t(`settings.deadline.kind.${value}`),
          }))}
          allowDeselect={false}
          value={values.rule}
          onChange={(next) => next && set({ rule: next as StageRule['rule'], value: null })}
          error={faults.rule}
        />
      )}
      {!isEnd && isCounted(values.rule) && (
        <NumberInput
          label={t(`settings.deadline.count.${values.rule}`)}
          w={180}
          min={1}
          max={1000}
          allowDecimal={false}
          value={values.value ?? ''}
          onChange={(value) => set({ value: value === '' ? null : Number(value) })}
          error={faults.value}
        />
      )}
    </ChangeDialog>
  );
}
