insert into access_review (id, place, reviewer_id, reviewer_name, reviewed_at, accounts, digest) values
    (44001, '58', 1, 'Ana Pérez', timestamp with time zone '2026-11-30 08:00:00+00', 4, 'ab');
