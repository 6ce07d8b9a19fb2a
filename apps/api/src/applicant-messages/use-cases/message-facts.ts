import type { MessageFacts } from '@motcua/dossier-domain';
import { localDate, officeDay, officeTime } from '@motcua/shared-time';
import type { MessageFactsRow } from '../queries/message.query';

const shortDay = (day: string): string => day.split('-').reverse().join('/');

const spokenTime = (instant: Date): string =>
  officeTime(instant)
    .replace(':', ' giờ ')
    .replace(/ giờ 00$/, ' giờ');

/** The facts as a citizen reads them. */
export function messageFacts(row: MessageFactsRow, publicUrl: string): MessageFacts {
  const { code, applicant, procedure, dueAt, unit, papers, deadline, trackingSecret } = row;
  return {
    code,
    applicant,
    procedure,
    dueAt: dueAt ? `${spokenTime(dueAt)}, ${shortDay(officeDay(dueAt))}` : '',
    unit: unit ?? '',
    papers: papers ?? '',
    deadline: deadline ? shortDay(localDate(deadline)) : '',
    link: `${publicUrl}/track/${code}/${trackingSecret}`,
  };
}
