-- PostgreSQL only: the public side reads the announcements about dates of releases, and each is
-- written once.
do $$
begin
    if '${run}' = current_user or '${run}' = '${read}' then
        return;
    end if;
    execute format('grant select on release_announcement to %I', '${read}');
    execute format('revoke update, delete, truncate on release_announcement from %I', '${run}');
end
$$;
