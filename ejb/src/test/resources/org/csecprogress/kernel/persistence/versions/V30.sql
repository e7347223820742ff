insert into table_choice (account_id, table_name, hidden, page_rows) values
    (4, 'queue', 'due,submitted', 50),
    (6, 'queue', '', 0);
