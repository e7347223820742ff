-- Changes of accounts that wait for a second person, or for their day. What became of a proposal is
-- in the audit trail; its row is removed then. Times are the real ones.
create table account_proposal (
    id             bigint                   not null primary key,
    occasion       varchar(300)             not null unique,
    kind           varchar(8)               not null,
    account_id     bigint                   references account (id),
    username       varchar(254)             not null,
    person_name    varchar(120)             not null,
    title          varchar(120)             not null,
    role           varchar(24),
    county         varchar(2)               references county (code),
    agency         varchar(4),
    last_day       date,
    proposed_by    bigint                   not null references account (id),
    proposer_name  varchar(120)             not null,
    proposed_at    timestamp with time zone not null,
    confirmed_by   bigint                   references account (id),
    confirmer_name varchar(120),
    opens_at       timestamp with time zone,
    version        bigint                   not null,
    check (confirmed_by is null or confirmed_by <> proposed_by)
);
create index account_proposal_account on account_proposal (account_id);

-- The token of a link is made from this and from a secret that is not here, so that the mail with
-- it can be written when it is sent. Links of before have none; they were handed over already.
alter table invitation add column seed varchar(32);
