-- PostgreSQL only: a stored file of a release is never changed nor deleted.
do $$
begin
    if '${run}' = current_user or '${run}' = '${read}' then
        return;
    end if;
    execute format('revoke update, delete, truncate on release_file from %I', '${run}');
end
$$;
