import { Button, NumberInput, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useAnnouncer } from '../../ui/announcer';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DataTable, type Column } from '../../ui/data-table';
import { fieldMessages } from '../../ui/problem-error';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { rulesQuery, useSetRule, type RetentionRule } from './get-retention';

/** How long the documents of each procedure are kept; without a rule, for good. */
export function RulesTab({ isSetting }: { isSetting: boolean }) {
  const { t } = useTranslation();
  const mayWrite = useMay()('catalogue.write');
  const list = useListState();
  const query = useQuery(rulesQuery);
  return (
    <>
      {mayWrite && (
        <Button mb="sm" onClick={() => list.keep({ do: 'setRule' })}>
          {t('keeping.retention.set')}
        </Button>
      )}
      <DataTable<RetentionRule>
        caption={t('keeping.retention.rules')}
        columns={useColumns()}
        rows={query.data?.items}
        rowKey={({ procedureCode }) => procedureCode}
        rowLink={({ procedureCode }) =>
          linkOptions({ to: '/procedures/$code', params: { code: procedureCode } })
        }
        empty={{ sentence: t('keeping.retention.rulesEmpty') }}
        error={query.error}
        onRetry={() => void query.refetch()}
      />
      {isSetting && mayWrite && (
        <RuleDialog rules={query.data?.items ?? []} onClose={() => list.keep({ do: undefined })} />
      )}
    </>
  );
}

interface RuleDialogProps {
  rules: readonly RetentionRule[];
  onClose: () => void;
}

function RuleDialog({ rules, onClose }: RuleDialogProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const [procedureCode, setProcedureCode] = useState('');
  const [years, setYears] = useState<number | ''>('');
  const [legalGround, setLegalGround] = useState('');
  const command = useSetRule(() => {
    say(t('keeping.retention.saved'));
    onClose();
  });
  const faults = fieldMessages(command.error);
  const code = procedureCode.trim();
  const known = rules.find((rule) => rule.procedureCode === code);
  const lack = lackOf(code, legalGround);
  return (
    <ConfirmDialog
      act={t('keeping.retention.set')}
      blockedBecause={lack && t(lack)}
      isPending={command.isPending}
      error={command.error}
      onConfirm={() =>
        command.run(
          {
            procedureCode: code,
            legalGround: legalGround.normalize('NFC').trim(),
            ...(years === '' ? {} : { years }),
          },
          `"${known?.version ?? 0}"`,
        )
      }
      onClose={onClose}
    >
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={t('keeping.retention.procedureCode')}
          description={known && <RuleNow rule={known} />}
          value={procedureCode}
          onChange={(event) => setProcedureCode(event.currentTarget.value)}
          error={faults.procedureCode}
        />
        <NumberInput
          label={t('keeping.retention.yearsField')}
          description={t('keeping.retention.yearsHint')}
          min={1}
          max={100}
          allowDecimal={false}
          value={years}
          onChange={(value) => setYears(value === '' ? '' : Number(value))}
          error={faults.years}
        />
        <TextInput
          label={t('keeping.retention.groundField')}
          maxLength={300}
          value={legalGround}
          onChange={(event) => setLegalGround(event.currentTarget.value)}
          error={faults.legalGround}
        />
      </Stack>
    </ConfirmDialog>
  );
}

function lackOf(code: string, legalGround: string): string | undefined {
  if (!code) return 'keeping.retention.lack.procedureCode';
  return legalGround.trim() ? undefined : 'keeping.retention.lack.legalGround';
}

/** What holds until now: setting it again replaces it. */
function RuleNow({ rule: { procedureName, years, legalGround } }: { rule: RetentionRule }) {
  const { t } = useTranslation();
  const time =
    years === null
      ? t('keeping.retention.forGood')
      : t('keeping.retention.yearsCount', { count: years });
  return t('keeping.retention.ruleNow', { name: procedureName, time, ground: legalGround });
}

function useColumns(): Column<RetentionRule>[] {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  return [
    {
      key: 'code',
      label: t('keeping.retention.procedureCode'),
      kind: 'code',
      render: ({ procedureCode }) => procedureCode,
    },
    {
      key: 'procedure',
      label: t('keeping.retention.procedure'),
      kind: 'name',
      render: ({ procedureName }) => procedureName,
    },
    {
      key: 'years',
      label: t('keeping.retention.years'),
      kind: 'short',
      render: ({ years }) =>
        years === null
          ? t('keeping.retention.forGood')
          : t('keeping.retention.yearsCount', { count: years }),
    },
    {
      key: 'ground',
      label: t('keeping.retention.ground'),
      kind: 'text',
      render: ({ legalGround }) => legalGround,
    },
    {
      key: 'setAt',
      label: t('keeping.retention.setAt'),
      kind: 'date',
      render: ({ setAt }) => dateTime(setAt),
    },
  ];
}
