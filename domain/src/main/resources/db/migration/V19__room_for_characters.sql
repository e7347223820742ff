-- Free text is measured in characters before it gets here. One database counts the units that a
-- character takes, of which there are at most two, so there is room for twice as many.
alter table text_answer alter column body set data type varchar(8000);
alter table explanation alter column body set data type varchar(8000);
alter table release_text alter column body set data type varchar(8000);
alter table figure_comment alter column body set data type varchar(4000);
alter table figure_comment alter column answer set data type varchar(4000);
alter table submission_event alter column reason set data type varchar(4000);
alter table release_event alter column reason set data type varchar(4000);
alter table release alter column withdrawal_reason set data type varchar(4000);
alter table release alter column restatement_reason set data type varchar(4000);
alter table release_text_decision alter column reason set data type varchar(4000);
alter table certification alter column name set data type varchar(240);
alter table certification alter column title set data type varchar(240);
alter table queue_view alter column name set data type varchar(120);
