insert into account_session (id, account_id, secret_hash, device, began_at, last_seen_at, ended_at) values
    (32001, 1, '0000000000000000000000000000000000000000000000000000000000000001', 'Firefox on Windows',
        timestamp with time zone '2026-11-29 08:00:00+00', timestamp with time zone '2026-11-29 09:00:00+00', null),
    (32002, 1, '0000000000000000000000000000000000000000000000000000000000000002', 'Safari on an iPhone',
        timestamp with time zone '2026-11-28 08:00:00+00', timestamp with time zone '2026-11-28 08:10:00+00',
        timestamp with time zone '2026-11-28 08:11:00+00');
insert into known_device (id, account_id, secret_hash, device, first_seen_at, last_seen_at) values
    (32003, 1, '0000000000000000000000000000000000000000000000000000000000000003', 'Firefox on Windows',
        timestamp with time zone '2026-11-01 08:00:00+00', timestamp with time zone '2026-11-29 08:00:00+00');
