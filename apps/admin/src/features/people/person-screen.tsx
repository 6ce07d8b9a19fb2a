import { Alert, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { AskReason, asksForReason, useNeedsReason } from '../dossiers/ask-reason';
import { DossierTable } from '../dossiers/dossier-table';
import { dossiersQuery } from '../dossiers/get-dossiers';
import { personQuery, type Person } from './get-person';
import { MaskedNumbers } from './masked-numbers';
import { PersonContacts } from './person-contacts';
import { PersonPapers } from './person-papers';

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
  const needsReason = useNeedsReason(props.reason);
  return needsReason ? <OpenWithReason /> : <OpenPerson {...props} />;
}

function OpenWithReason() {
  const { t } = useTranslation();
  const navigate = useNavigate();
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
  if (asksForReason(query.error) && !query.data) return <OpenWithReason />;
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
        <PersonContacts person={person} />
      </Section>
      <Section title={t('people.papers')}>
        <PersonPapers person={person} />
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
