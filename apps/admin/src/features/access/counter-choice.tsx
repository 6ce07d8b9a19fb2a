import { Button, Radio, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../app/session';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { rememberedCounter } from './remembered-counter';

interface CounterChoiceProps {
  counters: Me['counters'];
  isPending: boolean;
  failure: Error | null;
  onChoose: (counterId: string) => void;
  onSkip: () => void;
}

export function CounterChoice(props: CounterChoiceProps) {
  const { counters, isPending, failure, onChoose, onSkip } = props;
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(
    () => (counters.find(({ id }) => id === rememberedCounter()) ?? counters[0])?.id ?? '',
  );
  const labelOf = (number: number, name: string) => {
    const counter = t('common.counter', { number });
    return name === counter ? counter : `${counter} – ${name}`;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChoose(chosen);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <ProblemAlert error={failure} />
        <Radio.Group
          label={t('access.counter')}
          description={t('access.chooseCounter')}
          inputWrapperOrder={['label', 'description', 'input', 'error']}
          value={chosen}
          onChange={setChosen}
        >
          <Stack gap="sm" mt="xs">
            {counters.map(({ id, number, name }) => (
              <Radio key={id} value={id} autoFocus={id === chosen} label={labelOf(number, name)} />
            ))}
          </Stack>
        </Radio.Group>
        <MainAct submits fullWidth label={t('access.start')} isPending={isPending} />
        <Button variant="subtle" onClick={onSkip}>
          {t('access.withoutCounter')}
        </Button>
      </Stack>
    </form>
  );
}
