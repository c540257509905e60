-- The books as rows: every one of them follows from the events and can be thrown away and rebuilt.
--
-- No foreign keys: the rows do not depend on the order in which streams arrive, so a transaction may be here before
-- its accounts. Ids compare byte by byte (collate "C"), as Java compares them, so that indexes serve order and prefixes.

create table stream_position (
    stream text collate "C" primary key,
    version bigint not null check (version > 0)
);
comment on table stream_position is 'How far the rows have come, moved in the same transaction as they.';
comment on column stream_position.stream is '{ledger}/{kind}/{id}';
comment on column stream_position.version is 'The newest event applied; the first is 1.';

create table ledger (
    id text collate "C" primary key,
    description text,
    created_at timestamptz not null
);
comment on table ledger is 'One tenant''s book.';

create table account (
    ledger text collate "C" not null,
    id text collate "C" not null,
    asset text collate "C" not null,
    normal_balance text not null check (normal_balance in ('debit', 'credit')),
    minimum_balance numeric(38, 0),
    status text not null check (status in ('open', 'frozen', 'closed')),
    metadata jsonb not null check (jsonb_typeof(metadata) = 'object'),
    opened_at timestamptz not null,
    version bigint not null check (version > 0),
    primary key (ledger, id)
);
create index account_by_asset on account (ledger, asset, id);
comment on table account is 'What an account''s own stream tells; for its balances see account_balance.';
comment on column account.asset is 'Code and exponent: USD/2, JPY.';
comment on column account.normal_balance is 'The side on which it grows.';
comment on column account.minimum_balance is 'In minor units of its asset; null for an unbounded account.';
comment on column account.version is 'The newest event of its own stream.';

-- Updated by every posting: the room left on each page keeps a new row version beside the old one.
create table account_balance (
    ledger text collate "C" not null,
    account text collate "C" not null,
    asset text collate "C" not null,
    debits numeric(60, 0) not null check (debits >= 0),
    credits numeric(60, 0) not null check (credits >= 0),
    primary key (ledger, account)
) with (fillfactor = 70);
comment on table account_balance is 'All that was ever posted to an account, known to account or not yet.';
comment on column account_balance.debits is 'In minor units; never shrinks. Wider than an amount: 10^22 of the largest fit.';
comment on column account_balance.credits is 'As debits.';

create table transaction (
    ledger text collate "C" not null,
    id uuid not null,
    external_id text collate "C",
    status text not null check (status in ('pending', 'posted', 'voided', 'expired')),
    effective_at timestamptz not null,
    recorded_at timestamptz not null,
    description text,
    metadata jsonb not null check (jsonb_typeof(metadata) = 'object'),
    postings jsonb not null check (jsonb_typeof(postings) = 'array' and postings <> '[]'),
    balances jsonb not null check (jsonb_typeof(balances) = 'object'),
    version bigint not null check (version > 0),
    primary key (ledger, id)
);
create index transaction_by_time on transaction (ledger, recorded_at, id);
create index transaction_by_external_id on transaction (ledger, external_id) where external_id is not null;
comment on table transaction is 'What happened together or not at all.';
comment on column transaction.external_id is 'The client''s own key.';
comment on column transaction.effective_at is 'When it counts.';
comment on column transaction.recorded_at is 'When we wrote it.';
comment on column transaction.postings is '[{"debit": account, "credit": account, "amount": "minor units", "asset": asset}]';
comment on column transaction.balances is
    'Where it left each guarded account: {account: {"version": n, "debits": "minor units", "credits": "minor units"}}';
comment on column transaction.version is 'The newest event of its own stream.';

create table entry (
    ledger text collate "C" not null,
    account text collate "C" not null,
    recorded_at timestamptz not null,
    transaction_id uuid not null,
    posting int not null check (posting >= 0),
    direction text not null check (direction in ('debit', 'credit')),
    amount numeric(38, 0) not null check (amount > 0),
    asset text collate "C" not null,
    effective_at timestamptz not null,
    primary key (ledger, account, recorded_at, transaction_id, posting)
);
comment on table entry is 'One side of one posting as its account sees it, in the order in which they were recorded.';
comment on column entry.posting is 'The posting''s place in its transaction, from 0.';
comment on column entry.amount is 'In minor units of the asset.';
