insert into api_answer (route, request_key, account_id, body_digest, version, answer, answered_at) values
    ('PUT /api/filings/2021Q3', 'key-1', 1, 'body-1', 2, cast('{"saved":1}' as bytea), timestamp with time zone '2021-10-02 08:00:00+00');
