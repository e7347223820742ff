-- PostgreSQL only: the public side reads who saw a release before it was public, and no address.
do $$
begin
    if '${run}' = current_user or '${run}' = '${read}' then
        return;
    end if;
    execute format('grant select on embargo_reader to %I', '${read}');
end
$$;
