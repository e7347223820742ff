-- Who is signed in, since when and on which device. Of what a browser sends in its cookie only the
-- SHA-256 is kept, so a copy of the database opens no session. Times are the real ones.
create table account_session (
    id           bigint                   not null primary key,
    account_id   bigint                   not null references account (id),
    secret_hash  varchar(64)              not null unique,
    device       varchar(60)              not null,
    began_at     timestamp with time zone not null,
    last_seen_at timestamp with time zone not null,
    ended_at     timestamp with time zone,
    check (last_seen_at >= began_at)
);
create index account_session_account on account_session (account_id);

-- A browser from which an account has signed in before. Strangers cannot keep it out.
create table known_device (
    id           bigint                   not null primary key,
    account_id   bigint                   not null references account (id),
    secret_hash  varchar(64)              not null,
    device       varchar(60)              not null,
    first_seen_at timestamp with time zone not null,
    last_seen_at timestamp with time zone not null,
    unique (account_id, secret_hash)
);

-- Tries to sign in are counted by keyed digests of names, networks and devices from now on. Older
-- rows are forgotten with those whose last failure is more than a day ago.
create index sign_in_failure_last on sign_in_failure (last_failure);
