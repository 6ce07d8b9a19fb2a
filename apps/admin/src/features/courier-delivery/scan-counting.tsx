import { NumberInput, Stack, Text } from '@mantine/core';
import type { ScanAnswer } from '@motcua/delivery-domain';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScanInput, type ScanAnswer as HeardAnswer } from '../../ui/scan-input';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { tagOf, useManifestAct, type Manifest } from './get-manifests';
import { countOf, verdictOf } from './hand-over';
import classes from './hand-over-screen.module.css';

/** Every scan is sent and answered one after the other, however fast they come. */
export function ScanCounting({ manifest }: { manifest: Manifest }) {
  const { t } = useTranslation();
  const scanning = useScanning(manifest);
  const mayScan = manifest.availableActions.includes('scan');
  return (
    <Section title={t('courier.handOver.scan.title')}>
      {mayScan ? (
        <Stack gap="sm" className={classes.scanning}>
          <ScanInput
            accepts={['consignment', 'dossier', 'receipt']}
            label={t('courier.handOver.scan.label')}
            description={t('courier.handOver.scan.hint')}
            autoFocus
            onScan={({ value }) => scanning.scan(value)}
          />
          <NumberInput
            label={`${t('courier.handOver.scan.papers')} ${t('common.optional')}`}
            styles={{ input: { width: 120 } }}
            min={0}
            max={9999}
            hideControls
            value={scanning.papers}
            onChange={scanning.setPapers}
          />
          <ProblemAlert error={scanning.error} />
        </Stack>
      ) : (
        <Text>{t('courier.handOver.scan.closed')}</Text>
      )}
    </Section>
  );
}

function useScanning(manifest: Manifest) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const act = useManifestAct(manifest.number);
  const [papers, setPapers] = useState<number | string>('');
  const last = useRef<Promise<unknown>>(Promise.resolve());

  const send = async (code: string, counted: number | undefined): Promise<HeardAnswer> => {
    try {
      const answer = await act.runAndWait(
        { action: 'scan', code, papers: counted },
        tagOf(manifest),
      );
      return heard(answer.body, code);
    } catch {
      // The problem itself stands below the field; the band says that nothing was counted.
      return { verdict: 'wrong', sentence: t('courier.handOver.answer.notCounted', { code }) };
    }
  };
  const heard = (bag: Manifest, code: string): HeardAnswer => {
    const answer: ScanAnswer = bag.scan?.answer ?? 'extra';
    const number = bag.scan?.code ?? code;
    const earlier = bag.scans.find((scan) => scan.code === number);
    const sentence = t(`courier.handOver.answer.${answer}`, {
      code: number,
      done: countOf(bag).right,
      count: bag.items.length,
      time: earlier && time(earlier.scannedAt),
    });
    return { verdict: verdictOf[answer], sentence };
  };
  const scan = (code: string): Promise<HeardAnswer> => {
    const counted = typeof papers === 'number' ? papers : undefined;
    setPapers('');
    const answer = last.current.then(() => send(code, counted));
    last.current = answer;
    return answer;
  };
  return { scan, papers, setPapers, error: act.error };
}
