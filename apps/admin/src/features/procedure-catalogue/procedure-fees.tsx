import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../ui/data-table';
import { FoldedText } from './folded-text';
import type { Procedure, ProcedureChannel } from './get-procedure';
import { useProcedureWords } from './use-procedure-words';

interface FeeRow {
  channel: ProcedureChannel['channel'];
  no: number;
  fee: ProcedureChannel['fees'][number];
}

const rowsOf = ({ channels }: Procedure): FeeRow[] =>
  channels.flatMap(({ channel, fees }) => fees.map((fee, index) => ({ channel, no: index, fee })));

/** Fees of every way to hand in; what nobody could read is said so, never shown as nothing to pay. */
export function ProcedureFees({ procedure }: { procedure: Procedure }) {
  const { t } = useTranslation();
  const { amount } = useProcedureWords();
  const columns: Column<FeeRow>[] = [
    {
      key: 'channel',
      label: t('catalogue.channelLabel'),
      kind: 'name',
      render: ({ channel }) => t(`catalogue.channel.${channel}`),
    },
    {
      key: 'name',
      label: t('catalogue.feeName'),
      kind: 'name',
      render: ({ fee }) => <FoldedText text={fee.name} />,
    },
    {
      key: 'amount',
      label: t('catalogue.amount'),
      kind: 'money',
      width: 150,
      render: ({ fee }) => amount(fee),
    },
    {
      key: 'note',
      label: t('catalogue.note'),
      render: ({ fee }) => fee.note && <FoldedText text={fee.note} />,
    },
  ];
  return (
    <DataTable<FeeRow>
      caption={t('catalogue.tab.fees')}
      columns={columns}
      rows={rowsOf(procedure)}
      rowKey={({ channel, no }) => `${channel}-${no}`}
      empty={{ sentence: t('catalogue.noFees') }}
    />
  );
}
