-- What was audited of everything that was ever public, when, and how it came out. The digests, of
-- the program with the data dictionary and of the tables, say whether there is anything new.
create table archive_audit (
    id         bigint                   not null primary key,
    asked_name varchar(120)             not null,
    audited_at timestamp with time zone not null,
    rules      varchar(64)              not null,
    archive    varchar(64)              not null,
    state      varchar(10)              not null,
    check (state in ('CLEAN', 'FOUND', 'UNDECIDED', 'BROKEN'))
);

-- By number and without a key: what was public stays known, whatever becomes of the release.
create table archive_audit_release (
    audit_id       bigint      not null references archive_audit (id) on delete cascade,
    release_number varchar(12) not null,
    primary key (audit_id, release_number)
);

-- For staff: what the last audit could work out. As confidential as a withheld figure; the number
-- itself is not here.
create table archive_finding (
    audit_id       bigint       not null references archive_audit (id) on delete cascade,
    position       integer      not null,
    release_number varchar(12)  not null,
    table_id       varchar(60)  not null,
    told_of        varchar(8)   not null,
    geography      varchar(8)   not null,
    figure         varchar(24)  not null,
    dimension      varchar(24)  not null,
    category       varchar(24)  not null,
    channel        varchar(12)  not null,
    exact          boolean      not null,
    count_name     varchar(400) not null,
    primary key (audit_id, position)
);

-- The facts from which it follows.
create table archive_finding_reason (
    audit_id bigint       not null,
    position integer      not null,
    line     integer      not null,
    fact     varchar(400) not null,
    primary key (audit_id, position, line),
    foreign key (audit_id, position)
        references archive_finding (audit_id, position) on delete cascade
);

-- The audit that is under way, for all nodes: one row, which is nobody's while it has no token.
-- Whoever has not been heard of for a while died with its server, and another may begin.
create table archive_audit_job (
    id           integer                  not null primary key,
    token        varchar(36),
    started_name varchar(120)             not null,
    started_at   timestamp with time zone not null,
    heard_at     timestamp with time zone not null,
    check (id = 1)
);
insert into archive_audit_job (id, started_name, started_at, heard_at)
    values (1, '', current_timestamp, current_timestamp);
