insert into document (id, county, name, type, size_bytes, digest, added_by, added_name, added_at,
        withdrawn_name, withdrawn_at, version) values
    (61, '01', 'Protocol.pdf', 'PDF', 2, 'file-61', 1, 'Ana Pérez', timestamp with time zone '2021-04-10 08:00:00+00', null, null, 1),
    (62, '01', 'Old.pdf', 'PDF', 2, 'file-62', 1, 'Ana Pérez', timestamp with time zone '2021-04-09 08:00:00+00', 'Ana Pérez', timestamp with time zone '2021-04-10 08:00:00+00', 2);

insert into document_part (document_id, position, content) values
    (61, 0, cast('%P' as bytea)),
    (62, 0, cast('%Q' as bytea));

insert into document_share (document_id, county) values (61, '58');

insert into milestone_due (county, milestone, due, set_by, set_name, set_at) values
    ('01', 'PM-03', date '2021-12-31', 4, 'Rita Vu', timestamp with time zone '2021-05-05 08:00:00+00');

insert into evidence_approval (county, milestone, agency, evidence, approved_by, approved_name,
        approved_at) values
    ('01', 'PM-01', 'CWS', 'https://alameda.example/protocol', 4, 'Rita Vu', timestamp with time zone '2021-04-22 08:00:00+00');
