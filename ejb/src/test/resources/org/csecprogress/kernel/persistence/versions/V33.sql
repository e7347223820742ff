-- replaces audit_entry
insert into audit_entry (chain, seq, actor_id, actor_name, action, subject, detail, happened_at,
        previous, digest, key_id) values
    ('filing 101', 1, 1, 'Ana Pérez', 'OPEN', '01 2021Q1', '', timestamp with time zone '2021-04-01 08:00:00+00', '', 'entry-1', ''),
    ('filing 101', 2, 2, 'Carl Wu', 'CERTIFY', '01 2021Q1', 'CWS', timestamp with time zone '2021-04-19 17:00:00+00', 'entry-1', 'entry-2', '1');

insert into transparency_head (head_day, leaf_count, root, previous, key_id, seal) values
    (date '2026-11-30', 1, 'root-1', 'none', '1', 'seal-1');

insert into transparency_leaf (place, kind, name, number, digest, salt) values
    (0, 'CHAIN', 'filing:2021Q1-01', 2, 'entry-2', 'salt-1');
