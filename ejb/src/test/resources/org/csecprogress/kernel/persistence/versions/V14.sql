insert into filing_stage (period, stage, on_day, changes, set_by, set_name, set_at) values
    ('2021Q3', 'DUE', date '2021-11-15', 2, 4, 'Rita Vu', timestamp with time zone '2021-10-05 08:00:00+00');

insert into extension (id, county, period, state, waiting, asked_until, granted_until, reason,
        answer, asked_by, asked_name, asked_at, closed_by, closed_name, closed_at, version) values
    (81, '01', '2021Q3', 'ASKED', true, date '2021-11-30', null, 'New system', null, 1, 'Ana Pérez', timestamp with time zone '2021-10-06 08:00:00+00', null, null, null, 1),
    (82, '58', '2021Q3', 'GRANTED', null, date '2021-11-30', date '2021-11-22', 'Fire', 'Until Monday.', 8, 'Mo Veda', timestamp with time zone '2021-10-06 08:00:00+00', 4, 'Rita Vu', timestamp with time zone '2021-10-07 08:00:00+00', 2);

insert into calendar_feed (county, digest, made_by, made_name, made_at) values
    ('01', 'feed-01', 1, 'Ana Pérez', timestamp with time zone '2021-10-01 08:00:00+00');
