-- CDSS writes public texts too, one for each section and language: its work while a release is built.
-- The rows stay when the release is thawed, so that nobody writes the same twice.
create table release_commentary (
    release_id   bigint                   not null references release (id),
    field        varchar(24)              not null,
    body         varchar(4000)            not null,
    written_by   bigint                   not null references account (id),
    written_name varchar(120)             not null,
    written_at   timestamp with time zone not null,
    primary key (release_id, field)
);

-- What each county answered in the coded fields that are public, copied when the release is frozen.
create table release_method (
    release_id bigint       not null references release (id),
    county     varchar(2)   not null references county (code),
    field      varchar(24)  not null,
    answer     varchar(400) not null,
    primary key (release_id, county, field)
);

-- A text is by a county or by the state: both tables of V6 again, with their author in place of a
-- county.
create table text_decision_by_author (
    release_id   bigint                   not null references release (id),
    author       varchar(5)               not null,
    field        varchar(24)              not null,
    text_digest  varchar(64)              not null,
    verdict      varchar(10)              not null,
    reason       varchar(4000)            not null,
    decided_by   bigint                   not null references account (id),
    decided_name varchar(120)             not null,
    decided_at   timestamp with time zone not null,
    version      bigint                   not null,
    primary key (release_id, author, field),
    check (author = 'STATE' or char_length(author) = 2),
    check (verdict in ('PASSED', 'SENT_BACK')),
    check (verdict = 'PASSED' or reason <> '')
);
insert into text_decision_by_author (release_id, author, field, text_digest, verdict, reason,
        decided_by, decided_name, decided_at, version)
    select release_id, county, field, text_digest, verdict, reason, decided_by, decided_name,
        decided_at, version from release_text_decision;
drop table release_text_decision;
alter table text_decision_by_author rename to release_text_decision;

create table text_by_author (
    release_id bigint        not null references release (id),
    author     varchar(5)    not null,
    field      varchar(24)   not null,
    body       varchar(8000) not null,
    primary key (release_id, author, field),
    check (author = 'STATE' or char_length(author) = 2)
);
insert into text_by_author (release_id, author, field, body)
    select release_id, county, field, body from release_text;
drop table release_text;
alter table text_by_author rename to release_text;
