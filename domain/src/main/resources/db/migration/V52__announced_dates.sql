-- Public announcements about dates of releases: a date that CDSS confirmed, or moved and why.
create sequence release_announcement_seq start with 1;
create table release_announcement (
    id             bigint                   not null primary key,
    period         varchar(6)               not null,
    on_day         date                     not null,
    moved_from     date,
    reason         varchar(20),
    announced_by   bigint                   not null references account (id),
    announced_name varchar(120)             not null,
    announced_at   timestamp with time zone not null,
    constraint release_announcement_moved check
        ((moved_from is null and reason is null) or (moved_from is not null and reason is not null)),
    constraint release_announcement_reason check
        (reason in ('CLOSED', 'COUNTIES', 'CHECKS', 'FAULT', 'EMERGENCY', 'READY'))
);
