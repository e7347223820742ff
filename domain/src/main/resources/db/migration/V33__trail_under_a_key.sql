-- The key under which an entry is sealed, which is not in the database. Empty: from before there
-- was one, when an entry had a plain digest.
alter table audit_entry add column key_id varchar(16) default '' not null;
alter table audit_entry alter column key_id drop default;

-- A head for each day in California: the root of a tree over everything that was sealed until then.
-- Day, root, digest of the head before, key and seal are public; the number of leaves is not.
create table transparency_head (
    head_day   date        not null primary key,
    leaf_count bigint      not null,
    root       varchar(64) not null,
    previous   varchar(64) not null,
    key_id     varchar(16) not null,
    seal       varchar(64) not null
);

-- The leaves of the tree, in their order: appended with a head, and never changed. The salt keeps
-- anybody from guessing what a leaf is.
create table transparency_leaf (
    place  bigint      not null primary key,
    kind   varchar(12) not null,
    name   varchar(60) not null,
    number bigint      not null,
    digest varchar(64) not null,
    salt   varchar(32) not null
);
create index transparency_leaf_name on transparency_leaf (kind, name, number);

-- One row, which a node locks while it makes a head.
create table transparency_turn (
    id integer not null primary key,
    check (id = 1)
);
insert into transparency_turn (id) values (1);
