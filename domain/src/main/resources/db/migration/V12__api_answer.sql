-- What a county's own system was answered when it saved figures, for a day: who asks again with the
-- same key after a cut connection gets the same answer, and nothing is saved twice. A key belongs to
-- whoever used it first on its route. Only answers to what was saved are here, written with it.
create table api_answer (
    route       varchar(120)             not null,
    request_key varchar(100)             not null,
    account_id  bigint                   not null references account (id),
    body_digest varchar(64)              not null,
    version     bigint                   not null,
    answer      bytea                    not null,
    answered_at timestamp with time zone not null,
    primary key (route, request_key)
);
create index api_answer_at on api_answer (answered_at);
