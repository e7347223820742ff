-- As a later version may expand the schema while nodes of this one go on working.
create table later_visit (
    id       bigint       not null primary key,
    visitor  varchar(120) not null
);

alter table account add column later_name varchar(40);
alter table figure add column later_source varchar(12) default 'FORM' not null;
create index later_submission on submission (status, period);
