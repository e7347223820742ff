insert into legal_hold (id, kind, reason, set_by, set_name, set_at, asked_by, asked_name, asked_at, lifted_by,
        lifted_name, lifted_at, version) values
    (39001, 'NOTICES', 'A request for records', 1, 'R. Roe', timestamp with time zone '2026-11-30 08:00:00+00',
        null, null, null, null, null, null, 1);
insert into retention_run (kind, ran_at, deleted_rows, held) values
    ('SESSIONS', timestamp with time zone '2026-11-30 08:00:00+00', 12, false);
update retention_turn set ran_on = date '2026-11-30' where id = 1;
