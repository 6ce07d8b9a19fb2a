import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Doubt } from './doubt';
import type { Guidance } from './get-guidance';

interface WhereToSubmitProps {
  guidance: Guidance;
  isGateOpen: boolean;
}

const namedUnits = 3;

/** Many addresses begin with the name of the unit itself. */
const placeOf = ({ name, address }: NonNullable<Guidance['unit']>) =>
  address?.includes(name) ? address : [name, address].filter(Boolean).join(', ');

/** Any counter may take a dossier (decree 118/2025); who decides it is said beside. */
export function WhereToSubmit({ guidance, isGateOpen }: WhereToSubmitProps) {
  const { t } = useTranslation();
  const { unit, competentUnits } = guidance;
  return (
    <>
      {!isGateOpen && <Doubt>{t('guidance.gateClosed')}</Doubt>}
      {unit && (
        <Text>
          {t(isGateOpen ? 'guidance.here' : 'guidance.civilCounter', { place: placeOf(unit) })}
          {unit.phone && ` · ${t('guidance.phone', { phone: unit.phone })}`}
        </Text>
      )}
      <CompetentUnits units={competentUnits} />
    </>
  );
}

function CompetentUnits({ units }: { units: Guidance['competentUnits'] }) {
  const { t } = useTranslation();
  if (units.length === 0) return <Doubt>{t('guidance.noCompetentUnit')}</Doubt>;
  const usual = units.find(({ isDefault }) => isDefault);
  if (usual) return <Text>{t('guidance.decidedBy', { units: usual.name })}</Text>;
  const named = units.slice(0, namedUnits).map(({ name }) => name);
  const others = units.length - named.length;
  const list = named.join('; ');
  return (
    <Text>
      {others > 0
        ? t('guidance.decidedByOneOf', { units: list, count: others })
        : t('guidance.decidedBy', { units: list })}
    </Text>
  );
}
