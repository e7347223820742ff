insert into passkey (id, account_id, credential_id, credential, signatures, name, added_at, used_at) values
    (36001, 1, 'AQIDBA', '\x01020304', 7, 'My phone',
        timestamp with time zone '2026-11-29 08:00:00+00', timestamp with time zone '2026-11-29 09:00:00+00');
insert into authenticator_app (account_id, seed, last_step, wrong_codes, added_at, used_at) values
    (1, 'c2VhbGVk', 59480000, 3, timestamp with time zone '2026-11-29 08:00:00+00',
        timestamp with time zone '2026-11-29 09:00:00+00');
insert into recovery_code (id, account_id, digest, used_at) values
    (36002, 1, '0000000000000000000000000000000000000000000000000000000000000001', null);
insert into spent_challenge (digest, spent_at) values
    ('0000000000000000000000000000000000000000000000000000000000000002',
        timestamp with time zone '2026-11-29 09:00:00+00');
