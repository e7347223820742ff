-- Long work on a release while it is under way, at most one of a kind. Whoever has not been heard
-- of for a while died with its server, and another may begin. The token is what the work has to
-- show before it may save anything.
create table release_job (
    release_id   bigint                   not null references release (id),
    kind         varchar(10)              not null,
    token        varchar(36)              not null unique,
    started_by   bigint                   not null,
    started_name varchar(120)             not null,
    started_at   timestamp with time zone not null,
    heard_at     timestamp with time zone not null,
    stage        varchar(10)              not null,
    round        integer                  not null,
    primary key (release_id, kind),
    check (kind in ('BUILD', 'WHAT_IF')),
    check (stage in ('READING', 'PLANNING', 'AUDITING', 'SAVING'))
);
