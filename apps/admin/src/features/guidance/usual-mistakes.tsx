import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReturnWarning } from '../dossier-intake/get-returned-papers';

/** What this office lately had to send people back for, so that it is looked at beforehand. */
export function UsualMistakes({ mistakes }: { mistakes: readonly ReturnWarning[] }) {
  const { t } = useTranslation();
  return mistakes.map(({ key, shortName, fault, dossiers, of }) => (
    <Text key={`${key} ${fault}`}>
      {t('guidance.mistake', {
        paper: shortName,
        fault: t(`kit.faultyLines.${fault}`).toLowerCase(),
        dossiers,
        of,
      })}
    </Text>
  ));
}
