import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ScanInput, type ScanAnswer } from '../../ui/scan-input';
import { roundQuery } from './get-round';
import { PhonePage } from './phone-page';

/** A slip, a receipt or a bag that is read opens what it belongs to. */
export function RoundScanScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: round } = useQuery(roundQuery);
  const find = (kind: string, value: string): ScanAnswer | void => {
    if (kind === 'manifest') return void navigate({ to: '/manifests/$no', params: { no: value } });
    const stop = round?.items.find(({ number, dossierCode }) =>
      [number, dossierCode].includes(value),
    );
    if (!stop)
      return { verdict: 'wrong', sentence: t('courier.round.notOnRound', { number: value }) };
    void navigate({ to: '/my-round/$stop', params: { stop: stop.number } });
  };
  return (
    <PhonePage title={t('courier.round.scanTitle')}>
      <ScanInput
        accepts={['consignment', 'manifest', 'dossier']}
        description={t('courier.round.scanHint')}
        autoFocus
        hasCamera
        onScan={({ kind, value }) => find(kind, value)}
      />
    </PhonePage>
  );
}
