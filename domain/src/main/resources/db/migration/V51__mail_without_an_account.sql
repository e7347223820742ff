-- People without an account who asked for mail about reports: their address, and nothing else.
create table subscriber (
    address varchar(254) not null primary key
);

-- Their mail, until it is sent or given up.
create table subscriber_mail (
    id              varchar(36)              not null primary key,
    address         varchar(254)             not null,
    news            varchar(12)              not null,
    release_number  varchar(12)              not null,
    message_id      varchar(200)             not null,
    attempts        integer                  not null,
    next_attempt_at timestamp with time zone not null,
    queued_at       timestamp with time zone not null,
    claimed_by      varchar(36),
    claimed_until   timestamp with time zone
);
create index subscriber_mail_next on subscriber_mail (next_attempt_at, id);
create index subscriber_mail_address on subscriber_mail (address);
