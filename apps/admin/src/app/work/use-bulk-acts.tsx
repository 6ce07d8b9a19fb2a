import type { components } from '@motcua/shared-api-client';
import { useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkAct, RowAnswer } from '../../ui/bulk-act';
import { useFormats } from '../../ui/use-formats';
import { useMay } from '../session';
import { actOnMany, formsAddress, type SeenDossier } from './act-on-many';
import { AssignDialog } from './assign-dialog';
import { ExportDialog } from './export-dialog';

export type WorkRow = SeenDossier &
  Pick<
    components['schemas']['DossierListItem'],
    | 'status'
    | 'applicantName'
    | 'procedureName'
    | 'competentUnit'
    | 'assigneeName'
    | 'dueAt'
    | 'receivedAt'
  >;

type Asking = (rows: WorkRow[], settle: (answers: RowAnswer[] | undefined) => void) => ReactNode;

/** While a dossier is in one of these, the paper has not come about. */
const withoutPaper: Readonly<Record<'receipt' | 'control-slip', readonly string[]>> = {
  receipt: ['registered', 'notAccepted'],
  'control-slip': ['registered', 'received', 'notAccepted'],
};

/** One file with the paper of all chosen dossiers that have it. */
function printing(t: TFunction, form: 'receipt' | 'control-slip'): BulkAct<WorkRow> {
  return {
    label: t(`work.print.${form}`),
    run: (rows) => {
      const printable = rows.filter(({ status }) => !withoutPaper[form].includes(status));
      const address = formsAddress(
        form,
        printable.map(({ id }) => id),
      );
      const isOpened = printable.length === 0 || window.open(address, '_blank') !== null;
      return Promise.resolve(
        rows.map((row) => {
          const isPrintable = printable.includes(row);
          return {
            rowKey: row.id,
            ok: isPrintable && isOpened,
            sentence: isPrintable
              ? t(isOpened ? 'work.print.opened' : 'kit.print.blocked')
              : t(`work.print.none.${form}`),
          };
        }),
      );
    },
  };
}

/** What can be done with chosen dossiers wherever they are listed, and the dialog that asks. */
export function useBulkActs(): {
  acts: BulkAct<WorkRow>[];
  dialog: ReactNode;
  readAgain: () => void;
} {
  const { t } = useTranslation();
  const may = useMay();
  const queryClient = useQueryClient();
  const [dialog, setDialog] = useState<ReactNode>(null);
  const columns = useExportColumns();
  const readAgain = () => void queryClient.invalidateQueries({ queryKey: ['dossiers'] });

  const asking =
    (ask: Asking): BulkAct<WorkRow>['run'] =>
    (rows) =>
      new Promise((resolve) => {
        setDialog(
          ask(rows, (answers) => {
            setDialog(null);
            resolve(answers);
          }),
        );
      });

  const transfer: BulkAct<WorkRow> = {
    label: t('dossier.action.transfer'),
    run: async (rows) => {
      const answers = await actOnMany(rows, { action: 'transfer' });
      readAgain();
      return answers;
    },
  };
  const assign: BulkAct<WorkRow> = {
    label: t('work.assign.title'),
    run: asking((rows, settle) => (
      <AssignMany rows={rows} onSettled={settle} onDone={() => readAgain()} />
    )),
  };
  const save: BulkAct<WorkRow> = {
    label: t('work.export.act'),
    run: asking((rows, settle) => (
      <ExportDialog
        columns={columns}
        rows={rows}
        onDone={() =>
          settle(rows.map(({ id }) => ({ rowKey: id, ok: true, sentence: t('work.export.done') })))
        }
        onClose={() => settle(undefined)}
      />
    )),
  };
  return {
    dialog,
    readAgain,
    acts: [
      ...(may('dossier.transfer') ? [transfer] : []),
      ...(may('dossier.assign') ? [assign] : []),
      ...(may('dossier.read') ? [printing(t, 'receipt'), printing(t, 'control-slip'), save] : []),
    ],
  };
}

interface AssignManyProps {
  rows: WorkRow[];
  onSettled: (answers: RowAnswer[] | undefined) => void;
  onDone: () => void;
}

function AssignMany({ rows, onSettled, onDone }: AssignManyProps) {
  const { t } = useTranslation();
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const assign = async (assigneeId: string, reason: string | undefined) => {
    setPending(true);
    try {
      onSettled(await actOnMany(rows, { action: 'assign', assigneeId, reason }));
      onDone();
    } catch (fault) {
      setError(fault as Error);
      setPending(false);
    }
  };
  return (
    <AssignDialog
      title={t('work.assign.many', { count: rows.length })}
      isPending={isPending}
      error={error}
      onConfirm={({ assigneeId, reason }) => void assign(assigneeId, reason)}
      onClose={() => onSettled(undefined)}
    />
  );
}

function useExportColumns() {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const column = (key: string, label: string, value: (row: WorkRow) => string) => ({
    key,
    label,
    value,
  });
  return [
    column('code', t('dossiers.code'), ({ code }) => code),
    column('person', t('dossiers.person'), ({ applicantName }) => applicantName),
    column('procedure', t('dossiers.procedure'), ({ procedureName }) => procedureName),
    column('status', t('dossiers.status'), ({ status }) => t(`dossier.status.${status}`)),
    column('dueAt', t('dossiers.dueShort'), ({ dueAt }) => (dueAt ? dateTime(dueAt) : '')),
    column('assignee', t('dossiers.assignee'), ({ assigneeName }) => assigneeName ?? ''),
    column('unit', t('work.export.competentUnit'), ({ competentUnit }) => competentUnit ?? ''),
  ];
}
