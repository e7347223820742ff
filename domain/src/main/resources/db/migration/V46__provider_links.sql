-- Which accounts people open with an identity provider of the state or of a county. The person is a keyed digest and
-- the link is sealed, with keys that are not here: a copy of the database names nobody, and nobody makes a link in it.
create table provider_link (
    id         bigint                   not null primary key,
    account_id bigint                   not null references account (id),
    provider   varchar(20)              not null,
    person     varchar(64)              not null,
    seal       varchar(64)              not null,
    linked_at  timestamp with time zone not null,
    unique (provider, person),
    unique (account_id, provider)
);
