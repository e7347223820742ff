-- The price of a release's protection, with the bound of its cost, is worked out some time after the build, from the
-- plan that waits here until then.
create table unpriced_plan (
    release_id bigint           not null primary key references release_certificate (release_id) on delete cascade,
    known_plan varchar(1000000) not null,
    taken_at   timestamp with time zone
);
