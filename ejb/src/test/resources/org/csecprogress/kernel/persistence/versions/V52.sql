insert into release_announcement (id, period, on_day, moved_from, reason, announced_by, announced_name, announced_at) values
    (1, '2021Q3', date '2021-12-29', null, null, 4, 'Rita Vu', timestamp with time zone '2021-11-20 17:00:00+00'),
    (2, '2021Q3', date '2022-01-04', date '2021-12-29', 'CHECKS', 4, 'Rita Vu', timestamp with time zone '2021-12-20 17:00:00+00');
