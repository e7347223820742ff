-- What protects the figures of releases: a version of the catalogue with the policy beside it. It
-- is put into force by two people, both of whom were shown the same changes.
create table protection_activation (
    catalog_version integer                  not null references catalog_version (version),
    policy          varchar(120)             not null,
    shown           varchar(64)              not null,
    first_by        bigint                   not null,
    first_name      varchar(120)             not null,
    first_at        timestamp with time zone not null,
    second_by       bigint,
    second_name     varchar(120),
    second_at       timestamp with time zone,
    primary key (catalog_version, policy),
    check (second_by is null or (second_by <> first_by and second_at is not null))
);

-- Builds of before did not ask for it.
alter table release_certificate add column catalog_version integer references catalog_version (version);
alter table release_certificate add column in_force_since date;
update release_certificate set catalog_version = (select c.catalog_version from release_content c where c.release_id = release_certificate.release_id);
