export {
  fieldError,
  fieldErrorCodes,
  fieldMessage,
  isFieldErrorCode,
  jsonPointer,
} from './field-error';
export type { FieldError, FieldErrorCode, FieldMessageParams } from './field-error';
export type { Bilingual, Language } from './language';
export { isProblem, PROBLEM_MEDIA_TYPE, problemOf } from './problem';
export type { Problem, ProblemContext, ProblemMembers } from './problem';
export type { ProblemDefinition } from './problem-definition';
export { problemTypeOf, problemTypes, problemTypeUri } from './problem-type';
export type { ProblemSlug, ProblemType } from './problem-type';
