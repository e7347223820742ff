-- A date that was set, moved and taken away.
insert into milestone_due_change (county, milestone, changes, changed_at) values
    ('58', 'PM-02', 3, timestamp with time zone '2021-06-01 08:00:00+00');
