import { ProblemError } from '../../platform/problem/problem-error';

/** Only one change of a setting waits at a time. */
export const isProposedAlready = (): ProblemError =>
  new ProblemError('conflict', 'a change of this setting is proposed already', {
    sentence: {
      vi: 'Đã có một đề nghị đang chờ xác nhận. Xử lý đề nghị ấy trước.',
      en: 'A proposal is waiting already. Settle that one first.',
    },
  });

export const dayHasPassed = (): ProblemError =>
  new ProblemError('conflict', 'its first day has passed', {
    sentence: {
      vi: 'Ngày áp dụng đã qua. Không chấp nhận đề nghị này, và đề nghị lại với ngày khác.',
      en: 'Its first day has passed. Refuse it, and have it proposed again with another day.',
    },
  });

/** Whoever set or withdrew something after the proposal is not overrun by it. */
export const changedMeanwhile = (): ProblemError =>
  new ProblemError('conflict', 'the setting was changed after the proposal', {
    sentence: {
      vi: 'Giá trị đã đổi sau khi có đề nghị. Không chấp nhận đề nghị này, và đề nghị lại.',
      en: 'The value was changed after it was proposed. Refuse it, and have it proposed again.',
    },
  });
