insert into embargo_reader (id, version, release_id, name, position, organization, reason, named_by, named_at, agreed_at, opened_at, ended_at) values
    (1, 2, 200, 'Ana Ruiz', 'Reporter', 'The Valley Post', 'NEWS', 4, timestamp with time zone '2022-01-03 17:00:00+00', timestamp with time zone '2022-01-04 17:00:00+00', timestamp with time zone '2022-01-05 17:00:00+00', null),
    (2, 1, 200, 'Ben Cho', 'Aide', 'Committee on Human Services', 'LEGISLATURE', 4, timestamp with time zone '2022-01-03 18:00:00+00', null, null, null);
insert into embargo_address (reader_id, email, link) values
    (1, 'ana@post.example', 2),
    (2, 'ben@senate.example', 1);
