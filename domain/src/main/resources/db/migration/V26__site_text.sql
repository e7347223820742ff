-- Words of the portal itself: proposed by one, passed by another, shown from then on. One row a
-- kind; without passed words the standard ones stand on the pages.
create table site_text (
    kind          varchar(12)   not null primary key,
    passed_en     varchar(4000),
    passed_es     varchar(4000),
    written_name  varchar(120),
    passed_name   varchar(120),
    passed_at     timestamp with time zone,
    proposed_en   varchar(4000),
    proposed_es   varchar(4000),
    proposed_by   bigint references account (id),
    proposed_name varchar(120),
    answer        varchar(4000),
    version       bigint        not null,
    check (kind in ('BANNER', 'HELP')),
    check ((passed_en is null) = (passed_es is null)),
    check ((passed_en is null) = (passed_at is null)),
    check ((proposed_en is null) = (proposed_es is null)),
    check ((proposed_en is null) = (proposed_by is null))
);
insert into site_text (kind, version) values ('BANNER', 1), ('HELP', 1);
