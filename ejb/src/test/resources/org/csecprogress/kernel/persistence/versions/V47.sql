insert into unpriced_plan (release_id, known_plan, taken_at) values
    (202, 'onSurrogates 1', timestamp with time zone '2021-12-01 08:00:00+00');
