insert into provider_link (id, account_id, provider, person, seal, linked_at) values
    (46001, 1, 'state', 'ab', 'cd', timestamp with time zone '2026-11-30 08:00:00+00');
