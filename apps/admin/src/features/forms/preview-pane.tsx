import { SegmentedControl, Skeleton, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useObjectAddress } from '../../ui/object-address';
import { ProblemAlert } from '../../ui/problem-alert';
import classes from './forms.module.css';
import { previewQuery } from './form-preview';
import type { FormBlock, FormName, FormSample } from './get-forms';

interface PreviewPaneProps {
  form: FormName;
  /** The version that is shown, as its paper names it. */
  no: number;
  blocks: readonly FormBlock[];
}

/** Long enough that a word is typed to its end before it is drawn. */
const typingPauseMs = 700;

/** The printed page with people who do not exist, drawn anew after each pause in typing. */
export function PreviewPane({ form, no, blocks }: PreviewPaneProps) {
  const { t } = useTranslation();
  const [sample, setSample] = useState<FormSample>('usual');
  const [settled] = useDebouncedValue(blocks, typingPauseMs);
  const query = useQuery(previewQuery({ form, no, blocks: settled, sample }));
  const address = useObjectAddress(query.isError ? undefined : query.data);
  return (
    <>
      <SegmentedControl
        fullWidth
        mb="xs"
        aria-label={t('forms.sampleLabel')}
        data={(['usual', 'long'] as const).map((value) => ({
          value,
          label: t(`forms.sample.${value}`),
        }))}
        value={sample}
        onChange={(value) => setSample(value as FormSample)}
      />
      <Text size="xs" c="dimmed" role="status" mih={20}>
        {(query.isFetching || settled !== blocks) && t('common.updating')}
      </Text>
      {query.error && <ProblemAlert error={query.error} />}
      {!address && !query.error && <Skeleton height={480} />}
      {address && (
        <iframe className={classes.page} src={`${address}#toolbar=0`} title={t('forms.preview')} />
      )}
    </>
  );
}
