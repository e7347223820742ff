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

-- For staff: why each figure is withheld. The value is not here, as it is nowhere in a release.
create table release_withheld_cell (
    release_id bigint      not null,
    table_id   varchar(60) not null,
    position   integer     not null,
    reason     varchar(10) not null,
    primary key (release_id, table_id, position),
    foreign key (release_id, table_id, position)
        references release_cell (release_id, table_id, position) on delete cascade,
    check (reason in ('SMALL', 'COMPANION', 'PROTECTS'))
);

-- Whether each kind of table is fit for so few people: of this release's figures that are not
-- zero, so many are small, and so many over all releases so far. Goes when the release thaws.
create table release_design_test (
    release_id    bigint      not null references release_content (release_id) on delete cascade,
    kind          varchar(60) not null,
    nonzero       bigint      not null,
    small         bigint      not null,
    releases      integer     not null,
    nonzero_ever  bigint      not null,
    small_ever    bigint      not null,
    tested_on     date        not null,
    primary key (release_id, kind)
);

-- How many requirements the audit proved in which way: neither values nor the tables that prove.
create table release_proof (
    release_id   bigint      not null references release_certificate (release_id) on delete cascade,
    attacker     varchar(8)  not null,
    proof        varchar(12) not null,
    requirements bigint      not null,
    primary key (release_id, attacker, proof),
    check (attacker in ('OUTSIDE', 'INSIDE'))
);

-- What somebody tried out on a release, for them alone. It changes nothing.
create table release_what_if (
    release_id bigint                   not null references release_content (release_id) on delete cascade,
    asked_by   bigint                   not null,
    number     integer                  not null,
    asked_at   timestamp with time zone not null,
    threshold  integer                  not null,
    criterion  varchar(8)               not null,
    left_out   varchar(4000)            not null,
    state      varchar(10)              not null,
    figures    integer                  not null,
    small      integer                  not null,
    companions integer                  not null,
    protecting integer                  not null,
    cost       bigint                   not null,
    bound      bigint                   not null,
    primary key (release_id, asked_by, number),
    check (threshold >= 11),
    check (criterion in ('EXACT', 'HALF', 'COVER')),
    check (state in ('PROVED', 'PLANNED', 'UNPROVED', 'BROKEN'))
);
