-- Announcements: one for everybody and one for those who are signed in. Each is proposed and
-- passed as the other texts are, and is shown on its days alone: null is "at once" and "until
-- another replaces it".
create table site_text_of_days (
    kind           varchar(20)   not null primary key,
    passed_en      varchar(4000),
    passed_es      varchar(4000),
    passed_from    date,
    passed_until   date,
    written_name   varchar(120),
    passed_name    varchar(120),
    passed_at      timestamp with time zone,
    proposed_en    varchar(4000),
    proposed_es    varchar(4000),
    proposed_from  date,
    proposed_until date,
    proposed_by    bigint references account (id),
    proposed_name  varchar(120),
    answer         varchar(4000),
    version        bigint        not null,
    check (kind in ('BANNER', 'HELP', 'ANNOUNCEMENT', 'STAFF_ANNOUNCEMENT')),
    check ((passed_en is null) = (passed_es is null)),
    check ((passed_en is null) = (passed_at is null)),
    check (passed_until >= passed_from),
    check ((proposed_en is null) = (proposed_es is null)),
    check ((proposed_en is null) = (proposed_by is null)),
    check (proposed_until >= proposed_from)
);
insert into site_text_of_days
    (kind, passed_en, passed_es, written_name, passed_name, passed_at,
     proposed_en, proposed_es, proposed_by, proposed_name, answer, version)
select kind, passed_en, passed_es, written_name, passed_name, passed_at,
       proposed_en, proposed_es, proposed_by, proposed_name, answer, version
from site_text;
insert into site_text_of_days (kind, version) values ('ANNOUNCEMENT', 1), ('STAFF_ANNOUNCEMENT', 1);
drop table site_text;
alter table site_text_of_days rename to site_text;
