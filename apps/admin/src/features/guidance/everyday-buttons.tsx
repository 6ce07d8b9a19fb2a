import { Button, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { everydayProcedures } from './everyday-procedures';
import classes from './guidance.module.css';

interface EverydayButtonsProps {
  chosenCode: string | undefined;
  onChoose: (code: string) => void;
}

/** One press for what is asked every day. */
export function EverydayButtons({ chosenCode, onChoose }: EverydayButtonsProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <Title order={3} id={id} mt="md" mb="xs">
        {t('guidance.everydayTitle')}
      </Title>
      <div role="group" aria-labelledby={id} className={classes.everyday}>
        {everydayProcedures.map(({ name, code }) => (
          <Button
            key={code}
            variant="default"
            className={classes.everydayButton}
            aria-pressed={code === chosenCode}
            onClick={() => onChoose(code)}
          >
            {t(`guidance.everyday.${name}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
