-- Who at CDSS reviews the filings of a county. It stands until it is changed, whatever the quarter.
create table county_reviewer (
    county        varchar(2)               not null primary key references county (code),
    account_id    bigint                   not null references account (id),
    assigned_by   bigint                   not null references account (id),
    assigned_name varchar(120)             not null,
    assigned_at   timestamp with time zone not null
);
create index county_reviewer_account on county_reviewer (account_id);

-- While a reviewer is away another one stands in: one leave at a time, the next replaces it.
create table reviewer_leave (
    account_id bigint not null primary key references account (id),
    deputy_id  bigint not null references account (id),
    first_day  date   not null,
    last_day   date   not null,
    check (first_day <= last_day),
    check (deputy_id <> account_id)
);

-- A filter and an order of the queue that a reviewer gave a name.
create table queue_view (
    account_id bigint       not null references account (id),
    name       varchar(60)  not null,
    query      varchar(500) not null,
    primary key (account_id, name)
);

-- Who may review now. Reviews ask this, and nothing else, of accounts.
create view state_reviewer as
select a.id, a.name, a.username as mail
  from account a
 where not a.disabled
   and exists (select 1 from membership m
                where m.account_id = a.id and m.role = 'STATE_REVIEWER');

-- The day after which a role ends by itself: for who signs while a county's certifier is away.
alter table membership add column last_day date;
