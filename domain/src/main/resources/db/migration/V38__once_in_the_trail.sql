-- Of some events one entry is enough for a while: somebody looked at a filing, was refused a page, a
-- system read a filing. Whether there is one is looked up by what would be written.
create index audit_entry_alike on audit_entry (chain, action, subject, happened_at);
