-- One open invitation an account: whoever holds its token sets the password, once and in time.
-- Only the token's SHA-256 is kept, so a copy of the database opens no account.
create table invitation (
    account_id bigint                   not null primary key references account (id),
    token_hash varchar(64)              not null unique,
    expires_at timestamp with time zone not null
);
