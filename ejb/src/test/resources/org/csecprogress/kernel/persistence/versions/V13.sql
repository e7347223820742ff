-- One in use, one of an account that is disabled, one of somebody who prepares for another county
-- by now, and one that was withdrawn before.
insert into access_token (id, account_id, county, name, token_hash, made_at, expires_at,
        last_used_at, revoked_at) values
    (71, 1, '01', 'Case system', 'hash-71', timestamp with time zone '2021-01-01 08:00:00+00', timestamp with time zone '2022-01-01 08:00:00+00', timestamp with time zone '2021-10-02 08:00:00+00', null),
    (72, 7, '58', 'Old system', 'hash-72', timestamp with time zone '2021-01-02 08:00:00+00', timestamp with time zone '2022-01-02 08:00:00+00', null, null),
    (73, 8, '58', 'Yuba system', 'hash-73', timestamp with time zone '2021-01-03 08:00:00+00', timestamp with time zone '2022-01-03 08:00:00+00', null, null),
    (74, 7, '58', 'Lost', 'hash-74', timestamp with time zone '2021-01-04 08:00:00+00', timestamp with time zone '2022-01-04 08:00:00+00', null, timestamp with time zone '2021-02-01 08:00:00+00');
