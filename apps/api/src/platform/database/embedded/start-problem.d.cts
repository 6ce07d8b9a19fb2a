export class StartProblem extends Error {
  constructor(sentence: string, details?: string);
  readonly details: string;
}
