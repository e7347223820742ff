-- What disclosure officers decided about the public texts of a release, each decision bound to the
-- text that was read. Without a row a text stays unpublished.
create table release_text_decision (
    release_id   bigint                   not null references release (id),
    county       varchar(2)               not null references county (code),
    field        varchar(24)              not null,
    text_digest  varchar(64)              not null,
    verdict      varchar(10)              not null,
    reason       varchar(2000)            not null,
    decided_by   bigint                   not null references account (id),
    decided_name varchar(120)             not null,
    decided_at   timestamp with time zone not null,
    version      bigint                   not null,
    primary key (release_id, county, field),
    check (verdict in ('PASSED', 'SENT_BACK')),
    check (verdict = 'PASSED' or reason <> '')
);

-- The texts that were passed, copied when the release is cleared: the public side reads these.
create table release_text (
    release_id bigint        not null references release (id),
    county     varchar(2)    not null references county (code),
    field      varchar(24)   not null,
    body       varchar(4000) not null,
    primary key (release_id, county, field)
);

-- Over the passed texts. A release that was cleared before texts were read has none and no digest.
alter table release add column texts_digest varchar(64);
