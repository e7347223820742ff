-- Accounts, filings and their audit. The same statements run on H2 and on PostgreSQL.

create sequence csec_seq start with 1000 increment by 50;

create table catalog_version (
    version        integer     not null primary key,
    effective_from varchar(6)  not null,
    effective_to   varchar(6),
    digest         varchar(64) not null
);

create table county (
    code        varchar(2)  not null primary key,
    name        varchar(40) not null,
    slug        varchar(40) not null unique,
    region_code varchar(8)  not null
);

-- Whether a county opted in to the CSEC Program; there is no public data, so it starts empty.
create table opt_in (
    county      varchar(2)   not null references county (code),
    fiscal_year varchar(7)   not null,
    opted_in    boolean      not null,
    source      varchar(200) not null,
    primary key (county, fiscal_year)
);

create table account (
    id            bigint       not null primary key,
    username      varchar(254) not null unique,
    name          varchar(120) not null,
    title         varchar(120) not null,
    password_hash varchar(600) not null,
    disabled      boolean      not null,
    version       bigint       not null,
    check (username = lower(username))
);

create table membership (
    id         bigint      not null primary key,
    account_id bigint      not null references account (id),
    role       varchar(24) not null,
    county     varchar(2)  references county (code),
    agency     varchar(4)
);
create index membership_account on membership (account_id);

-- One row per account name or address that failed to sign in.
create table sign_in_failure (
    subject      varchar(300)             not null primary key,
    failures     integer                  not null,
    last_failure timestamp with time zone not null
);

create table submission (
    id              bigint                   not null primary key,
    county          varchar(2)               not null references county (code),
    period          varchar(6)               not null,
    catalog_version integer                  not null references catalog_version (version),
    status          varchar(12)              not null,
    -- County and period while the submission is on its way, so that there is one at a time.
    open_key        varchar(12)              unique,
    revision        integer                  not null,
    submitted_at    timestamp with time zone,
    opened_at       timestamp with time zone not null,
    version         bigint                   not null,
    check (status in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'PUBLISHED',
                      'SUPERSEDED', 'WITHDRAWN'))
);
create index submission_filing on submission (county, period);
create index submission_period on submission (period, status);

-- The working copy has no sealed_at; submitting seals it under its number for good.
create table revision (
    id            bigint      not null primary key,
    submission_id bigint      not null references submission (id),
    number        integer     not null,
    sealed_at     timestamp with time zone,
    digest        varchar(64),
    unique (submission_id, number)
);

create table figure (
    revision_id bigint      not null references revision (id),
    input       varchar(16) not null,
    dimension   varchar(24) not null,
    category    varchar(24) not null,
    amount      numeric(12, 1),
    absent      varchar(20),
    primary key (revision_id, input, dimension, category),
    check ((amount is null and absent is not null) or (amount is not null and absent is null)),
    check (amount >= 0)
);

create table text_answer (
    revision_id bigint        not null references revision (id),
    field       varchar(24)   not null,
    body        varchar(4000) not null,
    primary key (revision_id, field)
);

create table milestone_answer (
    revision_id bigint        not null references revision (id),
    milestone   varchar(12)   not null,
    agency      varchar(4)    not null,
    status      varchar(20)   not null,
    actual      date,
    evidence    varchar(500)  not null,
    note        varchar(2000) not null,
    primary key (revision_id, milestone, agency)
);

create table explanation (
    revision_id bigint        not null references revision (id),
    finding_key varchar(120)  not null,
    body        varchar(4000) not null,
    primary key (revision_id, finding_key)
);

create table editor (
    submission_id bigint not null references submission (id),
    account_id    bigint not null references account (id),
    primary key (submission_id, account_id)
);

create table certification (
    id            bigint                   not null primary key,
    revision_id   bigint                   not null references revision (id),
    agency        varchar(4)               not null,
    account_id    bigint                   not null references account (id),
    name          varchar(120)             not null,
    title         varchar(120)             not null,
    certified_at  timestamp with time zone not null,
    unique (revision_id, agency)
);

-- What the rules had found when the revision was sealed.
create table sealed_finding (
    revision_id bigint        not null references revision (id),
    position    integer       not null,
    rule        varchar(12)   not null,
    effect      varchar(10)   not null,
    target      varchar(60)   not null,
    arguments   varchar(4000) not null,
    primary key (revision_id, position)
);

create table submission_event (
    id            bigint                   not null primary key,
    submission_id bigint                   not null references submission (id),
    county        varchar(2)               not null,
    period        varchar(6)               not null,
    action        varchar(24)              not null,
    from_status   varchar(12),
    to_status     varchar(12)              not null,
    revision      integer                  not null,
    agency        varchar(4),
    reason        varchar(2000),
    actor_id      bigint                   not null references account (id),
    actor_name    varchar(120)             not null,
    happened_at   timestamp with time zone not null
);
create index submission_event_submission on submission_event (submission_id);

create table figure_comment (
    id            bigint                   not null primary key,
    submission_id bigint                   not null references submission (id),
    revision      integer                  not null,
    target        varchar(60)              not null,
    body          varchar(2000)            not null,
    author_id     bigint                   not null references account (id),
    author_name   varchar(120)             not null,
    written_at    timestamp with time zone not null,
    sent          boolean                  not null,
    answer        varchar(2000),
    answer_name   varchar(120),
    answered_at   timestamp with time zone,
    version       bigint                   not null
);
create index figure_comment_submission on figure_comment (submission_id);

-- Append-only: one chain per filing and one per account, each entry keyed to the one before.
create table audit_entry (
    chain       varchar(40)              not null,
    seq         integer                  not null,
    actor_id    bigint                   not null,
    actor_name  varchar(120)             not null,
    action      varchar(40)              not null,
    subject     varchar(120)             not null,
    detail      varchar(4000)            not null,
    happened_at timestamp with time zone not null,
    previous    varchar(64)              not null,
    digest      varchar(64)              not null,
    primary key (chain, seq)
);
create index audit_entry_time on audit_entry (happened_at);
