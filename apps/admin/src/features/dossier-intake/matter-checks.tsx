import { useTranslation } from 'react-i18next';
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
}

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
