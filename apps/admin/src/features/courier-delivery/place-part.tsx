import { Button, Group, Text } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import classes from './phone-page.module.css';
import { leftOut, usePlace, type TakenPlace } from './use-place';

interface PlacePartProps {
  taken: TakenPlace;
  onChange: (taken: TakenPlace) => void;
}

/** Where it happened, if the courier lets the telephone say so; nothing waits for it. */
export function PlacePart({ taken, onChange }: PlacePartProps) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { isTaking, take } = usePlace(taken, onChange);
  const { place, placeLack } = taken;
  const state = place
    ? t('courier.place.taken', { metres: number(place.accuracy) })
    : placeLack
      ? t(`courier.place.lack.${placeLack}`)
      : t('courier.place.hint');
  return (
    <Section title={t('courier.place.title')}>
      <Text role="status" mb="sm">
        {state}
      </Text>
      <Group>
        {place ? (
          <Button className={classes.wideButton} onClick={() => onChange(leftOut)}>
            {t('courier.place.leaveOut')}
          </Button>
        ) : (
          <Button
            className={classes.wideButton}
            leftSection={<IconMapPin size={20} aria-hidden />}
            loading={isTaking}
            onClick={take}
          >
            {t(placeLack ? 'courier.place.again' : 'courier.place.take')}
          </Button>
        )}
      </Group>
    </Section>
  );
}
