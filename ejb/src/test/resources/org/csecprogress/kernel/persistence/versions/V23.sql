-- A withdrawn filing says from where; one is about to be withdrawn, and one began with the answers
-- of a withdrawn one.
-- replaces submission
insert into submission (id, county, period, catalog_version, status, open_key, revision,
        submitted_at, opened_at, version, correction_asked, withdrawal_asked_by, withdrawal_agency,
        withdrawn_from, withdrawn_at, started_from) values
    (101, '01', '2021Q1', 1, 'PUBLISHED', null, 1, timestamp with time zone '2021-04-20 17:00:00+00', timestamp with time zone '2021-04-01 08:00:00+00', 7, false, null, null, null, null, null),
    (102, '58', '2021Q1', 1, 'PUBLISHED', null, 1, timestamp with time zone '2021-05-20 17:00:00+00', timestamp with time zone '2021-04-02 08:00:00+00', 6, true, null, null, null, null, null),
    (103, '01', '2021Q3', 1, 'DRAFT', '01/2021Q3', 1, null, timestamp with time zone '2021-10-01 08:00:00+00', 2, false, 2, 'CWS', null, null, null),
    (104, '58', '2021Q2', 1, 'WITHDRAWN', null, 1, timestamp with time zone '2021-07-20 17:00:00+00', timestamp with time zone '2021-07-01 08:00:00+00', 4, false, null, null, 'SUBMITTED', timestamp with time zone '2021-07-21 09:30:00+00', null),
    (105, '58', '2020Q4', 1, 'WITHDRAWN', null, 1, null, timestamp with time zone '2021-01-03 08:00:00+00', 2, false, null, null, 'DRAFT', timestamp with time zone '2021-01-04 08:00:00+00', null),
    (106, '58', '2020Q3', 1, 'PUBLISHED', null, 2, timestamp with time zone '2020-10-20 17:00:00+00', timestamp with time zone '2020-10-01 08:00:00+00', 9, true, null, null, null, null, null),
    (107, '58', '2021Q2', 1, 'DRAFT', '58/2021Q2', 1, null, timestamp with time zone '2021-07-22 08:00:00+00', 1, false, null, null, null, null, 104);
