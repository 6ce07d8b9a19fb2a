import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Doubt } from './doubt';
import type { Guidance } from './get-guidance';

type Unit = Pick<Guidance['competentUnits'][number], 'name' | 'isDefault'>;

const namedUnits = 3;

/** Who decides it: the usual unit, else the first ones and how many more may be chosen. */
export function CompetentUnits({ units }: { units: readonly Unit[] }) {
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
