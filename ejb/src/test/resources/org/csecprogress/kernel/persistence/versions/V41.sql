insert into act_confirmation (id, chain, action, actor_id, actor_name, confirmed_at, way, text, nonce, public_key,
        client_data, authenticator_data, signature) values
    (41001, 'filing:2026Q3-01', 'CERTIFY', 1, 'Ana Pérez', timestamp with time zone '2026-11-30 08:00:00+00', 'SIGNED',
        'CSEC Progress', 'a.1.b', 'AQ', 'AQ', 'AQ', 'AQ'),
    (41002, 'filing:2026Q3-01', 'APPROVE', 8, 'A. Ruiz', timestamp with time zone '2026-11-30 09:00:00+00', 'CONFIRMED',
        'CSEC Progress', null, null, null, null, null);
