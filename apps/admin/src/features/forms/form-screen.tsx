import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyLine } from '../../ui/empty-line';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { FormVersionView } from './form-version-view';
import { useFormTitle } from './form-words';
import { type Form, type FormName, formQuery, formVersionQuery, isFormName } from './get-forms';

export function FormScreen() {
  const { t } = useTranslation();
  const { form = '' } = useParams({ strict: false });
  if (!isFormName(form)) return <EmptyLine sentence={t('forms.unknown')} />;
  return <FormPage form={form} />;
}

/** One form: the version being written if there is one, else the one in force. */
export function FormPage({ form }: { form: FormName }) {
  const title = useFormTitle();
  const search = useSearch({ strict: false });
  const query = useQuery(formQuery(form));
  const no = shownVersion(query.data, search.version);
  const version = useQuery(formVersionQuery(form, no));
  const error = query.error ?? version.error;
  if (error)
    return (
      <>
        <PageHeader title={title(form)} hasError />
        <ProblemAlert
          error={error}
          onRetry={() => void Promise.all([query.refetch(), version.refetch()])}
        />
      </>
    );
  if (!query.data || !version.data)
    return (
      <>
        <PageHeader title={title(form)} />
        <Skeleton height={480} />
      </>
    );
  return (
    <FormVersionView
      key={version.data.body.no}
      form={query.data}
      stored={version.data}
      compares={search.compare === 'yes'}
    />
  );
}

function shownVersion(form: Form | undefined, wanted: string | undefined): number | undefined {
  const versions = form?.versions ?? [];
  const known = versions.find(({ no }) => String(no) === wanted);
  if (known) return known.no;
  const open = versions.find(({ state }) => state === 'draft' || state === 'proposed');
  return (open ?? versions.find(({ state }) => state === 'published'))?.no;
}
