-- Whether the owner ever chose a password, and when they last signed in.
alter table account add column password_chosen boolean default true not null;
alter table account add column last_sign_in_at timestamp with time zone;

-- The audit trail is searched by what was done, and asked which actions there are.
create index audit_entry_action on audit_entry (action, happened_at);
