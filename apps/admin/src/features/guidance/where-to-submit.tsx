import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CompetentUnits } from './competent-units';
import { Doubt } from './doubt';
import type { Guidance } from './get-guidance';

interface WhereToSubmitProps {
  guidance: Guidance;
  /** Unknown to the Post while nobody could ask: then no place is promised. */
  isGateOpen: boolean | undefined;
}

/** Many addresses begin with the name of the unit itself. */
const placeOf = ({ name, address }: NonNullable<Guidance['unit']>) =>
  address?.includes(name) ? address : [name, address].filter(Boolean).join(', ');

/** Any counter may take a dossier (decree 118/2025); who decides it is said beside. */
export function WhereToSubmit({ guidance, isGateOpen }: WhereToSubmitProps) {
  const { t } = useTranslation();
  const { unit, competentUnits } = guidance;
  return (
    <>
      {isGateOpen === false && <Doubt>{t('guidance.gateClosed')}</Doubt>}
      {unit && isGateOpen !== undefined && (
        <Text>
          {t(isGateOpen ? 'guidance.here' : 'guidance.civilCounter', { place: placeOf(unit) })}
          {unit.phone && ` · ${t('guidance.phone', { phone: unit.phone })}`}
        </Text>
      )}
      <CompetentUnits units={competentUnits} />
    </>
  );
}
