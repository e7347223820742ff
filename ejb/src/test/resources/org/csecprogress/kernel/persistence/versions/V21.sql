insert into release_counted (release_id, county, first_revision_id, entered_revision_id, obstacle) values
    (203, '01', 1011, null, null),
    (203, '58', null, null, '2'),
    (204, '58', 1021, 1021, null);

insert into release_county (release_id, county, standing, from_first) values
    (206, '58', 'AFTER_FREEZE', false);

insert into previewed_cell (period, cell, amount, shown_at) values
    ('2021Q3', '01/2/TOTAL/ALL', 24, timestamp with time zone '2021-11-26 08:00:00+00');

insert into release_table_test (release_id, table_id, nonzero, small, releases, nonzero_ever,
        small_ever, consequence, tested_on) values
    (202, 'T-2', 3, 1, 2, 9, 2, 'KEPT', date '2021-08-25');

insert into release_certificate (release_id, tables_digest, policy, catalog_digest, cells,
        equations, small, protecting, on_surrogates, cost, bound, proved_public, proved_inside,
        by_structure, price_surrogates, price_insiders, price_differences) values
    (204, 'out-204', 'P-2', 'catalog-1', 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3);
