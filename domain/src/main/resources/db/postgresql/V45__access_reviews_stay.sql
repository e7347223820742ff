-- PostgreSQL only: a review of access is signed once.
do $$
begin
    if '${run}' = current_user or '${run}' = '${read}' then
        return;
    end if;
    execute format('revoke update, delete, truncate on access_review from %I', '${run}');
end
$$;
