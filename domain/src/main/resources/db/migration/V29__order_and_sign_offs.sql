-- Releases that wait go out in the order in which they were cleared.
alter table release add column cleared_at timestamp with time zone;
update release set cleared_at = (select max(e.happened_at) from release_event e
    where e.release_id = release.id and e.action = 'CLEAR') where cleared_by is not null;

-- Who signed for the statistics, for the law and for the department.
alter table release add column signed_statistics bigint references account (id);
alter table release add column signed_legal bigint references account (id);
alter table release add column signed_department bigint references account (id);

-- What each person opened of a release before it was public: an attestation counts only after that.
create table release_opening (
    release_id    bigint                   not null references release (id),
    account_id    bigint                   not null,
    part          varchar(24)              not null,
    tables_digest varchar(64)              not null,
    opened_at     timestamp with time zone not null,
    primary key (release_id, account_id, part, tables_digest)
);
