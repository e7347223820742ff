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

-- A county may be there with its milestones and its texts, and with no figure.
create table county_of_release (
    release_id bigint      not null references release (id),
    county     varchar(2)  not null references county (code),
    standing   varchar(12) not null,
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
