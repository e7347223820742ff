insert into notice (id, account_id, kind, county, period, revision, due, cause, created_at, read_at) values
    (91, 4, 'SUBMITTED', '01', '2021Q1', 1, null, 'event 31', timestamp with time zone '2021-04-20 17:00:00+00', null),
    (92, 1, 'REMINDER', '01', '2021Q3', 1, date '2021-10-31', 'due 2021Q3', timestamp with time zone '2021-10-20 08:00:00+00', timestamp with time zone '2021-10-21 08:00:00+00');

insert into outbox_message (notice_id, message_id, status, attempts, next_attempt_at, queued_at,
        claimed_by, claimed_until, problem, ended_at) values
    (91, '<91@portal.example>', 'SENT', 1, timestamp with time zone '2021-04-20 17:00:00+00', timestamp with time zone '2021-04-20 17:00:00+00', null, null, '', timestamp with time zone '2021-04-20 17:00:05+00'),
    (92, '<92@portal.example>', 'QUEUED', 2, timestamp with time zone '2021-10-20 08:10:00+00', timestamp with time zone '2021-10-20 08:00:00+00', 'node-1', timestamp with time zone '2021-10-20 08:12:00+00', 'Greylisted', null);

insert into notice_mail_off (account_id, topic) values
    (4, 'SUBMISSIONS'),
    (1, 'REMINDERS');
