update document set pages = 3 where id = 61;

insert into quarantined_file (id, county, name, finding, size_bytes, digest, sent_by, sent_name,
        sent_at) values
    (71, '01', 'letter.pdf', 'Eicar-Signature', 2, 'file-71', 1, 'Ana Pérez', timestamp with time zone '2021-04-11 08:00:00+00');

insert into quarantined_part (file_id, position, content) values
    (71, 0, cast('%P' as bytea));
