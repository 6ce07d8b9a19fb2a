/** What a ground takes off the charge or line of a receipt `l`: thousandths and whole đồng. */
export const toldReduction = (
  l: string,
): string => `case when ${l}.reduced_per_mille is not null then
  jsonb_build_object('perMille', ${l}.reduced_per_mille, 'ground', ${l}.reduced_ground,
    'amount', ${l}.unit_amount * ${l}.quantity - ${l}.amount) end`;
