import { namedStaff } from '../../organisation/queries/named-parts';

/** What was wrong and what it was made; the values may be numbers of the person. */
const correction = (own: string): string => `json_build_object('id', o.id, 'code', o.code,
  'changes', case when ${own} then c.changes else '[]' end, 'reason', c.reason,
  'openedAt', c.opened_at, 'openedBy', ${namedStaff('c.opened_by')})`;

const documents = (purpose: string, component: string): string => `coalesce((select json_agg(
  json_build_object('no', f.no, 'purpose', f.purpose, 'componentNo', f.component_no,
    'fileName', f.file_name, 'mediaType', s.media_type, 'size', s.size, 'pages', s.pages,
    'sha256', encode(s.sha256, 'hex'), 'scanState', s.scan_state,
    'reusedFrom', (select p.code from dossier p where p.id = f.source_dossier_id),
    'uploadedAt', f.uploaded_at,
    'uploadedBy', ${namedStaff('f.uploaded_by')}) order by f.no)
  from dossier_document f join stored_file s on s.sha256 = f.sha256
  where f.dossier_id = d.id and f.removed_at is null ${purpose} ${component}), '[]')`;

/** What was handed in, asked for, refused and corrected; numbers are shown whole where `own` holds. */
export const paperColumns = (own: string): string => `json_build_object(
    'components', coalesce((select json_agg(json_build_object('no', c.no, 'key', c.key,
        'name', c.name, 'shortName', coalesce(c.short_name, c.name), 'mandatory', c.mandatory,
        'oneOf', c.one_of, 'state', c.state, 'kind', c.kind, 'copies', c.copies,
        'certifiedCopies', c.certified_copies, 'sheets', c.sheets, 'note', c.note,
        'presentOnly', c.present_only, 'handedBackAt', c.handed_back_at,
        'documents', ${documents("and f.purpose = 'component'", 'and f.component_no = c.no')})
        order by c.no)
      from dossier_component c where c.dossier_id = d.id), '[]'),
    'results', ${documents("and f.purpose = 'result'", '')},
    'attachments', ${documents("and f.purpose = 'attachment'", '')},
    'supplementRequests', coalesce((select json_agg(json_build_object('no', r.no,
        'requestedAt', r.requested_at, 'requestedBy', ${namedStaff('r.requested_by')},
        'lines', r.lines, 'reason', r.reason, 'deadline', r.deadline,
        'contact', case when r.contact_name is not null then json_build_object(
          'fullName', r.contact_name, 'phone', r.contact_phone) end,
        'receivedAt', r.received_at) order by r.no)
      from supplement_request r where r.dossier_id = d.id), '[]'),
    'refusalProposals', coalesce((select json_agg(json_build_object('no', r.no,
        'proposedAt', r.proposed_at, 'proposedBy', ${namedStaff('r.proposed_by')},
        'lines', r.lines, 'legalGround', r.legal_ground, 'otherOffice', r.other_office,
        'reason', r.reason, 'outcome', r.outcome, 'settledAt', r.settled_at,
        'settledBy', ${namedStaff('r.settled_by')}) order by r.no)
      from refusal_proposal r where r.dossier_id = d.id), '[]'),
    'supplementPermissions', coalesce((select json_agg(json_build_object('no', p.no,
        'askedAt', p.asked_at, 'askedBy', ${namedStaff('p.asked_by')}, 'reason', p.reason,
        'outcome', p.outcome, 'settledAt', p.settled_at,
        'settledBy', ${namedStaff('p.settled_by')}, 'answer', p.answer) order by p.no)
      from supplement_permission p where p.dossier_id = d.id), '[]'),
    'supplementProposals', coalesce((select json_agg(json_build_object('no', p.no,
        'proposedAt', p.proposed_at, 'proposedBy', ${namedStaff('p.proposed_by')},
        'lines', p.lines, 'reason', p.reason, 'reasonCode', p.reason_code,
        'outcome', p.outcome, 'settledAt', p.settled_at,
        'settledBy', ${namedStaff('p.settled_by')}, 'answer', p.answer) order by p.no)
      from supplement_proposal p where p.dossier_id = d.id), '[]'),
    'outsideNumber', (select json_build_object('system', o.system, 'number', o.number,
        'recordedAt', o.recorded_at, 'recordedBy', ${namedStaff('o.recorded_by')})
      from outside_number o where o.dossier_id = d.id),
    'correctionOf', (select ${correction(own)}
      from dossier_correction c join dossier o on o.id = c.original_id where c.dossier_id = d.id),
    'corrections', coalesce((select json_agg(${correction(own)} order by c.opened_at, o.id)
      from dossier_correction c join dossier o on o.id = c.dossier_id
      where c.original_id = d.id), '[]'))`;
