import { Alert, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { AskReason, useNeedsReason } from '../dossiers/ask-reason';
import { DossierTable } from '../dossiers/dossier-table';
import { dossiersQuery } from '../dossiers/get-dossiers';
import { personQuery, type Person } from './get-person';
import { MaskedNumbers } from './masked-numbers';

export function PersonScreen() {
  const { id } = useParams({ from: '/signed-in/people/$id' });
  const { reason } = useSearch({ from: '/signed-in/people/$id' });
  return <PersonView key={id} id={id} reason={reason} />;
}

interface PersonViewProps {
  /** Any dossier of the person. */
  id: string;
  reason?: string;
}

/** Everything one may see of the applicant of a dossier. */
export function PersonView(props: PersonViewProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const needsReason = useNeedsReason(props.reason);
  if (!needsReason) return <OpenPerson {...props} />;
  return (
    <>
      <PageHeader title={t('people.title')} />
      <AskReason
        act={t('people.openWithReason')}
        onClose={() => void navigate({ to: '/dossiers' })}
      />
    </>
  );
}

function OpenPerson({ id, reason }: PersonViewProps) {
  const { t } = useTranslation();
  const query = useQuery(personQuery(id, reason));
  if (query.error && !query.data)
    return (
      <>
        <PageHeader title={t('people.title')} hasError />
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      </>
    );
  if (!query.data)
    return (
      <>
        <PageHeader title={t('people.title')} />
        <Skeleton height={96} mb="sm" />
        <Skeleton height={320} />
      </>
    );
  const person = query.data;
  return (
    <>
      <PageHeader
        title={person.fullName}
        takesFocus
        isUpdating={query.isFetching}
        subtitle={t('people.counts', { all: person.dossierCount, open: person.openCount })}
      />
      {!person.isIdentified && (
        <Alert color="info" variant="outline" mb="sm">
          {t('people.notIdentified')}
        </Alert>
      )}
      <Section title={t('people.title')}>
        <Identity person={person} />
        {person.personalDataMasked && <MaskedNumbers dossierId={person.id} />}
      </Section>
      <Section title={t('people.dossiers')}>
        <Dossiers id={id} reason={reason} />
      </Section>
      <Section title={t('people.contacts')}>
        <Contacts person={person} />
      </Section>
      <Section title={t('people.papers')}>
        <Papers person={person} />
      </Section>
    </>
  );
}

function Identity({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const isPerson = person.kind === 'person';
  return (
    <SummaryList
      items={[
        {
          label: t(isPerson ? 'kit.person.fullName' : 'kit.person.organisationName'),
          value: person.fullName,
        },
        { label: t('kit.person.personalId'), value: person.personalId },
        { label: t('kit.person.taxNumber'), value: person.taxNumber },
        { label: t('kit.person.birthDate'), value: person.birthDate && date(person.birthDate) },
        { label: t('kit.person.sex'), value: person.sex && t(`kit.person.${person.sex}`) },
        {
          label: t('people.names'),
          value: person.names.length > 1 ? person.names.join('; ') : undefined,
        },
      ]}
    />
  );
}

function Dossiers({ id, reason }: PersonViewProps) {
  const { t } = useTranslation();
  const list = useListState();
  const dossiers = useQuery(
    dossiersQuery({ applicantOf: id, reason, after: list.after, limit: 20 }),
  );
  return (
    <DossierTable
      caption={t('people.dossiers')}
      rows={dossiers.data?.items}
      error={dossiers.error}
      onRetry={() => void dossiers.refetch()}
      onNext={list.nextPage(dossiers.data?.next)}
      onPrevious={list.previousPage}
      reason={reason}
      empty={{ sentence: t('people.noDossiers') }}
    />
  );
}

function Contacts({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { date, day, phone } = useFormats();
  return (
    <DataTable
      caption={t('people.contacts')}
      rows={person.contacts}
      error={null}
      rowKey={({ lastDossierId, firstAt }) => `${lastDossierId} ${firstAt}`}
      empty={{ sentence: t('people.noContacts') }}
      columns={[
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
          render: (each) => each.address,
        },
        { key: 'email', label: t('people.email'), kind: 'short', render: (each) => each.email },
        {
          key: 'used',
          label: t('people.used'),
          render: (each) =>
            t('people.contactUsed', {
              from: date(day(each.firstAt)),
              to: date(day(each.lastAt)),
              count: each.dossiers,
            }),
        },
      ]}
    />
  );
}

function Papers({ person }: { person: Person }) {
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
