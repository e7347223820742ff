insert into release_file (id, release_id, edition, folder, name, type, digest, content, stored_at) values
    (1, 200, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'DATA', 'figures.csv', 'text/csv;charset=utf-8', '4355a46b19d348dc2f57c046f8ef63d4538ebb936000f3c9ee954a27460dd865', '1', timestamp with time zone '2022-01-03 17:00:00+00');
