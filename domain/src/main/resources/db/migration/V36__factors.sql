-- What people show beside their password. Public keys of passkeys are no secret, the seed of an app
-- is encrypted with a key that is not here, and of recovery codes there is a keyed digest: a copy of
-- the database opens nothing. Times are the real ones.
create table passkey (
    id            bigint                   not null primary key,
    account_id    bigint                   not null references account (id),
    credential_id varchar(1364)            not null unique,
    credential    bytea                    not null,
    signatures    bigint                   not null check (signatures >= 0),
    name          varchar(60)              not null,
    added_at      timestamp with time zone not null,
    used_at       timestamp with time zone
);
create index passkey_account on passkey (account_id);

create table authenticator_app (
    account_id  bigint                   not null primary key references account (id),
    seed        varchar(200)             not null,
    last_step   bigint                   not null,
    wrong_codes integer                  not null check (wrong_codes >= 0),
    added_at    timestamp with time zone not null,
    used_at     timestamp with time zone not null
);

create table recovery_code (
    id         bigint      not null primary key,
    account_id bigint      not null references account (id),
    digest     varchar(64) not null,
    used_at    timestamp with time zone,
    unique (account_id, digest)
);

-- Challenges that passkeys have answered: each counts once.
create table spent_challenge (
    digest   varchar(64)              not null primary key,
    spent_at timestamp with time zone not null
);
create index spent_challenge_spent on spent_challenge (spent_at);
