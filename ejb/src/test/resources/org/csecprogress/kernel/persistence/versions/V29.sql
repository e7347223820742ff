insert into release_opening (release_id, account_id, part, tables_digest, opened_at) values
    (206, 10, 'TABLES', 'out-206', timestamp with time zone '2021-11-26 08:00:00+00');

insert into release (id, period, revision, status, cleared_by, inputs_digest, tables_digest,
        counties_reporting, version, cleared_at, signed_statistics, signed_legal, signed_department) values
    (209, '2020Q4', 1, 'CLEARED', 5, 'in-209', 'out-209', 2, 4, timestamp with time zone '2021-03-28 08:00:00+00', 10, 6, 4);
