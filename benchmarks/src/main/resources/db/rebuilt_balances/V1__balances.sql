-- One balance per account, to be measured against the same table that another framework keeps.

create table balance (
    account text primary key,
    balance numeric(38, 0) not null
);
comment on table balance is 'Credits less debits of each account.';
