-- replaces release_text_decision
insert into release_text_decision (release_id, author, field, text_digest, verdict, reason,
        decided_by, decided_name, decided_at, version) values
    (202, '01', 'COUNT_METHOD', 'text-1', 'PASSED', '', 5, 'Dora Cole', timestamp with time zone '2021-08-26 08:00:00+00', 1),
    (202, 'STATE', 'COUNTS_EN', 'text-3', 'SENT_BACK', 'Too long.', 5, 'Dora Cole', timestamp with time zone '2021-08-26 09:00:00+00', 2);

-- replaces release_text
insert into release_text (release_id, author, field, body) values
    (202, '01', 'COUNT_METHOD', 'Niños, counted by hand'),
    (202, 'STATE', 'COUNTS_EN', 'Fewer children than a year before.');

insert into release_commentary (release_id, field, body, written_by, written_name, written_at) values
    (202, 'COUNTS_EN', 'Fewer children than a year before.', 10, 'Stu Lim', timestamp with time zone '2021-08-26 07:00:00+00');

insert into release_method (release_id, county, field, answer) values
    (202, '01', 'TOOLS', 'A|B');
