/** What counters are asked for every day: the key of the words, and the national code. */
export const everydayProcedures = [
  { name: 'birth', code: '1.001193' },
  { name: 'death', code: '1.000656' },
  { name: 'marriage', code: '1.000894' },
  { name: 'maritalStatus', code: '1.004873' },
  { name: 'certifiedCopy', code: '2.000815' },
  { name: 'certifiedSignature', code: '2.000884' },
  { name: 'extract', code: '2.000635' },
  { name: 'permanentResidence', code: '1.004222' },
  { name: 'temporaryResidence', code: '1.004194' },
  { name: 'householdBusiness', code: '1.001612' },
  { name: 'disability', code: '1.001699' },
  { name: 'socialPension', code: '1.014027' },
] as const;
