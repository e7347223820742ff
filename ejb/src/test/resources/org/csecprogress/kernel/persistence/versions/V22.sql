insert into archive_audit (id, asked_name, audited_at, rules, archive, state) values
    (301, 'Dora Cole', timestamp with time zone '2021-09-02 08:00:00+00', 'rules-1', 'archive-1', 'FOUND');

insert into archive_audit_release (audit_id, release_number) values (301, '2021Q2/1');

insert into archive_finding (audit_id, position, release_number, table_id, told_of, geography,
        figure, dimension, category, channel, exact, count_name) values
    (301, 0, '2021Q2/1', 'T-2', 'CHILDREN', '01', '2', 'AGE', '0-11', 'TABLES', true, 'Children of up to 11 years');

insert into archive_finding_reason (audit_id, position, line, fact) values
    (301, 0, 0, 'All groups of a table make its total.');
