import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import type { Dossier } from './get-dossier';

/** Papers on paper and money: nothing of the applicant's stays behind. */
export function ThingsToGiveBack({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const held = dossier.components.filter(
    ({ state, kind }) => state === 'present' && kind !== 'electronic',
  );
  return (
    <div>
      <Text fw={600}>{t('dossiers.giveBack')}</Text>
      {held.length === 0 && <Text>{t('dossiers.giveBackNothing')}</Text>}
      <List>
        {held.map(({ no, shortName, kind, copies }) => (
          <List.Item key={no}>
            {shortName} ({kind && t(`dossier.paperKind.${kind}`)}, {copies})
          </List.Item>
        ))}
        {dossier.feeTotal > 0 && (
          <List.Item>{t('dossiers.giveBackFee', { amount: money(dossier.feeTotal) })}</List.Item>
        )}
      </List>
    </div>
  );
}
