-- What the audit of a release proved: counts alone, neither values nor the tables that prove it.
create table release_certificate (
    release_id    bigint       not null primary key references release (id),
    tables_digest varchar(64)  not null,
    policy        varchar(120) not null,
    catalog_digest varchar(64) not null,
    cells         integer      not null,
    equations     integer      not null,
    small         integer      not null,
    protecting    integer      not null,
    on_surrogates integer      not null,
    cost          bigint       not null,
    bound         bigint       not null,
    proved_public bigint       not null,
    proved_inside bigint       not null,
    by_structure  bigint       not null
);
