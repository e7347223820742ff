-- How often the due date of a milestone was set otherwise, and when last: calendar programs see by
-- it that a date has moved. The row stays when the date is taken away, so that the count goes on
-- where it comes back.
create table milestone_due_change (
    county     varchar(2)               not null references county (code),
    milestone  varchar(12)              not null,
    changes    integer                  not null,
    changed_at timestamp with time zone not null,
    primary key (county, milestone),
    check (changes >= 0)
);
insert into milestone_due_change (county, milestone, changes, changed_at)
    select county, milestone, 0, set_at from milestone_due;

-- A token is withdrawn with the account or the role of its owner. Those that only slept until now
-- do not wake up any more.
update access_token set revoked_at = current_timestamp
 where revoked_at is null
   and (exists (select 1 from account a
                 where a.id = access_token.account_id and a.disabled)
        or not exists (select 1 from membership m
                        where m.account_id = access_token.account_id
                          and m.role = 'COUNTY_PREPARER'
                          and m.county = access_token.county));
