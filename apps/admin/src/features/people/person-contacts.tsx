import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table';
import { useFormats } from '../../ui/use-formats';
import type { Person } from './get-person';

/** Phones and addresses the person gave, each with the time in which it was used. */
export function PersonContacts({ person }: { person: Person }) {
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
