insert into protection_activation (catalog_version, policy, shown, first_by, first_name, first_at,
        second_by, second_name, second_at) values
    (1, 'P-2', 'shown-1', 5, 'Dora Cole', timestamp with time zone '2020-12-01 08:00:00+00', 10, 'Stu Lim', timestamp with time zone '2020-12-02 08:00:00+00'),
    (2, 'P-3', 'shown-2', 5, 'Dora Cole', timestamp with time zone '2021-12-01 08:00:00+00', null, null, null);

insert into release_certificate (release_id, tables_digest, policy, catalog_digest, cells,
        equations, small, protecting, on_surrogates, cost, bound, proved_public, proved_inside,
        by_structure, catalog_version, in_force_since) values
    (206, 'out-206', 'P-3', 'catalog-2', 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, date '2021-12-02');
