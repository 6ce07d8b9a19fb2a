import { isFinal } from '@motcua/dossier-domain';
import { Button, Skeleton, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { EmptyLine } from '../../ui/empty-line';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { useHolderName } from './custody-words';
import type { Custody, Dossier } from './get-dossier';
import { originalsQuery, type Original } from './get-originals';
import { GiveOriginalsDialog } from './give-originals-dialog';

interface OriginalsSectionProps {
  dossier: Dossier;
  /** Where the paper of the dossier is: its originals lie there until they go back. */
  custody: Pick<Custody, 'state' | 'since' | 'sealNo' | 'steps'>;
}

/** Each original that was handed in: who has it, and who must get it back. */
export function OriginalsSection({ dossier, custody }: OriginalsSectionProps) {
  const { t } = useTranslation();
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
              {(['paper', 'copies', 'sheets', 'where', 'since', 'seal', 'evidence'] as const).map(
                (column) => (
                  <Table.Th key={column}>{t(`keeping.originals.${column}`)}</Table.Th>
                ),
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((original) => (
              <OriginalRow
                key={original.no}
                original={original}
                custody={custody}
                keeper={keeper}
                isWithOffice={holder?.kind !== 'citizen'}
              />
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

interface OriginalRowProps extends Pick<OriginalsSectionProps, 'custody'> {
  original: Original;
  keeper: string | null;
  /** The rest of the paper is there as well, so what is known of it holds for this one. */
  isWithOffice: boolean;
}

function OriginalRow({ original, custody, keeper, isWithOffice }: OriginalRowProps) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { shortName, copies, sheets, handedBackAt, handedBackTo } = original;
  const proof = custody.steps.findLast(({ confirmedAt }) => confirmedAt)?.evidence;
  const said = (evidence: string) => t(`dossiers.evidence.${evidence}`, { defaultValue: '' });
  const isKept = !handedBackAt && isWithOffice;
  const where = handedBackAt
    ? t('keeping.originals.back', { name: handedBackTo ?? '' })
    : custody.state === 'lost'
      ? t('dossiers.paperLost')
      : keeper;
  const since = handedBackAt ?? (isKept ? custody.since : null);
  return (
    <Table.Tr>
      <Table.Td>{shortName}</Table.Td>
      <Table.Td>{copies}</Table.Td>
      <Table.Td>{sheets}</Table.Td>
      <Table.Td>{where}</Table.Td>
      <Table.Td>{since && dateTime(since)}</Table.Td>
      <Table.Td>{isKept && custody.sealNo}</Table.Td>
      <Table.Td>{handedBackAt ? said('handBack') : isKept && proof && said(proof)}</Table.Td>
    </Table.Tr>
  );
}
