insert into release_unproved_figure (release_id, position, table_id, geography, figure, dimension,
        category, itself, proof, attackers) values
    (206, 0, 'T-2', '58', '2', 'AGE', '0-11', true, 'SOLVER', 'OUTSIDE,INSIDE');

insert into release_remedy (release_id, position, proved, lost, withheld, cost) values
    (206, 0, true, 3, 2, 40);

insert into release_remedy_table (release_id, position, line, table_id, kept) values
    (206, 0, 0, 'T-2', false);

insert into release_job (release_id, kind, token, started_by, started_name, started_at, heard_at,
        stage, round) values
    (208, 'BUILD', 'token-208', 6, 'Pat Ross', timestamp with time zone '2021-11-25 08:00:00+00', timestamp with time zone '2021-11-25 08:01:00+00', 'REMEDIES', 3);

insert into notice (id, account_id, kind, county, period, revision, due, cause, created_at, read_at,
        tables_en, tables_es) values
    (93, 6, 'UNPROVED', null, '2021Q3', 1, null, 'build 206', timestamp with time zone '2021-11-25 08:02:00+00', null, 'Children by age', 'Niños por edad');
