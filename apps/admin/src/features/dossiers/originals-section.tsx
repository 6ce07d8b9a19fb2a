import type { components } from '@motcua/shared-api-client';
import { isFinal } from '@motcua/dossier-domain';
import { Button, Skeleton, Table, Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useMay } from '../../app/session';
import { EmptyLine } from '../../ui/empty-line';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { useHolderName } from './custody-words';
import type { Dossier } from './get-dossier';
import { GiveOriginalsDialog } from './give-originals-dialog';

export type Original = components['schemas']['OriginalResponse'];

export const originalsQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'originals'],
    queryFn: () => read(api.GET('/api/v1/dossiers/{id}/originals', { params: { path: { id } } })),
  });

/** Each original that was handed in: who has it, and who must get it back. */
export function OriginalsSection({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const holderName = useHolderName();
  const may = useMay();
  const [isGiving, setGiving] = useState(false);
  const query = useQuery(originalsQuery(dossier.id));
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={80} />;
  const { items, holder, owner } = query.data;
  const here = items.filter(({ handedBackAt }) => handedBackAt === null);
  const mayGive = here.length > 0 && isFinal(dossier.status) && may('dossier.returnResult');
  // What did not go out with the rest stayed with the office.
  const keeper =
    holder && (holder.kind === 'citizen' ? dossier.receivedUnit.name : holderName(holder));
  return (
    <Section
      title={t('keeping.originals.title')}
      note={
        items.length > 0 && (
          <Text size="sm">{t('keeping.originals.owner', { name: owner.fullName })}</Text>
        )
      }
      acts={
        mayGive && <Button onClick={() => setGiving(true)}>{t('keeping.originals.give')}</Button>
      }
    >
      {items.length === 0 ? (
        <EmptyLine sentence={t('keeping.originals.none')} />
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('keeping.originals.paper')}</Table.Th>
              <Table.Th>{t('keeping.originals.amount')}</Table.Th>
              <Table.Th>{t('keeping.originals.where')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map(({ no, shortName, copies, sheets, handedBackAt, handedBackTo }) => (
              <Table.Tr key={no}>
                <Table.Td>{shortName}</Table.Td>
                <Table.Td>{t('keeping.originals.amountOf', { copies, sheets })}</Table.Td>
                <Table.Td>
                  {handedBackAt
                    ? t('keeping.originals.back', {
                        name: handedBackTo ?? '',
                        at: dateTime(handedBackAt),
                      })
                    : keeper}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {isGiving && (
        <GiveOriginalsDialog dossier={dossier} originals={here} onClose={() => setGiving(false)} />
      )}
    </Section>
  );
}
