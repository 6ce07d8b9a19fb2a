import { Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert';
import { bagAll } from './dispatch';
import type { Consignment } from './get-consignments';

/** Into the bag that is being made for its way, or into a new one. */
export function BagAct({ consignment }: { consignment: Consignment }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const bag = useMutation({
    mutationFn: () =>
      bagAll([consignment], ({ number }) => t('courier.deliveries.bagged', { bag: number })),
    onSuccess: () => {
      for (const queryKey of [['consignments'], ['manifests']])
        void queryClient.invalidateQueries({ queryKey });
    },
  });
  return (
    <div>
      <Button loading={bag.isPending} onClick={() => bag.mutate()}>
        {t('courier.act.bag')}
      </Button>
      <ProblemAlert error={bag.error} />
      {bag.data?.map(({ rowKey, sentence }) => (
        <Text key={rowKey} role="status">
          {sentence}
        </Text>
      ))}
    </div>
  );
}
