import { Table } from '@mantine/core';
import type { DossierStatus } from '@motcua/dossier-domain';
import { linkOptions } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ScreenLink } from '../../ui/screen-link';
import { StatusBadge } from '../../ui/status-badge';
import { useFormats } from '../../ui/use-formats';
import type { PossibleDuplicate } from './get-person';

/** What is compared with other dossiers: the form on the screen, or a dossier with its number. */
export interface ComparedMatter {
  procedureName: string;
  applicantName: string;
  birthDate: string | null;
  personalId: string | null;
  phone: string | null;
  address: string | null;
  submitterName: string | null;
  numbered?: {
    code: string;
    status: DossierStatus;
    registeredAt: string;
    receivedUnit: string | null;
  };
}

/** More columns cannot be read side by side. */
export const shownColumns = 3;

interface DuplicateComparisonProps {
  mine: ComparedMatter;
  duplicates: readonly PossibleDuplicate[];
  /** Below each of them. */
  acts?: (each: PossibleDuplicate) => ReactNode;
}

/** Line by line: the matter at hand, and beside it what could be the same. */
export function DuplicateComparison({ mine, duplicates, acts }: DuplicateComparisonProps) {
  const { t } = useTranslation();
  const { date, dateTime, phone } = useFormats();
  const row = (label: string, own: ReactNode, read: (each: PossibleDuplicate) => ReactNode) => (
    <Table.Tr key={label}>
      <Table.Th scope="row">{label}</Table.Th>
      <Table.Td>{own}</Table.Td>
      {duplicates.map((each) => (
        <Table.Td key={each.id}>{read(each)}</Table.Td>
      ))}
    </Table.Tr>
  );
  const hasSubmitter =
    mine.submitterName !== null || duplicates.some(({ submitterName }) => submitterName !== null);
  const registered = mine.numbered && dateTime(mine.numbered.registeredAt);
  const day = (value: string | null) => value && date(value);
  const call = (value: string | null) => value && phone(value);
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table verticalSpacing={2} layout="fixed" withTableBorder withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w={150} />
            <Table.Th scope="col">
              {mine.numbered ? (
                <span className="code">{mine.numbered.code}</span>
              ) : (
                t('people.duplicates.thisOne')
              )}
            </Table.Th>
            {duplicates.map(({ id, code }) => (
              <Table.Th scope="col" key={id}>
                <ScreenLink address={linkOptions({ to: '/dossiers/$id', params: { id } })}>
                  <span className="code">{code}</span>
                </ScreenLink>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {row(t('people.duplicates.why'), '', ({ matches }) =>
            matches.map((match) => t(`people.duplicates.match.${match}`)).join('; '),
          )}
          {row(t('dossiers.procedure'), mine.procedureName, (each) => each.procedureName)}
          {row(
            t('dossiers.status'),
            mine.numbered ? (
              <StatusBadge status={mine.numbered.status} />
            ) : (
              t('people.duplicates.typing')
            ),
            ({ status }) => (
              <StatusBadge status={status} />
            ),
          )}
          {row(t('dossiers.registered'), registered, (each) => dateTime(each.registeredAt))}
          {row(t('kit.person.fullName'), mine.applicantName, (each) => each.applicantName)}
          {row(t('kit.person.birthDate'), day(mine.birthDate), (each) => day(each.birthDate))}
          {row(t('kit.person.personalId'), mine.personalId, (each) => each.personalId)}
          {row(t('kit.person.phone'), call(mine.phone), (each) => call(each.phone))}
          {row(t('kit.person.address'), mine.address, (each) => each.address)}
          {hasSubmitter &&
            row(t('dossiers.submitter'), mine.submitterName, (each) => each.submitterName)}
          {row(t('dossiers.receivedAt'), mine.numbered?.receivedUnit, (each) => each.receivedUnit)}
          {acts && row('', '', acts)}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
