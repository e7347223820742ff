-- Documents are shown page by page to reviewers, as pictures that the portal draws; 0 where it
-- draws none. Of a PDF from before, the first page is shown.
alter table document add column pages integer default 0 not null;
alter table document add constraint document_pages check (pages >= 0);
update document set pages = 1 where type in ('PDF', 'PNG', 'JPEG');

-- Files in which the virus scanner found something. Nobody downloads them from the portal.
create table quarantined_file (
    id         bigint                   not null primary key,
    county     varchar(2)               not null references county (code),
    name       varchar(200)             not null,
    finding    varchar(200)             not null,
    size_bytes integer                  not null,
    digest     varchar(64)              not null,
    sent_by    bigint                   not null references account (id),
    sent_name  varchar(120)             not null,
    sent_at    timestamp with time zone not null,
    check (size_bytes > 0)
);

-- The content in pieces, as documents have it.
create table quarantined_part (
    file_id  bigint  not null references quarantined_file (id),
    position integer not null,
    content  bytea   not null,
    primary key (file_id, position)
);
