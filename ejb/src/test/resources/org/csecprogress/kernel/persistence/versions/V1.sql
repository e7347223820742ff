-- Two counties with their people and filings, in the schema of the first version.

insert into catalog_version (version, effective_from, effective_to, digest) values
    (1, '2018Q1', '2021Q4', 'catalog-1'),
    (2, '2022Q1', null, 'catalog-2');

insert into county (code, name, slug, region_code) values
    ('01', 'Alameda', 'alameda', 'BAY'),
    ('58', 'Yuba', 'yuba', 'NORTH');

insert into opt_in (county, fiscal_year, opted_in, source) values
    ('01', '2020-21', true, 'Letter of June 2020');

insert into account (id, username, name, title, password_hash, disabled, version) values
    (1, 'preparer@alameda.example', 'Ana Pérez', 'Analyst', 'pbkdf2$1', false, 3),
    (2, 'certifier.cws@alameda.example', 'Carl Wu', 'Director', 'pbkdf2$2', false, 1),
    (3, 'certifier.prob@alameda.example', 'Prue Bell', 'Chief', 'pbkdf2$3', false, 1),
    (4, 'reviewer@cdss.example', 'Rita Vu', '', 'pbkdf2$4', false, 1),
    (5, 'disclosure@cdss.example', 'Dora Cole', '', 'pbkdf2$5', false, 1),
    (6, 'publisher@cdss.example', 'Pat Ross', '', 'pbkdf2$6', false, 1),
    (7, 'gone@yuba.example', 'Gus Old', 'Analyst', 'pbkdf2$7', true, 9),
    (8, 'moved@yuba.example', 'Mo Veda', 'Analyst', 'pbkdf2$8', false, 2);

insert into membership (id, account_id, role, county, agency) values
    (11, 1, 'COUNTY_PREPARER', '01', null),
    (12, 2, 'COUNTY_CERTIFIER', '01', 'CWS'),
    (13, 3, 'COUNTY_CERTIFIER', '01', 'PROB'),
    (14, 4, 'STATE_REVIEWER', null, null),
    (15, 5, 'STATE_DISCLOSURE', null, null),
    (16, 6, 'STATE_PUBLISHER', null, null),
    (17, 7, 'COUNTY_PREPARER', '58', null),
    (18, 8, 'COUNTY_PREPARER', '01', null);

insert into sign_in_failure (subject, failures, last_failure) values
    ('account gone@yuba.example', 4, timestamp with time zone '2021-03-01 08:00:00+00');

-- Two were published, one is open, two were withdrawn: one as submitted, one without an event.
insert into submission (id, county, period, catalog_version, status, open_key, revision,
        submitted_at, opened_at, version) values
    (101, '01', '2021Q1', 1, 'PUBLISHED', null, 1, timestamp with time zone '2021-04-20 17:00:00+00', timestamp with time zone '2021-04-01 08:00:00+00', 7),
    (102, '58', '2021Q1', 1, 'PUBLISHED', null, 1, timestamp with time zone '2021-05-20 17:00:00+00', timestamp with time zone '2021-04-02 08:00:00+00', 6),
    (103, '01', '2021Q3', 1, 'DRAFT', '01/2021Q3', 1, null, timestamp with time zone '2021-10-01 08:00:00+00', 2),
    (104, '58', '2021Q2', 1, 'WITHDRAWN', null, 1, timestamp with time zone '2021-07-20 17:00:00+00', timestamp with time zone '2021-07-01 08:00:00+00', 4),
    (105, '58', '2020Q4', 1, 'WITHDRAWN', null, 1, null, timestamp with time zone '2021-01-03 08:00:00+00', 2);

insert into revision (id, submission_id, number, sealed_at, digest) values
    (1011, 101, 1, timestamp with time zone '2021-04-20 17:00:00+00', 'sealed-1011'),
    (1021, 102, 1, timestamp with time zone '2021-05-20 17:00:00+00', 'sealed-1021'),
    (1031, 103, 1, null, null),
    (1041, 104, 1, timestamp with time zone '2021-07-20 17:00:00+00', 'sealed-1041'),
    (1051, 105, 1, null, null);

insert into figure (revision_id, input, dimension, category, amount, absent) values
    (1011, '2', 'TOTAL', 'ALL', 24.0, null),
    (1011, '2', 'AGE', '0-11', 12.5, null),
    (1011, '3', 'TOTAL', 'ALL', null, 'NOT_COLLECTED');

insert into text_answer (revision_id, field, body) values
    (1011, 'COUNT_METHOD', 'Niños, counted by hand');

insert into milestone_answer (revision_id, milestone, agency, status, actual, evidence, note) values
    (1011, 'PM-01', 'CWS', 'ADOPTED', date '2020-12-31', 'https://alameda.example/protocol', 'Signed'),
    (1031, 'PM-03', 'PROB', 'NOT_STARTED', null, '', '');

insert into explanation (revision_id, finding_key, body) values
    (1011, 'R-12/2', 'A new unit counts since March.');

insert into editor (submission_id, account_id) values (101, 1);

insert into certification (id, revision_id, agency, account_id, name, title, certified_at) values
    (21, 1011, 'CWS', 2, 'Carl Wu', 'Director', timestamp with time zone '2021-04-19 17:00:00+00'),
    (22, 1011, 'PROB', 3, 'Prue Bell', 'Chief', timestamp with time zone '2021-04-20 17:00:00+00');

insert into sealed_finding (revision_id, position, rule, effect, target, arguments) values
    (1011, 0, 'R-12', 'QUESTION', '2', '24;12');

insert into submission_event (id, submission_id, county, period, action, from_status, to_status,
        revision, agency, reason, actor_id, actor_name, happened_at) values
    (31, 101, '01', '2021Q1', 'OPEN', null, 'DRAFT', 1, null, null, 1, 'Ana Pérez', timestamp with time zone '2021-04-01 08:00:00+00'),
    (32, 104, '58', '2021Q2', 'SUBMIT', 'DRAFT', 'SUBMITTED', 1, null, null, 8, 'Mo Veda', timestamp with time zone '2021-07-20 17:00:00+00'),
    (33, 104, '58', '2021Q2', 'WITHDRAW', 'SUBMITTED', 'WITHDRAWN', 1, null, 'Wrong quarter', 8, 'Mo Veda', timestamp with time zone '2021-07-21 09:30:00+00'),
    (35, 104, '58', '2021Q2', 'ASSIGN', 'WITHDRAWN', 'WITHDRAWN', 1, null, null, 4, 'Rita Vu', timestamp with time zone '2021-07-22 09:30:00+00');

insert into figure_comment (id, submission_id, revision, target, body, author_id, author_name,
        written_at, sent, answer, answer_name, answered_at, version) values
    (41, 101, 1, '2', 'Is this right?', 4, 'Rita Vu', timestamp with time zone '2021-04-22 09:00:00+00', true, 'Yes.', 'Ana Pérez', timestamp with time zone '2021-04-23 09:00:00+00', 2);

insert into audit_entry (chain, seq, actor_id, actor_name, action, subject, detail, happened_at,
        previous, digest) values
    ('filing 101', 1, 1, 'Ana Pérez', 'OPEN', '01 2021Q1', '', timestamp with time zone '2021-04-01 08:00:00+00', '', 'entry-1'),
    ('filing 101', 2, 2, 'Carl Wu', 'CERTIFY', '01 2021Q1', 'CWS', timestamp with time zone '2021-04-19 17:00:00+00', 'entry-1', 'entry-2');
