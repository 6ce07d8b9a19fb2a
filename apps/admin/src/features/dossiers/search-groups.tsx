import { Group, Title } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import { linkOptions } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table';
import { useFormats } from '../../ui/use-formats';

export type Found = components['schemas']['SearchResponse'];

interface HitsProps {
  title: string;
  note?: ReactNode;
  children: ReactNode;
}

/** A group of hits; the table inside has its own frame. */
export function Hits({ title, note, children }: HitsProps) {
  return (
    <section data-section tabIndex={-1} aria-label={title}>
      <Group gap="md" mt="md" mb="xs" align="baseline">
        <Title order={2}>{title}</Title>
        {note}
      </Group>
      {children}
    </section>
  );
}

interface PeopleHitsProps {
  people: Found['people'];
  reason?: string;
}

export function PeopleHits({ people, reason }: PeopleHitsProps) {
  const { t } = useTranslation();
  const { phone } = useFormats();
  if (people.length === 0) return null;
  return (
    <Hits title={t('people.search.people')}>
      <DataTable
        caption={t('people.search.people')}
        rows={people}
        error={null}
        rowKey={({ dossierId }) => dossierId}
        rowName={({ fullName }) => fullName}
        rowLink={({ dossierId }) =>
          linkOptions({
            to: '/people/$id',
            params: { id: dossierId },
            search: reason ? { reason } : {},
          })
        }
        empty={{ sentence: '' }}
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
    </Hits>
  );
}

export function ProcedureHits({ procedures }: { procedures: Found['procedures'] }) {
  const { t } = useTranslation();
  if (procedures.length === 0) return null;
  return (
    <Hits title={t('dossiers.procedures')}>
      <DataTable
        caption={t('dossiers.procedures')}
        rows={procedures}
        error={null}
        rowKey={({ code }) => code}
        rowName={({ name }) => name}
        rowLink={({ code }) => linkOptions({ to: '/procedures/$code', params: { code } })}
        empty={{ sentence: '' }}
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
    </Hits>
  );
}
