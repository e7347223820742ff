-- The files of public releases as they were first made, so that no later version of the portal
-- changes a byte of them. The edition is a digest of the releases withdrawn since, the only change
-- that changes a file.
create sequence release_file_seq start with 1;
create table release_file (
    id         bigint                   not null primary key,
    release_id bigint                   not null references release (id),
    edition    varchar(64)              not null,
    folder     varchar(4)               not null,
    name       varchar(60)              not null,
    type       varchar(100)             not null,
    digest     varchar(64)              not null,
    content    bytea                    not null,
    stored_at  timestamp with time zone not null,
    constraint release_file_folder check (folder in ('DATA', 'EN', 'ES')),
    constraint release_file_once unique (release_id, edition, folder, name)
);
