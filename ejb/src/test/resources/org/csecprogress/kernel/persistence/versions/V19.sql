-- Characters beyond the first plane: one database counts each of them twice.
insert into text_answer (revision_id, field, body) values (1021, 'COUNT_METHOD', '𝒜 counted');
