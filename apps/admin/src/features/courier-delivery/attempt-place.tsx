import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import type { Consignment } from './get-consignments';

interface AttemptPlaceProps {
  attempt: Pick<Consignment['attemptLog'][number], 'place' | 'placeLack'>;
}

/** Where the telephone was at the door, or why nobody knows. */
export function AttemptPlace({ attempt: { place, placeLack } }: AttemptPlaceProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  if (placeLack) return <Text size="xs">{t(`courier.place.lack.${placeLack}`)}</Text>;
  if (!place) return null;
  const { latitude, longitude, accuracy } = place;
  const point = [latitude, longitude].map((degrees) => degrees.toFixed(5)).join(',');
  return (
    <Text size="sm">
      {t('courier.place.title')}{' '}
      <Anchor size="sm" href={`geo:${point}?q=${point}`}>
        {point}
      </Anchor>{' '}
      {t('courier.place.accuracy', { metres: number(accuracy) })}
    </Text>
  );
}
