import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { ChangedMeanwhile } from '../../app/changed-meanwhile';
import type { Command } from '../../app/use-command';
import type { ComparedField } from '../../ui/conflict-panel';
import { useFormats } from '../../ui/use-formats';
import type { ChargeSize } from './charge-fields';
import type { Charge, DossierMoney } from './get-money';

interface ChargeConflictProps<Input> {
  dossierId: string;
  charge: Charge;
  mine: ChargeSize & { moment: Charge['moment'] };
  command: Command<Input, DossierMoney>;
  /** The version that the next attempt is made from. */
  onKeepMine: (version: number) => void;
  onTakeTheirs: () => void;
}

/** Somebody else changed the money first: their charge beside what is typed here. */
export function ChargeConflict<Input>(props: ChargeConflictProps<Input>) {
  const { dossierId: id, charge, mine, command } = props;
  const { no } = charge;
  const queryClient = useQueryClient();
  const compared = useComparedCharge();
  const chargeIn = ({ charges }: DossierMoney) => charges.find((each) => each.no === no);
  return (
    <ChangedMeanwhile
      error={command.error}
      onRetry={command.retry}
      about={['dossiers', id, 'charge', no]}
      read={() => read(api.GET('/api/v1/dossiers/{id}/money', { params: { path: { id } } }))}
      fieldsOf={(theirs) => compared(charge, mine, chargeIn(theirs))}
      mayKeep={(theirs) => chargeIn(theirs)?.receiptId === null}
      onKeepMine={({ version }) => {
        props.onKeepMine(version);
        command.reset();
      }}
      onTakeTheirs={() => {
        void queryClient.invalidateQueries({ queryKey: ['dossiers'] });
        props.onTakeTheirs();
      }}
    />
  );
}

function useComparedCharge() {
  const { t } = useTranslation();
  const { money } = useFormats();
  return (
    seen: Charge,
    mine: ChargeConflictProps<unknown>['mine'],
    theirs: Charge | undefined,
  ): ComparedField[] => {
    if (!theirs) return [];
    const amount = (each: number | null | undefined) =>
      each === null || each === undefined ? '' : money(each);
    const rows = [
      {
        label: t('cash.unitAmount'),
        mine: amount(mine.unitAmount),
        theirs: amount(theirs.unitAmount),
      },
      {
        label: t('cash.quantity'),
        mine: String(mine.quantity),
        theirs: String(theirs.quantity),
      },
      {
        label: t('cash.pages'),
        mine: String(mine.pages ?? theirs.pages),
        theirs: String(theirs.pages),
      },
      ...(mine.moment === 'notice'
        ? []
        : [
            {
              label: t('cash.moment'),
              mine: t(`cash.moments.${mine.moment}`),
              theirs: t(`cash.moments.${theirs.moment}`),
            },
          ]),
      {
        label: t('cash.exemptGround'),
        mine: seen.exemptGround ?? t('cash.exemptNobody'),
        theirs: theirs.exemptGround ?? t('cash.exemptNobody'),
      },
      {
        label: t('cash.state'),
        mine: t(`cash.chargeState.${seen.state}`),
        theirs: t(`cash.chargeState.${theirs.state}`),
      },
    ];
    return rows.filter((row) => row.mine !== row.theirs);
  };
}
