insert into release_what_if (release_id, asked_by, number, asked_at, threshold, criterion, left_out,
        state, figures, small, companions, protecting, cost) values
    (202, 5, 2, timestamp with time zone '2021-08-25 12:10:00+00', 11, 'COVER', '', 'PROVED', 4, 1, 1, 0, 12);
