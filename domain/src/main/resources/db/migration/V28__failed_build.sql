-- Why a build could not be proved, for the publisher and the disclosure officer: which figures, and
-- what was tried. As confidential as a withheld figure; no count is here.
create table release_unproved_figure (
    release_id bigint      not null references release (id),
    position   integer     not null,
    table_id   varchar(60) not null,
    geography  varchar(8)  not null,
    figure     varchar(24) not null,
    dimension  varchar(24) not null,
    category   varchar(24) not null,
    itself     boolean     not null,
    proof      varchar(12) not null,
    attackers  varchar(40) not null,
    primary key (release_id, position)
);

-- A release without some of its tables, and whether that one is proved. What is not shown then are
-- the figures of these tables and what the others withhold.
create table release_remedy (
    release_id bigint  not null references release (id),
    position   integer not null,
    proved     boolean not null,
    lost       integer not null,
    withheld   integer not null,
    cost       bigint  not null,
    primary key (release_id, position)
);
create table release_remedy_table (
    release_id bigint      not null,
    position   integer     not null,
    line       integer     not null,
    table_id   varchar(60) not null,
    kept       boolean     not null,
    primary key (release_id, position, line),
    foreign key (release_id, position)
        references release_remedy (release_id, position) on delete cascade
);

-- Long work may be at one stage more. The check had no name, which the two databases call
-- differently; what was under way ended with its server.
drop table release_job;
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
    constraint release_job_kind check (kind in ('BUILD', 'WHAT_IF')),
    constraint release_job_stage check (stage in ('READING', 'PLANNING', 'AUDITING', 'REMEDIES',
                                                  'SAVING'))
);

-- Titles of the tables that a notice is about, where it is about some.
alter table notice add column tables_en varchar(1000);
alter table notice add column tables_es varchar(1000);
