-- Somebody who was invited and has not come yet, and somebody whose sessions were ended.
insert into account (id, username, name, title, password_hash, disabled, version, password_chosen,
        last_sign_in_at, sessions_from) values
    (9, 'new@yuba.example', 'Nia Weber', 'Analyst', '', false, 1, false, null, null),
    (10, 'statistics@cdss.example', 'Stu Lim', '', 'pbkdf2$10', false, 4, true, timestamp with time zone '2021-05-01 08:00:00+00', timestamp with time zone '2021-05-02 08:00:00+00');
