-- The database of the portal and its four roles. bin/install-roles runs this file with the passwords
-- that bin/install made, and leaves out what is there already. One statement a line. The migrations
-- give all other rights (docs/guide/deployment.md, "The database").
create role csec_migrate login password :'migrate_password';
create role csec_run login password :'run_password';
create role csec_read login password :'read_password';
create role csec_backup login password :'backup_password' bypassrls;
create database csec owner csec_migrate encoding 'UTF8';
\connect csec
grant connect on database csec to csec_run, csec_read;
grant pg_read_all_data to csec_backup;
