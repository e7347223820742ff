-- That somebody has looked at who can sign in for a county, or for the state, and has signed that all of it is needed.
create table access_review (
    id            bigint                   not null primary key,
    place         varchar(5)               not null,
    reviewer_id   bigint                   not null references account (id),
    reviewer_name varchar(120)             not null,
    reviewed_at   timestamp with time zone not null,
    accounts      integer                  not null,
    digest        varchar(64)              not null
);
create index access_review_place on access_review (place, reviewed_at);
