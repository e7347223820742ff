insert into release_county (release_id, county, standing, from_first) values
    (201, '58', 'NOT_DECIDED', true),
    (201, '01', 'RETURNED', true);

insert into release_source (release_id, period, revision) values (202, '2021Q1', 2);

insert into release_source_county (release_id, period, county) values (202, '2021Q1', '01');

insert into release_earlier_total (release_id, period, table_id, geography, measure, category,
        amount, annotation, numerator, denominator, counties) values
    (202, '2021Q1', 'T-2', 'CA', '2', 'ALL', '40', 'r', '40', '1000', 2);

insert into release_milestone (release_id, county, milestone, status, due, due_confirmed, actual,
        overdue, done, days_late, as_of) values
    (204, '01', 'PM-05', 'ADOPTED', date '2021-01-31', true, date '2021-02-10', false, true, 10, date '2020-12-31');

insert into release_earlier_milestone (release_id, county, milestone, status, due, due_confirmed,
        actual, overdue, done, days_late, as_of) values
    (202, '01', 'PM-01', 'ADOPTED', date '2020-12-31', true, date '2020-12-30', false, true, 0, null);

insert into release_content (release_id, catalog_version, policy, cells, withheld, counties_digest,
        milestones_digest, methods_digest, earlier_digest) values
    (205, 1, 'P-1', 1, 0, 'counties-205', 'milestones-205', 'methods-205', 'earlier-205');
