insert into invitation (account_id, token_hash, expires_at) values
    (8, 'token-8', timestamp with time zone '2021-12-01 08:00:00+00');
