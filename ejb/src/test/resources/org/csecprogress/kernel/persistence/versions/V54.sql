insert into report_delivery (id, number, recipient, receives, sent_on, recorded_by, recorded_name, recorded_at) values
    (1, '2021Q3-r1', 'SENATE', 'COPY', date '2022-01-03', 4, 'Rita Vu', timestamp with time zone '2022-01-04 17:00:00+00'),
    (2, '2021Q3-r1', 'SENATE', 'COPY', null, 4, 'Rita Vu', timestamp with time zone '2022-01-05 17:00:00+00');
