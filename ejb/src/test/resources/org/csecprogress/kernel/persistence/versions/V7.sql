-- A published filing whose county asks to correct it, and a release that says why it restates.
insert into submission (id, county, period, catalog_version, status, open_key, revision,
        submitted_at, opened_at, version, correction_asked) values
    (106, '58', '2020Q3', 1, 'PUBLISHED', null, 2, timestamp with time zone '2020-10-20 17:00:00+00', timestamp with time zone '2020-10-01 08:00:00+00', 9, true);

insert into revision (id, submission_id, number, sealed_at, digest) values
    (1062, 106, 2, timestamp with time zone '2020-10-20 17:00:00+00', 'sealed-1062');

insert into release (id, period, revision, status, counties_reporting, version, restatement_reason) values
    (208, '2020Q3', 2, 'FROZEN', 1, 2, 'Yuba corrected its filing.');
