-- A release is frozen whole: what it compares with and how its milestones stood are its own.

-- Who is not in a release is not thereby "not reported": some filed and were not decided on.
create table standing_of_county (
    release_id bigint      not null references release (id),
    county     varchar(2)  not null references county (code),
    standing   varchar(12) not null,
    from_first boolean     default true not null,
    primary key (release_id, county),
    check (standing in ('ON_TIME', 'LATE', 'AFTER_FREEZE', 'NOT_DECIDED', 'RETURNED',
                        'NOT_REPORTED'))
);
insert into standing_of_county (release_id, county, standing, from_first)
    select release_id, county, standing, from_first from release_county;
drop table release_county;
alter table standing_of_county rename to release_county;

-- Releases from which it took totals of earlier quarters, with the counties that are in each.
create table release_source (
    release_id bigint     not null references release (id),
    period     varchar(6) not null,
    revision   integer    not null,
    primary key (release_id, period)
);
create table release_source_county (
    release_id bigint     not null,
    period     varchar(6) not null,
    county     varchar(2) not null references county (code),
    primary key (release_id, period, county),
    foreign key (release_id, period) references release_source (release_id, period)
);

-- Their totals, masked as they were public.
create table release_earlier_total (
    release_id  bigint      not null,
    period      varchar(6)  not null,
    table_id    varchar(60) not null,
    geography   varchar(8)  not null,
    measure     varchar(24) not null,
    category    varchar(24) not null,
    amount      varchar(24) not null,
    annotation  varchar(8)  not null,
    numerator   varchar(24) not null,
    denominator varchar(24) not null,
    counties    integer     not null,
    primary key (release_id, period, table_id, geography, category),
    foreign key (release_id, period) references release_source (release_id, period)
);

alter table release_milestone add column done boolean default false not null;
alter table release_milestone add column days_late integer default 0 not null;
-- The day that it stands for where the county did not report since; null for the quarter's last.
alter table release_milestone add column as_of date;
-- As the catalogue counts them: these three are done when they are adopted.
update release_milestone set done = true where status = 'IMPLEMENTED'
    or (status = 'ADOPTED' and milestone in ('PM-01', 'PM-02', 'PM-11'));

-- Where they stood the quarter before.
create table release_earlier_milestone (
    release_id    bigint      not null references release (id),
    county        varchar(2)  not null references county (code),
    milestone     varchar(12) not null,
    status        varchar(20) not null,
    due           date,
    due_confirmed boolean     not null,
    actual        date,
    overdue       boolean     not null,
    done          boolean     not null,
    days_late     integer     not null,
    as_of         date,
    primary key (release_id, county, milestone)
);

-- Digests of what stands beside the tables; null where it was built before they were kept.
alter table release_content add column counties_digest varchar(64);
alter table release_content add column milestones_digest varchar(64);
alter table release_content add column methods_digest varchar(64);
alter table release_content add column earlier_digest varchar(64);

-- What was built before is given what it compared with on the day of its publication.
insert into release_source (release_id, period, revision)
  select l.id, e.period, max(e.revision) from release l join release_content c
    on c.release_id = l.id join release e on e.period < l.period
    and cast(substring(e.period, 1, 4) as integer) * 4 + cast(substring(e.period, 6, 1) as integer)
      >= cast(substring(l.period, 1, 4) as integer) * 4
        + cast(substring(l.period, 6, 1) as integer) - 7
    and e.published_at is not null
    and e.published_at <= coalesce(l.published_at, current_timestamp)
  group by l.id, e.period;
insert into release_source_county (release_id, period, county)
  select s.release_id, s.period, c.county from release_source s join release e
    on e.period = s.period and e.revision = s.revision join release_county c
    on c.release_id = e.id and c.standing in ('ON_TIME', 'LATE');
insert into release_earlier_total (release_id, period, table_id, geography, measure, category,
    amount, annotation, numerator, denominator, counties)
  select s.release_id, s.period, c.table_id, c.geography, c.measure, c.category, c.amount,
    c.annotation, c.numerator, c.denominator, c.counties from release_source s join release e
    on e.period = s.period and e.revision = s.revision join release_cell c
    on c.release_id = e.id and c.dimension = 'TOTAL';
insert into release_earlier_milestone (release_id, county, milestone, status, due, due_confirmed,
    actual, overdue, done, days_late, as_of)
  select s.release_id, m.county, m.milestone, m.status, m.due, m.due_confirmed, m.actual,
    m.overdue, m.done, m.days_late, m.as_of from release_source s join release l
    on l.id = s.release_id join release e on e.period = s.period and e.revision = s.revision
    join release_milestone m on m.release_id = e.id
  where cast(substring(e.period, 1, 4) as integer) * 4 + cast(substring(e.period, 6, 1) as integer)
      = cast(substring(l.period, 1, 4) as integer) * 4
        + cast(substring(l.period, 6, 1) as integer) - 1;
