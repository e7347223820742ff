-- The filing calendar beside its file: days that CDSS set for one quarter, extensions that counties
-- ask for, and the links under which counties read their dates.

-- One row: whoever changes the calendar holds it, so that two changes come one after the other.
create table calendar_lock (
    id integer not null primary key
);
insert into calendar_lock (id) values (1);

-- A day in the place of the one that the file gives. It stays when it is set back, since who reads
-- the calendar elsewhere has to see by the number of changes that this one is the newest.
create table filing_stage (
    period   varchar(6)               not null,
    stage    varchar(20)              not null,
    on_day   date                     not null,
    changes  integer                  not null,
    set_by   bigint                   not null references account (id),
    set_name varchar(120)             not null,
    set_at   timestamp with time zone not null,
    primary key (period, stage),
    check (changes > 0)
);

create table extension (
    id            bigint                   not null primary key,
    county        varchar(2)               not null references county (code),
    period        varchar(6)               not null,
    state         varchar(10)              not null,
    waiting       boolean,
    asked_until   date                     not null,
    granted_until date,
    reason        varchar(4000)            not null,
    answer        varchar(4000),
    asked_by      bigint                   not null references account (id),
    asked_name    varchar(120)             not null,
    asked_at      timestamp with time zone not null,
    closed_by     bigint references account (id),
    closed_name   varchar(120),
    closed_at     timestamp with time zone,
    version       bigint                   not null,
    -- One waits at a time: the others have no value there, and no two such rows are the same.
    unique (county, period, waiting),
    check (waiting is null or waiting),
    check ((state = 'ASKED') = (waiting is not null)),
    check ((state = 'ASKED') = (closed_at is null)),
    check ((state = 'GRANTED') = (granted_until is not null))
);
create index extension_period on extension (period);

-- The link's secret is not kept, only its digest.
create table calendar_feed (
    county    varchar(2)               not null primary key references county (code),
    digest    varchar(64)              not null unique,
    made_by   bigint                   not null references account (id),
    made_name varchar(120)             not null,
    made_at   timestamp with time zone not null
);
