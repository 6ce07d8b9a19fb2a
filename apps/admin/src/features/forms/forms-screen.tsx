import { Text } from '@mantine/core';
import { IconCircleCheck, IconEdit, IconHourglass } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import { PageHeader } from '../../ui/page-header';
import { LookBadge } from '../../ui/status-badge';
import { useFormats } from '../../ui/use-formats';
import { useFormTitle } from './form-words';
import { type FormSummary, formsQuery } from './get-forms';

/** The statutory forms, as they are printed today and from which day they change. */
export function FormsScreen() {
  const { t } = useTranslation();
  const query = useQuery(formsQuery());
  const columns = useColumns();
  return (
    <>
      <PageHeader
        title={t('forms.title')}
        subtitle={t('forms.subtitle')}
        hasError={query.isError}
      />
      <DataTable<FormSummary>
        caption={t('forms.title')}
        columns={columns}
        rows={query.data?.items}
        rowKey={({ form }) => form}
        rowLink={({ form }) => linkOptions({ to: '/forms/$form', params: { form } })}
        empty={{ sentence: t('forms.empty') }}
        error={query.error}
        onRetry={() => void query.refetch()}
        autoFocus
      />
    </>
  );
}

function useColumns(): Column<FormSummary>[] {
  const { t } = useTranslation();
  const { date } = useFormats();
  const title = useFormTitle();
  return [
    { key: 'form', label: t('forms.form'), render: ({ form }) => title(form) },
    {
      key: 'current',
      label: t('forms.current'),
      kind: 'name',
      width: 220,
      render: ({ current }) => <Current {...current} />,
    },
    {
      key: 'upcoming',
      label: t('forms.upcoming'),
      kind: 'name',
      width: 200,
      render: ({ upcoming }) =>
        upcoming && t('forms.versionFrom', { no: upcoming.no, day: date(upcoming.validFrom) }),
    },
    {
      key: 'open',
      label: t('forms.openDraft'),
      kind: 'status',
      width: 220,
      render: ({ open }) =>
        open && (
          <LookBadge
            look={
              open.state === 'proposed'
                ? { tint: 'warn', icon: IconHourglass }
                : { tint: 'info', icon: IconEdit }
            }
            label={t('forms.versionState', { no: open.no, state: t(`forms.state.${open.state}`) })}
          />
        ),
    },
  ];
}

function Current({ no, validFrom }: FormSummary['current']) {
  const { t } = useTranslation();
  const { date } = useFormats();
  return (
    <>
      <LookBadge look={{ tint: 'ok', icon: IconCircleCheck }} label={t('forms.version', { no })} />
      <Text size="xs" c="dimmed">
        {no === 1 ? t('forms.builtin') : t('forms.from', { day: date(validFrom) })}
      </Text>
    </>
  );
}
