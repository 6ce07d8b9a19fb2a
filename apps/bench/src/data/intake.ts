import type { Client } from 'pg';

const procedureCode = '1.001193';

/** A complete intake of a birth registration as a counter sends it. */
export async function completeIntake(client: Client): Promise<Readonly<Record<string, unknown>>> {
  const { rows } = await client.query<{ papers: { mandatory: boolean | null }[] }>(
    `select v.content -> 'cases' -> 0 -> 'components' as papers
     from procedure p join procedure_version v on v.id = p.current_version_id where p.code = $1`,
    [procedureCode],
  );
  const papers = rows[0]?.papers ?? [];
  return {
    procedureCode,
    caseNo: 1,
    channel: 'counter',
    applicant: {
      kind: 'person',
      fullName: 'Nguyễn Thị Hồng Phượng',
      personalId: '068190004567',
      birthDate: '1990-02-05',
      sex: 'female',
      phone: '0912345678',
      address: '12 Trần Phú, phường Xuân Hương – Đà Lạt',
    },
    components: papers.flatMap(({ mandatory }, index) =>
      mandatory
        ? [{ no: index + 1, state: 'present', kind: 'original', copies: 1, sheets: 1 }]
        : [],
    ),
    returnMethod: 'counter',
  };
}
