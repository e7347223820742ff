-- Legal holds: while one stands, nothing of its kind (or nothing at all) is deleted. One administrator
-- sets it; one asks that it is lifted, and another one lifts it.
create table legal_hold (
    id          bigint                   not null primary key,
    kind        varchar(24),
    reason      varchar(4000)            not null,
    set_by      bigint                   not null references account (id),
    set_name    varchar(120)             not null,
    set_at      timestamp with time zone not null,
    asked_by    bigint                   references account (id),
    asked_name  varchar(120),
    asked_at    timestamp with time zone,
    lifted_by   bigint                   references account (id),
    lifted_name varchar(120),
    lifted_at   timestamp with time zone,
    version     bigint                   not null,
    check ((asked_by is null) = (asked_name is null)),
    check ((asked_by is null) = (asked_at is null)),
    check ((lifted_by is null) = (lifted_name is null)),
    check ((lifted_by is null) = (lifted_at is null)),
    -- Nobody lifts a hold alone.
    check (lifted_by is null or asked_by <> lifted_by)
);

-- What the schedule did last with each kind of records.
create table retention_run (
    kind         varchar(24)              not null primary key,
    ran_at       timestamp with time zone not null,
    deleted_rows bigint                   not null check (deleted_rows >= 0),
    held         boolean                  not null
);

-- Locked while records are deleted and while holds change; the day of the last run.
create table retention_turn (
    id     integer not null primary key check (id = 1),
    ran_on date
);
insert into retention_turn (id) values (1);
