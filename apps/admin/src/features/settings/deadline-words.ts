import { useTranslation } from 'react-i18next';
import type { DeadlineChange } from './get-settings';

type Deadline = Pick<DeadlineChange, 'rule' | 'value'>;

/** A deadline as a sentence: «3 ngày làm việc», «theo ngày hẹn trả». */
export function useDeadlineWords(): (deadline: Deadline) => string {
  const { t } = useTranslation();
  return ({ rule, value }) => t(`settings.deadline.rule.${rule}`, { count: value ?? 0 });
}
