-- How people confirmed their acts with a second factor: with a passkey's signature, which anyone can check with the public
-- key beside it, or with a code, which leaves nothing to check. The chain is that of the audit trail.
create table act_confirmation (
    id                 bigint                   not null primary key,
    chain              varchar(60)              not null,
    action             varchar(40)              not null,
    actor_id           bigint                   not null references account (id),
    actor_name         varchar(120)             not null,
    confirmed_at       timestamp with time zone not null,
    way                varchar(12)              not null,
    text               varchar(12000)           not null,
    nonce              varchar(120),
    public_key         varchar(1200),
    client_data        varchar(2000),
    authenticator_data varchar(1000),
    signature          varchar(1000),
    check ((way = 'SIGNED') = (nonce is not null)),
    check ((nonce is null) = (public_key is null)),
    check ((nonce is null) = (client_data is null)),
    check ((nonce is null) = (authenticator_data is null)),
    check ((nonce is null) = (signature is null))
);
create index act_confirmation_chain on act_confirmation (chain, confirmed_at);
