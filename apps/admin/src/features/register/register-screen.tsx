import { Group, NumberInput, Select } from '@mantine/core';
import { officeDay, yearOf } from '@motcua/shared-time';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { EmptyLine } from '../../ui/empty-line';
import { officeClock } from '../../ui/office-clock';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { useListState } from '../../ui/use-list-state';
import { registersQuery } from './get-registers';
import { RegisterBook } from './register-book';

/** The yearly register of a unit: what stands in it, what is printed, what is corrected. */
export function RegisterScreen() {
  const { t } = useTranslation();
  const search = useSearch({ strict: false });
  const { change } = useListState();
  const ownUnit = useMe().unit.id;
  const thisYear = yearOf(officeDay(officeClock.now()));
  const year = yearOfText(search.year) ?? thisYear;
  const query = useQuery(registersQuery(year));
  const books = query.data?.items;
  const book =
    books?.find(({ unitId }) => unitId === (search.unitId ?? ownUnit)) ??
    (search.unitId ? undefined : books?.[0]);
  return (
    <>
      <PageHeader
        title={t('register.title')}
        subtitle={t('register.subtitle')}
        isUpdating={query.isFetching && Boolean(books)}
        hasError={query.isError}
      />
      <Group gap="md" align="flex-end" mb="md" className="not-printed">
        <NumberInput
          label={t('register.year')}
          w={120}
          min={2000}
          max={thisYear}
          allowDecimal={false}
          thousandSeparator=""
          value={year}
          onChange={(typed) =>
            yearOfText(String(typed)) && change({ year: String(typed), from: undefined })
          }
        />
        <Select
          label={t('register.unit')}
          w={360}
          allowDeselect={false}
          data={(books ?? []).map(({ unitId, unitName }) => ({
            value: unitId,
            label: unitName ?? unitId,
          }))}
          value={book?.unitId ?? null}
          onChange={(unitId) => change({ unitId: unitId ?? undefined, from: undefined })}
        />
      </Group>
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {books && !book && <EmptyLine sentence={t('register.empty', { year })} />}
      {book && <RegisterBook key={`${book.unitId} ${year}`} unitId={book.unitId} year={year} />}
    </>
  );
}

function yearOfText(text: string | undefined): number | undefined {
  return text !== undefined && /^20\d\d$/.test(text) ? Number(text) : undefined;
}
