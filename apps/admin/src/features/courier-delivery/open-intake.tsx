import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../app/session';
import { MainAct } from '../../ui/main-act';
import { noPerson } from '../../ui/person-value';
import { useFormats } from '../../ui/use-formats';
import { DraftMirror } from '../dossier-intake/draft-mirror';
import { blankIntake } from '../dossier-intake/intake-form';
import { begunDraft } from '../dossier-intake/next-intake';
import type { Consignment } from './get-consignments';

/** A collection whose hand-over was signed and that no desk has received yet. */
export const isToReceive = ({ kind, filedAt, dossierId }: Consignment): boolean =>
  kind === 'collection' && filedAt !== null && dossierId === null;

/** From the signed hand-over straight into intake: what was told at the door is filled in. */
export function OpenIntake({ consignment }: { consignment: Consignment }) {
  const { t } = useTranslation();
  const { longDateTime } = useFormats();
  const { staff, unit } = useMe();
  const may = useMay();
  const navigate = useNavigate();
  const { id, number, filedAt, toUnit, procedureCode } = consignment;
  if (!isToReceive(consignment) || filedAt === null) return null;
  if (!may('dossier.receive') || toUnit?.id !== unit.id) return null;
  const begin = () => {
    const form = {
      ...blankIntake,
      procedureCode: procedureCode ?? '',
      channel: 'post' as const,
      applicant: {
        ...noPerson,
        fullName: consignment.contactName ?? '',
        phone: consignment.contactPhone ?? '',
        address: consignment.contactAddress ?? '',
      },
      consignment: { id, number, filedAt },
    };
    const draft = begunDraft(new DraftMirror(staff.id), form);
    void navigate({ to: '/intake/$draftId', params: draft });
  };
  return (
    <>
      <MainAct label={t('courier.consignment.openIntake')} isPending={false} onRun={begin} />
      <Text size="sm">{t('courier.consignment.toReceive', { time: longDateTime(filedAt) })}</Text>
    </>
  );
}
