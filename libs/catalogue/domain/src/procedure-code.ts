const procedureCode = /^[1-9]\.\d{6}(?:\.\d{2,3})*(?:\.[A-Z]\d{2}(?:\.\d{2,3})*)?$/;

/** National code of a procedure, with or without a province's suffix: `1.001193`, `1.012753.H19`. */
export function isProcedureCode(text: string): boolean {
  return procedureCode.test(text);
}
