import type { Client } from 'pg';

const procedureCode = '1.001193';

export type Intake = Readonly<Record<string, unknown>>;

let applicants = 0;

/** Nobody comes twice: a second dossier of one person would first have to be compared. */
function nextPersonalId(): string {
  applicants += 1;
  return `068190${String(applicants).padStart(6, '0')}`;
}

/** Complete intakes of birth registrations as a counter sends them, each of another person. */
export async function completeIntake(client: Client): Promise<() => Intake> {
  const { rows } = await client.query<{ papers: { mandatory: boolean | null }[] }>(
    `select v.content -> 'cases' -> 0 -> 'components' as papers
     from procedure p join procedure_version v on v.id = p.current_version_id where p.code = $1`,
    [procedureCode],
  );
  const papers = rows[0]?.papers ?? [];
  return () => ({
    procedureCode,
    caseNo: 1,
    channel: 'counter',
    applicant: {
      kind: 'person',
      fullName: 'Nguyễn Thị Hồng Phượng',
      personalId: nextPersonalId(),
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
  });
}
