import { Anchor, Text } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import { useTranslation } from 'react-i18next';

type SameFilePlace = components['schemas']['SameFilePlace'];

interface SameFileNoticeProps {
  dossierId: string;
  places: readonly SameFilePlace[];
}

/** The file was filed all the same; whoever sent it judges whether it was meant. */
export function SameFileNotice({ dossierId, places }: SameFileNoticeProps) {
  const { t } = useTranslation();
  if (places.length === 0) return null;
  const paperOf = ({ purpose, paperName }: SameFilePlace) =>
    paperName ?? t(`dossiers.sameFile.purpose.${purpose}`);
  return (
    <Text size="sm" c="var(--warn)" role="status">
      {t('dossiers.sameFile.lead')}
      {places.map((place) => (
        <span key={`${place.dossierId}.${place.no}`} style={{ display: 'block' }}>
          {paperOf(place)},{' '}
          {place.dossierId === dossierId ? (
            t('dossiers.sameFile.here')
          ) : (
            <Anchor
              href={`/dossiers/${place.dossierId}`}
              target="_blank"
              inherit
              underline="always"
            >
              {t('dossiers.sameFile.there', { code: place.code })}
            </Anchor>
          )}
        </span>
      ))}
    </Text>
  );
}
