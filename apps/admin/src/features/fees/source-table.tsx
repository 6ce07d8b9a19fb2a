import { Checkbox, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import classes from './fees.module.css';

/** One drawer or one courier: what is to be handed in, what was, and what is missing. */
export interface Source {
  id: string;
  collector: string | null;
  note: string;
  amount: number;
  promised: number;
  short: number;
  /** A drawer always, also one that comes to nothing where its parts are set right. */
  handsIn: boolean;
}

export interface Account {
  title: string;
  sources: readonly Source[];
}

export const joined = (...parts: (string | null | false)[]) => parts.filter(Boolean).join(' · ');

interface SourceTableProps {
  accounts: readonly Account[];
  isChosen: (source: Source) => boolean;
  /** Absent for those who only watch. */
  onToggle: ((id: string, isChosen: boolean) => void) | undefined;
  /** Of what is ticked, whole đồng. */
  sum: number;
}

/** By treasury account and by courier, with the sum of what is ticked. */
export function SourceTable({ accounts, isChosen, onToggle, sum }: SourceTableProps) {
  const { t } = useTranslation();
  const { money } = useFormats();
  return (
    <Table className={classes.sources} aria-label={t('cash.toRemit')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('cash.collector')}</Table.Th>
          <Table.Th>{t('cash.toRemit')}</Table.Th>
          <Table.Th>{t('cash.promised')}</Table.Th>
          <Table.Th>{t('cash.missing')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      {accounts.map(({ title, sources }) => (
        <Table.Tbody key={title}>
          <Table.Tr>
            <Table.Th colSpan={4} scope="rowgroup">
              {title}
            </Table.Th>
          </Table.Tr>
          {sources.map((source) => (
            <SourceRow
              key={source.id}
              source={source}
              isChosen={isChosen(source)}
              onToggle={onToggle}
            />
          ))}
        </Table.Tbody>
      ))}
      <Table.Tfoot>
        <Table.Tr>
          <Table.Td>{t('cash.total')}</Table.Td>
          <Table.Td>{money(sum)}</Table.Td>
          <Table.Td colSpan={2} />
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}

interface SourceRowProps {
  source: Source;
  isChosen: boolean;
  onToggle: SourceTableProps['onToggle'];
}

function SourceRow({ source, isChosen, onToggle }: SourceRowProps) {
  const { money } = useFormats();
  const { id, collector, note, amount, promised, short } = source;
  const label = joined(collector, note);
  return (
    <Table.Tr>
      <Table.Td>
        {onToggle && source.handsIn ? (
          <Checkbox
            label={label}
            checked={isChosen}
            onChange={({ currentTarget: { checked } }) => onToggle(id, checked)}
          />
        ) : (
          label
        )}
      </Table.Td>
      <Table.Td>{money(amount)}</Table.Td>
      <Table.Td>{promised > 0 && money(promised)}</Table.Td>
      <Table.Td c={short > 0 ? 'var(--danger)' : undefined}>{short > 0 && money(short)}</Table.Td>
    </Table.Tr>
  );
}
