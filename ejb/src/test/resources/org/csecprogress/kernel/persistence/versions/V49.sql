-- A restatement says its kind.
insert into release (id, period, revision, status, counties_reporting, version, restatement_reason,
        restatement_kind) values
    (49001, '2020Q4', 2, 'FROZEN', 1, 2, 'Yuba filed late.', 'LATE_DATA');
