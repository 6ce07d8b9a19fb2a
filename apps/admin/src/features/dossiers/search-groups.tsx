import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import { FoundTable, type Found } from './found-table';

interface PeopleHitsProps {
  people: Found['people'];
  reason?: string;
}

export function PeopleHits({ people, reason }: PeopleHitsProps) {
  const { t } = useTranslation();
  const { phone } = useFormats();
  return (
    <FoundTable
      title={t('people.search.people')}
      rows={people}
      rowKey={({ dossierId }) => dossierId}
      rowName={({ fullName }) => fullName}
      rowLink={({ dossierId }) =>
        linkOptions({
          to: '/people/$id',
          params: { id: dossierId },
          search: reason ? { reason } : {},
        })
      }
      columns={[
        {
          key: 'name',
          label: t('kit.person.fullName'),
          kind: 'name',
          render: ({ fullName }) => fullName,
        },
        {
          key: 'year',
          label: t('people.birthYear'),
          kind: 'short',
          render: ({ birthYear }) => birthYear,
        },
        {
          key: 'number',
          label: t('kit.person.personalId'),
          kind: 'code',
          render: ({ personalId, taxNumber }) => personalId ?? taxNumber,
        },
        {
          key: 'phone',
          label: t('people.phone'),
          kind: 'short',
          render: (each) => each.phone && phone(each.phone),
        },
        {
          key: 'address',
          label: t('people.address'),
          kind: 'name',
          render: ({ addressTail }) => addressTail,
        },
        {
          key: 'dossiers',
          label: t('people.dossiers'),
          kind: 'number',
          render: ({ dossiers }) => dossiers,
        },
      ]}
    />
  );
}

export function ProcedureHits({ procedures }: { procedures: Found['procedures'] }) {
  const { t } = useTranslation();
  return (
    <FoundTable
      title={t('dossiers.procedures')}
      rows={procedures}
      rowKey={({ code }) => code}
      rowName={({ name }) => name}
      rowLink={({ code }) => linkOptions({ to: '/procedures/$code', params: { code } })}
      columns={[
        {
          key: 'code',
          label: t('dossiers.procedureCode'),
          kind: 'code',
          render: ({ code }) => code,
        },
        {
          key: 'name',
          label: t('dossiers.procedure'),
          kind: 'name',
          render: ({ name, shortName }) => shortName ?? name,
        },
        { key: 'field', label: t('dossiers.field'), render: ({ field }) => field },
      ]}
    />
  );
}
