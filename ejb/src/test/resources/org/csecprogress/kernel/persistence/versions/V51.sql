insert into subscriber (address) values ('reader@press.example');
insert into subscriber_mail (id, address, news, release_number, message_id, attempts, next_attempt_at, queued_at) values
    ('0d7f2a52-6f0e-4a5e-9b36-3f3f5b0b7a11', 'reader@press.example', 'RELEASED', '2021Q3-r1',
     '<0d7f2a52@portal.example>', 1, timestamp with time zone '2021-12-01 08:05:00+00',
     timestamp with time zone '2021-12-01 08:00:00+00');
