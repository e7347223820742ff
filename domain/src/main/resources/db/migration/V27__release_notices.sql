-- People may turn off mail about two more things: the work on releases, and what is soon public.
-- The list was a check without a name, which the two databases call differently.
create table notice_mail_choice (
    account_id bigint      not null,
    topic      varchar(16) not null,
    primary key (account_id, topic),
    constraint notice_mail_topic check (topic in ('SUBMISSIONS', 'DECISIONS', 'REMINDERS',
                                                  'RELEASES', 'PREVIEWS', 'RELEASE_WORK'))
);
insert into notice_mail_choice (account_id, topic) select account_id, topic from notice_mail_off;
drop table notice_mail_off;
alter table notice_mail_choice rename to notice_mail_off;
