-- What is known of milestones beside the filings: documents, due dates that CDSS sets, and the
-- evidence that it approved.

create table document (
    id             bigint                   not null primary key,
    county         varchar(2)               not null references county (code),
    name           varchar(200)             not null,
    type           varchar(8)               not null,
    size_bytes     integer                  not null,
    digest         varchar(64)              not null,
    added_by       bigint                   not null references account (id),
    added_name     varchar(120)             not null,
    added_at       timestamp with time zone not null,
    withdrawn_name varchar(120),
    withdrawn_at   timestamp with time zone,
    version        bigint                   not null,
    check (size_bytes > 0),
    check ((withdrawn_at is null) = (withdrawn_name is null))
);
create index document_county on document (county);

-- The content in pieces, so that it is written and sent without being held whole.
create table document_part (
    document_id bigint  not null references document (id),
    position    integer not null,
    content     bytea   not null,
    primary key (document_id, position)
);

-- The other counties that a document serves.
create table document_share (
    document_id bigint     not null references document (id),
    county      varchar(2) not null references county (code),
    primary key (document_id, county)
);
create index document_share_county on document_share (county);

create table milestone_due (
    county    varchar(2)               not null references county (code),
    milestone varchar(12)              not null,
    due       date                     not null,
    set_by    bigint                   not null references account (id),
    set_name  varchar(120)             not null,
    set_at    timestamp with time zone not null,
    primary key (county, milestone)
);

-- An approval is of the evidence as it was filed: other evidence has to be approved again. What was
-- approved before stays, for a quarter that is restated with it.
create table evidence_approval (
    county        varchar(2)               not null references county (code),
    milestone     varchar(12)              not null,
    agency        varchar(4)               not null,
    evidence      varchar(1000)            not null,
    approved_by   bigint                   not null references account (id),
    approved_name varchar(120)             not null,
    approved_at   timestamp with time zone not null,
    primary key (county, milestone, agency, evidence),
    check (evidence <> '')
);

-- A limit of ours counts characters; one database counts some of them twice.
alter table milestone_answer alter column evidence set data type varchar(1000);
alter table milestone_answer alter column note set data type varchar(4000);
