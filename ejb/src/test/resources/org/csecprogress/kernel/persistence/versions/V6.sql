insert into release_text_decision (release_id, county, field, text_digest, verdict, reason,
        decided_by, decided_name, decided_at, version) values
    (202, '01', 'COUNT_METHOD', 'text-1', 'PASSED', '', 5, 'Dora Cole', timestamp with time zone '2021-08-26 08:00:00+00', 1),
    (202, '58', 'COUNT_METHOD', 'text-2', 'SENT_BACK', 'It tells a count.', 5, 'Dora Cole', timestamp with time zone '2021-08-26 09:00:00+00', 2);

insert into release_text (release_id, county, field, body) values
    (202, '01', 'COUNT_METHOD', 'Niños, counted by hand');
