-- What the sums of a release count of each county: the revision of the period's first release, and
-- the later one whose public totals have entered since. Where neither is there, the county filed
-- after the freeze and its figures are in no sum; the figure that stood in the way is named.
create table release_counted (
    release_id          bigint     not null references release (id),
    county              varchar(2) not null references county (code),
    first_revision_id   bigint     references revision (id),
    entered_revision_id bigint     references revision (id),
    obstacle            varchar(24),
    primary key (release_id, county)
);
-- Releases of before added every sum up again.
insert into release_counted (release_id, county, first_revision_id)
    select release_id, county, revision_id from release_submission;

-- A county may be there with its milestones and its texts, and with no figure, or with the totals
-- alone that entered after the first release of the period.
create table county_of_release (
    release_id bigint      not null references release (id),
    county     varchar(2)  not null references county (code),
    standing   varchar(12) not null,
    from_first boolean     default true not null,
    primary key (release_id, county),
    check (standing in ('ON_TIME', 'LATE', 'AFTER_FREEZE', 'NOT_REPORTED'))
);
insert into county_of_release (release_id, county, standing)
    select release_id, county, standing from release_county;
drop table release_county;
alter table county_of_release rename to release_county;

-- What a county was shown of its own tables before the release was public: it counts as public for
-- every later plan of the period, also when that release was let go.
create table previewed_cell (
    period   varchar(6)               not null,
    cell     varchar(120)             not null,
    amount   bigint                   not null,
    shown_at timestamp with time zone not null,
    primary key (period, cell, amount)
);

-- Whether each table of people at risk is fit for so few, in this release and over all so far, and
-- what follows. Until now kinds of tables were tested together, beds and staff among them.
create table release_table_test (
    release_id   bigint      not null references release_content (release_id) on delete cascade,
    table_id     varchar(60) not null,
    nonzero      bigint      not null,
    small        bigint      not null,
    releases     integer     not null,
    nonzero_ever bigint      not null,
    small_ever   bigint      not null,
    consequence  varchar(14) not null,
    tested_on    date        not null,
    primary key (release_id, table_id),
    check (consequence in ('PUBLISHED', 'KEPT', 'NOT_PUBLISHED'))
);
insert into release_table_test (release_id, table_id, nonzero, small, releases, nonzero_ever,
        small_ever, consequence, tested_on)
    select t.release_id, c.table_id, sum(case when c.amount in ('', '0') then 0 else 1 end),
            sum(case when w.reason = 'SMALL' then 1 else 0 end), 1,
            sum(case when c.amount in ('', '0') then 0 else 1 end),
            sum(case when w.reason = 'SMALL' then 1 else 0 end), 'PUBLISHED', t.tested_on
        from (select distinct release_id, tested_on from release_design_test) t
        join release_cell c on c.release_id = t.release_id
        left join release_withheld_cell w on w.release_id = c.release_id
            and w.table_id = c.table_id and w.position = c.position
        group by t.release_id, c.table_id, t.tested_on;
drop table release_design_test;

-- What parts of the protection cost: worked out after the build.
alter table release_certificate add price_surrogates bigint;
alter table release_certificate add price_insiders bigint;
alter table release_certificate add price_differences bigint;
