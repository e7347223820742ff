-- Releases: three of 2021Q1, of which the last came after the next quarter's; two old ones, of which
-- one is too old to be compared with; one withdrawn; one built and not yet public.
insert into release (id, period, revision, status, cleared_by, withdrawal_asked_by,
        withdrawal_reason, inputs_digest, tables_digest, counties_reporting, frozen_at,
        scheduled_for, published_at, version) values
    (200, '2019Q2', 1, 'PUBLISHED', 5, null, null, 'in-200', 'out-200', 2, timestamp with time zone '2019-08-20 08:00:00+00', null, timestamp with time zone '2019-09-01 08:00:00+00', 5),
    (205, '2019Q3', 1, 'PUBLISHED', 5, null, null, 'in-205', 'out-205', 2, timestamp with time zone '2019-11-20 08:00:00+00', null, timestamp with time zone '2019-12-01 08:00:00+00', 5),
    (207, '2020Q1', 1, 'WITHDRAWN', 5, 6, 'A county was counted twice.', 'in-207', 'out-207', 2, timestamp with time zone '2020-05-20 08:00:00+00', null, null, 8),
    (201, '2021Q1', 1, 'RESTATED', 5, null, null, 'in-201', 'out-201', 2, timestamp with time zone '2021-05-25 08:00:00+00', null, timestamp with time zone '2021-06-01 08:00:00+00', 6),
    (203, '2021Q1', 2, 'RESTATED', 5, null, null, 'in-203', 'out-203', 2, timestamp with time zone '2021-06-25 08:00:00+00', null, timestamp with time zone '2021-07-01 08:00:00+00', 6),
    (202, '2021Q2', 1, 'PUBLISHED', 5, null, null, 'in-202', 'out-202', 1, timestamp with time zone '2021-08-25 08:00:00+00', timestamp with time zone '2021-09-01 08:00:00+00', timestamp with time zone '2021-09-01 08:00:00+00', 6),
    (204, '2021Q1', 3, 'PUBLISHED', 5, null, null, 'in-204', 'out-204', 2, timestamp with time zone '2021-09-10 08:00:00+00', null, timestamp with time zone '2021-09-15 08:00:00+00', 6),
    (206, '2021Q3', 1, 'BUILT', null, null, null, 'in-206', 'out-206', 1, timestamp with time zone '2021-11-25 08:00:00+00', null, null, 3);

-- It was cleared, thawed, and cleared again.
insert into release_event (id, release_id, action, from_status, to_status, reason, actor_id,
        actor_name, happened_at) values
    (51, 202, 'CLEAR', 'BUILT', 'CLEARED', '', 5, 'Dora Cole', timestamp with time zone '2021-08-26 08:00:00+00'),
    (52, 202, 'THAW', 'CLEARED', 'FROZEN', 'A late county', 6, 'Pat Ross', timestamp with time zone '2021-08-27 08:00:00+00'),
    (53, 202, 'CLEAR', 'BUILT', 'CLEARED', '', 5, 'Dora Cole', timestamp with time zone '2021-08-28 08:00:00+00'),
    (54, 202, 'PUBLISH', 'SCHEDULED', 'PUBLISHED', '', 0, 'System', timestamp with time zone '2021-09-01 08:00:00+00');

insert into release_content (release_id, catalog_version, policy, cells, withheld) values
    (201, 1, 'P-2', 2, 0),
    (203, 1, 'P-2', 2, 0),
    (202, 1, 'P-2', 5, 2),
    (204, 1, 'P-2', 2, 0),
    (206, 2, 'P-3', 1, 0);

insert into release_submission (release_id, submission_id, revision_id, county, revision, digest) values
    (203, 101, 1011, '01', 1, 'sealed-1011'),
    (203, 102, 1021, '58', 1, 'sealed-1021'),
    (204, 101, 1011, '01', 1, 'sealed-1011');

insert into release_county (release_id, county, standing) values
    (203, '01', 'ON_TIME'),
    (203, '58', 'NOT_REPORTED'),
    (202, '01', 'LATE'),
    (202, '58', 'NOT_REPORTED'),
    (204, '01', 'ON_TIME'),
    (204, '58', 'LATE');

insert into release_milestone (release_id, county, milestone, status, due, due_confirmed, actual,
        overdue) values
    (203, '01', 'PM-01', 'ADOPTED', date '2020-12-31', true, date '2020-12-30', false),
    (203, '01', 'PM-03', 'ADOPTED', null, false, date '2021-02-01', false),
    (203, '58', 'PM-03', 'IMPLEMENTED', null, false, null, true),
    (202, '01', 'PM-11', 'ADOPTED', null, false, null, false),
    (202, '58', 'PM-02', 'NOT_STARTED', date '2021-06-30', true, null, true);

insert into release_table (release_id, table_id, position, measure, dimension, title_en, title_es) values
    (202, 'T-2', 0, '2', 'AGE', 'Children by age', 'Niños por edad'),
    (202, 'T-3', 1, '3', 'TOTAL', 'In foster care', 'En hogares temporales'),
    (203, 'T-2', 0, '2', 'AGE', 'Children by age', 'Niños por edad');

insert into release_cell (release_id, table_id, position, geography, measure, dimension, category,
        amount, annotation, numerator, denominator, counties) values
    (202, 'T-2', 0, '01', '2', 'TOTAL', 'ALL', '24', '', '', '', 1),
    (202, 'T-2', 1, '01', '2', 'AGE', '0-11', '', '*', '', '', 1),
    (202, 'T-2', 2, '01', '2', 'AGE', '12-15', '0', '', '', '', 1),
    (202, 'T-2', 3, '01', '2', 'AGE', '16-17', '', '*', '', '', 1),
    (202, 'T-3', 0, '01', '3', 'TOTAL', 'ALL', '25', '', '25', '100', 1),
    (203, 'T-2', 0, 'CA', '2', 'TOTAL', 'ALL', '40', 'r', '40', '1000', 2),
    (203, 'T-2', 1, 'CA', '2', 'AGE', '0-11', '12', '', '', '', 2);

insert into release_table_review (release_id, table_id, cells, withheld_small, withheld_other) values
    (202, 'T-2', 4, 1, 1);

insert into release_shown_cell (release_id, cell) values (202, '01/2/TOTAL/ALL');

insert into release_reference (release_id, other_id) values (202, 203);
