import { Text } from '@mantine/core';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table';
import { ScreenLink } from '../../ui/screen-link';
import { useFormats } from '../../ui/use-formats';
import type { Person } from './get-person';

/** Papers and results of the person that the office knows, and where each is. */
export function PersonPapers({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { date, day } = useFormats();
  return (
    <DataTable
      caption={t('people.papers')}
      rows={person.papers}
      error={null}
      rowKey={({ dossierId, name, purpose, since }) => `${dossierId} ${purpose} ${name} ${since}`}
      empty={{ sentence: t('people.noPapers') }}
      columns={[
        { key: 'name', label: t('people.paper'), kind: 'name', render: (each) => each.name },
        {
          key: 'kind',
          label: t('people.paperKind'),
          kind: 'short',
          render: ({ kind, purpose }) =>
            purpose === 'result'
              ? t('people.result')
              : kind && t(`dossier.paperKind.${kind}`, { defaultValue: kind }),
        },
        {
          key: 'files',
          label: t('people.scansLabel'),
          kind: 'short',
          render: ({ files }) => (files > 0 ? t('people.scans', { count: files }) : ''),
        },
        {
          key: 'since',
          label: t('people.paperSince'),
          kind: 'date',
          render: ({ since }) => date(day(since)),
        },
        {
          key: 'place',
          label: t('people.paperPlace'),
          kind: 'short',
          render: ({ inOffice }) => (
            <Text span>{t(inOffice ? 'people.inOffice' : 'people.wentBack')}</Text>
          ),
        },
        {
          key: 'dossier',
          label: t('dossiers.code'),
          kind: 'code',
          render: ({ dossierId, dossierCode }) => (
            <ScreenLink address={linkOptions({ to: '/dossiers/$id', params: { id: dossierId } })}>
              {dossierCode}
            </ScreenLink>
          ),
        },
      ]}
    />
  );
}
