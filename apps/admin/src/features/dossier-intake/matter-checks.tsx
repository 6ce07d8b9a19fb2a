import type { ComponentTick } from '@motcua/dossier-domain';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ChecklistPaper } from '../../ui/checklist-paper';
import { tickOf } from '../../ui/checklist-ticks';
import { ScreenLink } from '../../ui/screen-link';
import type { IntakeCheck } from './check-intake';
import { Check, FieldLink } from './check-line';
import type { ReturnWarning } from './get-returned-papers';

export interface MatterChecksProps {
  /** Which unit will decide is chosen, or there is one only. */
  hasCompetence: boolean;
  /** Fees without an amount, by their place in the list. */
  unpriced: readonly { index: number; name: string }[];
  /** Papers that this office often has to ask for again. */
  returnWarnings: readonly ReturnWarning[];
  /** Papers of which the desk has had the original already, for another dossier. */
  heldOriginals: readonly (IntakeCheck['heldOriginals'][number] & { shortName: string })[];
}

/** What is found of the papers on the screen; one that does not apply is not asked for. */
export const heldOriginalsOf = (
  check: IntakeCheck | undefined,
  papers: readonly ChecklistPaper[],
  ticks: readonly ComponentTick[],
): MatterChecksProps['heldOriginals'] =>
  (check?.heldOriginals ?? []).flatMap((held) => {
    const paper = papers.find(({ no }) => no === held.no);
    const isAsked = paper && tickOf(ticks, held.no).state !== 'notApplicable';
    return isAsked ? [{ ...held, shortName: paper.shortName }] : [];
  });

interface CompetenceProps extends Pick<MatterChecksProps, 'hasCompetence'> {
  check: IntakeCheck;
}

/** The office that decides stands beside the procedure; said here is only that there is none. */
export function Competence({ check: { competentUnits }, hasCompetence }: CompetenceProps) {
  const { t } = useTranslation();
  if (hasCompetence) return null;
  const isOpenChoice = competentUnits.length > 0;
  return (
    <Check tint="danger">
      <FieldLink field={isOpenChoice ? 'competentUnitId' : 'procedureCode'}>
        {t(isOpenChoice ? 'intake.fault.unit' : 'intake.noCompetence')}
      </FieldLink>
    </Check>
  );
}

/** Nobody has one original twice: the sheet lies where it was handed in. */
export function HeldOriginals({ heldOriginals }: Pick<MatterChecksProps, 'heldOriginals'>) {
  const { t } = useTranslation();
  return heldOriginals.map(({ no, shortName, dossierId, dossierCode }) => (
    <Check key={no} tint="warn">
      <FieldLink field="components">{t('intake.originalHeld', { paper: shortName })}</FieldLink>{' '}
      <ScreenLink address={linkOptions({ to: '/dossiers/$id', params: { id: dossierId } })}>
        <span className="code">{dossierCode}</span>
      </ScreenLink>
    </Check>
  ));
}

/** Whom the Post sends the citizen to: a civil servant who sits there now, where one does. */
export function Gate({ gate }: Pick<IntakeCheck, 'gate'>) {
  const { t } = useTranslation();
  const counters = gate.counters.map(({ name }) => name).join(', ');
  const closed = counters ? t('intake.gateClosedGoTo', { counters }) : t('intake.gateClosed');
  return (
    <Check tint={gate.open ? 'ok' : 'danger'}>{gate.open ? t('intake.gateOpen') : closed}</Check>
  );
}

export function FeeChecks({ unpriced }: Pick<MatterChecksProps, 'unpriced'>) {
  const { t } = useTranslation();
  return unpriced.map(({ index, name }) => (
    <Check key={index} tint="warn">
      <FieldLink field={`charges.${index}.unitAmount`}>
        {t('intake.feeUnpriced', { fee: name })}
      </FieldLink>
    </Check>
  ));
}

export function ReturnWarnings({ returnWarnings }: Pick<MatterChecksProps, 'returnWarnings'>) {
  const { t } = useTranslation();
  return returnWarnings.map(({ key, shortName, fault, dossiers, of }) => (
    <Check key={`${key} ${fault}`} tint="warn">
      <FieldLink field="components">
        {t('intake.oftenReturned', {
          paper: shortName,
          fault: t(`kit.faultyLines.${fault}`).toLowerCase(),
          dossiers,
          of,
        })}
      </FieldLink>
    </Check>
  ));
}
