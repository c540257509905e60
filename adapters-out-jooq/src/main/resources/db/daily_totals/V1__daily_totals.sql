-- What was posted to each account on each day, for reports.

create table daily_total (
    ledger text collate "C" not null,
    account text collate "C" not null,
    day date not null,
    asset text collate "C" not null,
    debits numeric(60, 0) not null check (debits >= 0),
    credits numeric(60, 0) not null check (credits >= 0),
    entries bigint not null check (entries > 0),
    primary key (ledger, account, day, asset)
);
create index daily_total_by_day on daily_total (ledger, day, account, asset);
comment on table daily_total is 'What was posted to an account on a day, by when it counts.';
comment on column daily_total.day is 'In UTC.';
comment on column daily_total.debits is 'In minor units of the asset.';
comment on column daily_total.credits is 'As debits.';
comment on column daily_total.entries is 'How many they are.';
