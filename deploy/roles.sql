-- The database's users, made once, by daybook_admin in the database daybook. All of them come with IAM tokens.
--
-- daybook_owner migrates, and owns what it makes; daybook_projector writes rows; daybook_reader reads. Behind the proxy
-- nobody may set limits of time per connection, so each user has them here.

create role daybook_owner login;
create role daybook_projector login;
create role daybook_reader login;
grant rds_iam to daybook_owner, daybook_projector, daybook_reader;

revoke all on database daybook from public;
grant connect, create, temporary on database daybook to daybook_owner;
grant connect, temporary on database daybook to daybook_projector;
grant connect on database daybook to daybook_reader;

-- Read models are schemas, and come and go: whatever the owner makes, the others may use.
grant daybook_owner to current_user;
alter default privileges for role daybook_owner grant usage on schemas to daybook_projector, daybook_reader;
alter default privileges for role daybook_owner grant select, insert, update, delete on tables to daybook_projector;
alter default privileges for role daybook_owner grant select on tables to daybook_reader;
revoke daybook_owner from current_user;

alter role daybook_projector set statement_timeout = '30s';
alter role daybook_projector set idle_in_transaction_session_timeout = '30s';
alter role daybook_reader set statement_timeout = '10s';
alter role daybook_reader set idle_in_transaction_session_timeout = '10s';
alter role daybook_reader set default_transaction_read_only = on;
