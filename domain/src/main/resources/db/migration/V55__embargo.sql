-- Who may read a release before it is public. A reader has a link once the disclosure officer
-- agreed; the address is deleted when the embargo ends. A release that was opened counts as public
-- from then on.
alter table release add column opened_at timestamp with time zone;
create sequence embargo_reader_seq start with 1;
create table embargo_reader (
    id           bigint                   not null primary key,
    version      bigint                   not null,
    release_id   bigint                   not null references release (id),
    name         varchar(120)             not null,
    position     varchar(120)             not null,
    organization varchar(120)             not null,
    reason       varchar(20)              not null,
    named_by     bigint                   not null references account (id),
    named_at     timestamp with time zone not null,
    agreed_at    timestamp with time zone,
    opened_at    timestamp with time zone,
    ended_at     timestamp with time zone,
    constraint embargo_reader_reason check
        (reason in ('NEWS', 'LEGISLATURE', 'STATE', 'SERVICES', 'CHECKS')),
    constraint embargo_reader_agreed check (opened_at is null or agreed_at is not null)
);
create index embargo_reader_release on embargo_reader (release_id);
create table embargo_address (
    reader_id bigint       not null primary key references embargo_reader (id),
    email     varchar(254) not null,
    link      integer      not null
);
