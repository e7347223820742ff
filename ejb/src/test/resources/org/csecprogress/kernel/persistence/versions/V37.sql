insert into account_proposal (id, occasion, kind, account_id, username, person_name, title, role, county, agency,
        last_day, proposed_by, proposer_name, proposed_at, confirmed_by, confirmer_name, opens_at, version) values
    (37001, 'ROLE 1 COUNTY_CERTIFIER 01 CWS', 'ROLE', 1, 'preparer@alameda.example', 'Ana Pérez', 'Analyst',
        'COUNTY_CERTIFIER', '01', 'CWS', date '2026-12-31', 8, 'A. Ruiz',
        timestamp with time zone '2026-11-30 08:00:00+00', 1, 'N. Abara',
        timestamp with time zone '2026-12-01 08:00:00+00', 1),
    (37002, 'NEW kim@cdss.example', 'NEW', null, 'kim@cdss.example', 'K. Kim', 'Reviewer', 'STATE_REVIEWER', null, null,
        null, 8, 'A. Ruiz', timestamp with time zone '2026-11-30 09:00:00+00', null, null, null, 1);
update invitation set seed = '000102030405060708090a0b0c0d0e0f';
