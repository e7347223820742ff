insert into county_reviewer (county, account_id, assigned_by, assigned_name, assigned_at) values
    ('01', 4, 4, 'Rita Vu', timestamp with time zone '2021-01-10 08:00:00+00');

insert into reviewer_leave (account_id, deputy_id, first_day, last_day) values
    (4, 5, date '2021-12-20', date '2022-01-03');

insert into queue_view (account_id, name, query) values (4, 'Late ones', 'status=LATE&order=due');

-- Somebody signs while the certifier is away.
insert into membership (id, account_id, role, county, agency, last_day) values
    (19, 10, 'COUNTY_CERTIFIER', '01', 'CWS', date '2021-12-31');
