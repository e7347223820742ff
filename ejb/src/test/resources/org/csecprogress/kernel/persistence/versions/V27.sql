insert into notice_mail_off (account_id, topic) values
    (1, 'PREVIEWS'),
    (6, 'RELEASE_WORK');
