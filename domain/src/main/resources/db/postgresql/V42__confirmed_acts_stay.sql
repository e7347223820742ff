-- PostgreSQL only: what was shown for an act is written once.
do $$
begin
    if '${run}' = current_user or '${run}' = '${read}' then
        return;
    end if;
    execute format('revoke update, delete, truncate on act_confirmation from %I', '${run}');
end
$$;
