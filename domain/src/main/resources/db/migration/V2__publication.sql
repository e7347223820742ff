-- Releases and what is frozen in them. The public side reads these tables and nothing else.

create sequence release_seq start with 1000 increment by 50;
create sequence release_event_seq start with 1000 increment by 50;

create table release (
    id                  bigint                   not null primary key,
    period              varchar(6)               not null,
    revision            integer                  not null,
    status              varchar(12)              not null,
    cleared_by          bigint                   references account (id),
    withdrawal_asked_by bigint                   references account (id),
    withdrawal_reason   varchar(2000),
    inputs_digest       varchar(64),
    tables_digest       varchar(64),
    counties_reporting  integer                  not null,
    frozen_at           timestamp with time zone,
    scheduled_for       timestamp with time zone,
    published_at        timestamp with time zone,
    version             bigint                   not null,
    unique (period, revision),
    check (status in ('NONE', 'FROZEN', 'BUILT', 'FAILED', 'CLEARED', 'SCHEDULED', 'PUBLISHED',
                      'RESTATED', 'WITHDRAWN')),
    -- Nothing unbuilt is ever public.
    check (published_at is null or tables_digest is not null)
);

-- Without a key to the account: the system acts as account 0.
create table release_event (
    id          bigint                   not null primary key,
    release_id  bigint                   not null references release (id),
    action      varchar(24)              not null,
    from_status varchar(12)              not null,
    to_status   varchar(12)              not null,
    reason      varchar(2000)            not null,
    actor_id    bigint                   not null,
    actor_name  varchar(120)             not null,
    happened_at timestamp with time zone not null
);
create index release_event_release on release_event (release_id);

-- What the build found, beside the digests.
create table release_content (
    release_id      bigint       not null primary key references release (id),
    catalog_version integer      not null references catalog_version (version),
    policy          varchar(120) not null,
    cells           integer      not null,
    withheld        integer      not null
);

-- What the release is made from: sealed revisions, by their digests.
create table release_submission (
    release_id    bigint      not null references release (id),
    submission_id bigint      not null references submission (id),
    revision_id   bigint      not null references revision (id),
    county        varchar(2)  not null references county (code),
    revision      integer     not null,
    digest        varchar(64) not null,
    primary key (release_id, county)
);
create index release_submission_submission on release_submission (submission_id);

create table release_county (
    release_id bigint      not null references release (id),
    county     varchar(2)  not null references county (code),
    standing   varchar(12) not null,
    primary key (release_id, county),
    check (standing in ('ON_TIME', 'LATE', 'NOT_REPORTED'))
);

-- A milestone's note and evidence are never public and are not copied here.
create table release_milestone (
    release_id bigint      not null references release (id),
    county     varchar(2)  not null references county (code),
    milestone  varchar(12) not null,
    status     varchar(20) not null,
    due        date,
    due_confirmed boolean  not null,
    actual     date,
    overdue    boolean     not null,
    primary key (release_id, county, milestone)
);

create table release_table (
    release_id bigint      not null references release (id),
    table_id   varchar(60) not null,
    position   integer     not null,
    measure    varchar(16)  not null,
    dimension  varchar(24)  not null,
    title_en   varchar(300) not null,
    title_es   varchar(300) not null,
    primary key (release_id, table_id)
);

-- The masked copy, as text and in the order of the file: the value of a withheld cell is not here.
create table release_cell (
    release_id  bigint      not null,
    table_id    varchar(60) not null,
    position    integer     not null,
    geography   varchar(8)  not null,
    measure     varchar(24) not null,
    dimension   varchar(24) not null,
    category    varchar(24) not null,
    amount      varchar(24) not null,
    annotation  varchar(8)  not null,
    numerator   varchar(24) not null,
    denominator varchar(24) not null,
    counties    integer     not null,
    primary key (release_id, table_id, position),
    foreign key (release_id, table_id) references release_table (release_id, table_id)
);

-- For staff: how many cells of a table are small and how many protect others.
create table release_table_review (
    release_id     bigint      not null,
    table_id       varchar(60) not null,
    cells          integer     not null,
    withheld_small integer     not null,
    withheld_other integer     not null,
    primary key (release_id, table_id),
    foreign key (release_id, table_id) references release_table (release_id, table_id)
);

-- The cells that the plan showed, by their addresses: later plans know them as public for ever.
create table release_shown_cell (
    release_id bigint       not null references release (id),
    cell       varchar(120) not null,
    primary key (release_id, cell)
);

-- The other releases that the plan looked at: with them it can be built again, byte for byte.
create table release_reference (
    release_id bigint not null references release (id),
    other_id   bigint not null references release (id),
    primary key (release_id, other_id)
);
