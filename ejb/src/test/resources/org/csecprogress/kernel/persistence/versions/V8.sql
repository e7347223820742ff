insert into release_job (release_id, kind, token, started_by, started_name, started_at, heard_at,
        stage, round) values
    (206, 'BUILD', 'token-206', 6, 'Pat Ross', timestamp with time zone '2021-11-25 08:00:00+00', timestamp with time zone '2021-11-25 08:01:00+00', 'PLANNING', 2);

insert into release_withheld_cell (release_id, table_id, position, reason) values
    (202, 'T-2', 1, 'SMALL'),
    (202, 'T-2', 3, 'COMPANION');

insert into release_design_test (release_id, kind, nonzero, small, releases, nonzero_ever,
        small_ever, tested_on) values
    (202, 'AGE', 3, 1, 2, 9, 2, date '2021-08-25'),
    (202, 'TOTAL', 1, 0, 2, 4, 0, date '2021-08-25');

insert into release_proof (release_id, attacker, proof, requirements) values
    (202, 'OUTSIDE', 'SOLVER', 2),
    (202, 'INSIDE', 'STRUCTURE', 4);

insert into release_what_if (release_id, asked_by, number, asked_at, threshold, criterion, left_out,
        state, figures, small, companions, protecting, cost, bound) values
    (202, 5, 1, timestamp with time zone '2021-08-25 12:00:00+00', 11, 'EXACT', 'T-3', 'PROVED', 4, 1, 1, 0, 12, 12);
