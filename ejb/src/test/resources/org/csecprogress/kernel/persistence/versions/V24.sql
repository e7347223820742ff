-- The notice of a withdrawn release is read before it is public; one release is held.
-- replaces release
insert into release (id, period, revision, status, cleared_by, withdrawal_asked_by, inputs_digest,
        tables_digest, counties_reporting, frozen_at, scheduled_for, published_at, version,
        restatement_reason, texts_digest, withdrawal_asked_role, withdrawal_notice_en,
        withdrawal_notice_es, held) values
    (200, '2019Q2', 1, 'PUBLISHED', 5, null, 'in-200', 'out-200', 2, timestamp with time zone '2019-08-20 08:00:00+00', null, timestamp with time zone '2019-09-01 08:00:00+00', 5, null, 'texts-200', null, null, null, false),
    (205, '2019Q3', 1, 'PUBLISHED', 5, null, 'in-205', 'out-205', 2, timestamp with time zone '2019-11-20 08:00:00+00', null, timestamp with time zone '2019-12-01 08:00:00+00', 5, null, null, null, null, null, false),
    (207, '2020Q1', 1, 'WITHDRAWN', 5, 6, 'in-207', 'out-207', 2, timestamp with time zone '2020-05-20 08:00:00+00', null, null, 8, null, null, 'STATE_PUBLISHER', 'A county was counted twice.', 'Un condado se contó dos veces.', false),
    (201, '2021Q1', 1, 'RESTATED', 5, null, 'in-201', 'out-201', 2, timestamp with time zone '2021-05-25 08:00:00+00', null, timestamp with time zone '2021-06-01 08:00:00+00', 6, null, null, null, null, null, false),
    (203, '2021Q1', 2, 'RESTATED', 5, null, 'in-203', 'out-203', 2, timestamp with time zone '2021-06-25 08:00:00+00', null, timestamp with time zone '2021-07-01 08:00:00+00', 6, 'A late county', null, null, null, null, false),
    (202, '2021Q2', 1, 'PUBLISHED', 5, null, 'in-202', 'out-202', 1, timestamp with time zone '2021-08-25 08:00:00+00', timestamp with time zone '2021-09-01 08:00:00+00', timestamp with time zone '2021-09-01 08:00:00+00', 6, null, 'texts-202', null, null, null, false),
    (204, '2021Q1', 3, 'PUBLISHED', 5, null, 'in-204', 'out-204', 2, timestamp with time zone '2021-09-10 08:00:00+00', null, timestamp with time zone '2021-09-15 08:00:00+00', 6, 'Another late county', null, null, null, null, false),
    (206, '2021Q3', 1, 'BUILT', null, null, 'in-206', 'out-206', 1, timestamp with time zone '2021-11-25 08:00:00+00', null, null, 3, null, null, null, null, null, true),
    (208, '2020Q3', 2, 'FROZEN', null, null, null, null, 1, null, null, null, 2, 'Yuba corrected its filing.', null, null, null, null, false);
