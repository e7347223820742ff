insert into release_certificate (release_id, tables_digest, policy, catalog_digest, cells,
        equations, small, protecting, on_surrogates, cost, bound, proved_public, proved_inside,
        by_structure) values
    (202, 'out-202', 'P-2', 'catalog-1', 5, 3, 1, 1, 0, 17, 16, 2, 4, 1),
    (205, 'out-205', 'P-1', 'catalog-1', 1, 1, 0, 0, 0, 0, 0, 0, 0, 0);
