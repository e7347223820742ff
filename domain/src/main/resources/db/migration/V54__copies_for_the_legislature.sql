-- Copies of public reports that were sent to the Legislature, and to whom. A record is never
-- changed; a later one without a day takes it back.
create sequence report_delivery_seq start with 1;
create table report_delivery (
    id            bigint                   not null primary key,
    number        varchar(12)              not null,
    recipient     varchar(20)              not null,
    receives      varchar(10)              not null,
    sent_on       date,
    recorded_by   bigint                   not null references account (id),
    recorded_name varchar(120)             not null,
    recorded_at   timestamp with time zone not null,
    constraint report_delivery_receives check (receives in ('COPY', 'SUMMARY'))
);
