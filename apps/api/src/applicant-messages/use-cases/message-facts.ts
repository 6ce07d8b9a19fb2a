import type { MessageFacts } from '@motcua/dossier-domain';
import { localDate, officeDay } from '@motcua/shared-time';
import type { MessageFactsRow } from '../queries/message.query';

const officeTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
});

const shortDay = (day: string): string => day.split('-').reverse().join('/');

/** The facts as a citizen reads them. */
export function messageFacts(row: MessageFactsRow, publicUrl: string): MessageFacts {
  const { code, applicant, procedure, dueAt, unit, papers, deadline, trackingSecret } = row;
  return {
    code,
    applicant,
    procedure,
    dueAt: dueAt
      ? `${officeTime
          .format(dueAt)
          .replace(':', ' giờ ')
          .replace(/ giờ 00$/, ' giờ')}, ${shortDay(officeDay(dueAt))}`
      : '',
    unit: unit ?? '',
    papers: papers ?? '',
    deadline: deadline ? shortDay(localDate(deadline)) : '',
    link: `${publicUrl}/track/${code}/${trackingSecret}`,
  };
}
