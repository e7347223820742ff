-- When an account was last used, by the real time, and when its owner was warned that nobody uses it. Accounts that are
-- there already count from now on, so that none is closed without a warning.
alter table account add column in_use_at timestamp with time zone default current_timestamp not null;
alter table account add column idle_warned_at timestamp with time zone;
