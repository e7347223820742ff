-- What a person chose for one table of the staff pages: the columns that are hidden, by their keys
-- with commas, and the rows of a page, 0 for the default of the table.
create table table_choice (
    account_id bigint       not null references account (id),
    table_name varchar(40)  not null,
    hidden     varchar(400) not null,
    page_rows  integer      not null,
    primary key (account_id, table_name),
    check (page_rows in (0, 25, 50, 100, 200))
);
