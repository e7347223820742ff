insert into audit_entry (chain, seq, actor_id, actor_name, action, subject, detail, happened_at, previous, digest,
        key_id) values
    ('account:1', 38001, 1, 'R. Roe', 'VIEW_FILING', 'filing:2026Q3-39 revision 1', '',
        timestamp with time zone '2026-11-30 08:00:00+00',
        '0000000000000000000000000000000000000000000000000000000000000000',
        '0000000000000000000000000000000000000000000000000000000000000001', 'test');
