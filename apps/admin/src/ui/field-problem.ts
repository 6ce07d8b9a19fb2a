import { problemTypes, problemTypeUri, type Language } from '@motcua/shared-problem';
import { ProblemError } from './problem-error';

export interface FieldSentence {
  path: string;
  sentence: string;
}

/** What the screen itself found, told the way the server would tell it. */
export function fieldProblem(
  faults: readonly FieldSentence[],
  language: Language,
  /** What is safe and what to do, where the screen knows more than that nothing was sent. */
  next?: string,
): ProblemError {
  const { status, title, nextStep } = problemTypes.validation;
  return new ProblemError({
    type: problemTypeUri('validation'),
    status,
    title: title[language],
    detail: next ?? nextStep[language],
    errors: faults.map(({ path, sentence }) => ({
      pointer: `#/${path.replaceAll('.', '/')}`,
      code: 'required',
      detail: sentence,
    })),
  });
}
