insert into county_entry (id, submission_id, account_id, kind, started_at, entered_at, ended_at,
        open_account) values
    (95, 103, 4, 'PAPER', timestamp with time zone '2021-10-10 08:00:00+00', timestamp with time zone '2021-10-10 08:10:00+00', null, 4),
    (96, 102, 4, 'OUTAGE', timestamp with time zone '2021-05-10 08:00:00+00', null, timestamp with time zone '2021-05-10 09:00:00+00', null);

insert into submission_event (id, submission_id, county, period, action, from_status, to_status,
        revision, agency, reason, actor_id, actor_name, happened_at, entry_kind) values
    (34, 103, '01', '2021Q3', 'ENTER', 'DRAFT', 'DRAFT', 1, null, 'Sent by mail', 4, 'Rita Vu', timestamp with time zone '2021-10-10 08:10:00+00', 'PAPER');
