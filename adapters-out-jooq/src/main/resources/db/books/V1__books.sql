-- The books as rows: every one of them follows from the events and can be thrown away and rebuilt.
--
-- No foreign keys: the rows do not depend on the order in which streams arrive, so a transaction may be here before
-- its accounts. Ids compare byte by byte (collate "C"), as Java compares them, so that indexes serve order and prefixes.

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
    guarded boolean not null,
    primary key (ledger, id)
);
create index account_by_asset on account (ledger, asset, id);
create index account_by_metadata on account using gin (metadata jsonb_path_ops);
comment on table account is 'What an account''s own stream tells; for its balances see account_balance.';
comment on column account.asset is 'Code and exponent: USD/2, JPY.';
comment on column account.normal_balance is 'The side on which it grows.';
comment on column account.minimum_balance is 'In minor units of its asset; null where there is no limit.';
comment on column account.version is 'The newest event of its own stream.';
comment on column account.guarded is 'Whether its own stream tells of every posting.';

-- Updated by every posting: the room left on each page keeps a new row version beside the old one.
create table account_balance (
    ledger text collate "C" not null,
    account text collate "C" not null,
    asset text collate "C" not null,
    debits numeric(60, 0) not null check (debits >= 0),
    credits numeric(60, 0) not null check (credits >= 0),
    reserved_debits numeric(60, 0) not null,
    reserved_credits numeric(60, 0) not null,
    movements bigint not null check (movements > 0),
    primary key (ledger, account)
) with (fillfactor = 70);
comment on table account_balance is
    'All that was ever posted to an account or reserved on it, known to account or not yet.';
comment on column account_balance.debits is 'In minor units; never shrinks. Wider than an amount: 10^22 of the largest fit.';
comment on column account_balance.credits is 'As debits.';
comment on column account_balance.reserved_debits is
    'In minor units: what pending transactions hold now.';
comment on column account_balance.reserved_credits is 'As reserved_debits.';
comment on column account_balance.movements is 'How many rows it has in entry and reservation together.';

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
    posted_amounts jsonb check (jsonb_typeof(posted_amounts) = 'array'),
    expires_at timestamptz,
    resolved_at timestamptz,
    reason text,
    reverses uuid,
    reversed_by uuid,
    primary key (ledger, id),
    check ((resolved_at is null) or (status <> 'pending'))
);
create index transaction_by_time on transaction (ledger, recorded_at, id);
create index transaction_by_external_id on transaction (ledger, external_id) where external_id is not null;
create index transaction_by_status on transaction (ledger, status, recorded_at, id);
create index transaction_by_effective_time on transaction (ledger, effective_at);
create index transaction_by_metadata on transaction using gin (metadata jsonb_path_ops);
create index transaction_by_expiry on transaction (expires_at, ledger, id)
    where status = 'pending' and expires_at is not null;
comment on table transaction is 'What happened together or not at all.';
comment on column transaction.external_id is 'The client''s own key.';
comment on column transaction.effective_at is
    'When it counts: of a pending one from when it counts as set aside, and once posted, as posted.';
comment on column transaction.recorded_at is 'When it began.';
comment on column transaction.postings is '[{"debit": account, "credit": account, "amount": "minor units", "asset": asset}]';
comment on column transaction.balances is
    'Where its newest event left each guarded account: {account: {"version": n, "debits": "minor units", '
    '"credits": "minor units", "reserved_debits": "minor units", "reserved_credits": "minor units"}}';
comment on column transaction.version is 'The newest event of its own stream.';
comment on column transaction.posted_amounts is '["minor units"]: what was posted of each posting that had been pending.';
comment on column transaction.resolved_at is 'When it stopped being pending.';
comment on column transaction.reason is 'Why it was voided.';

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
    begins boolean not null,
    primary key (ledger, account, recorded_at, transaction_id, posting)
);
create index entry_by_effective_time on entry (ledger, account, effective_at, recorded_at, transaction_id, posting);
comment on table entry is 'What was posted: one side of one posting as its account sees it, in the order of recording.';
comment on column entry.posting is 'The posting''s place in its transaction, from 0.';
comment on column entry.amount is 'In minor units of the asset.';
comment on column entry.begins is 'Whether it is the first that its account hears of its transaction.';

create table reservation (
    ledger text collate "C" not null,
    account text collate "C" not null,
    recorded_at timestamptz not null,
    transaction_id uuid not null,
    posting int not null check (posting >= 0),
    direction text not null check (direction in ('debit', 'credit')),
    amount numeric(38, 0) not null check (amount <> 0),
    asset text collate "C" not null,
    effective_at timestamptz not null,
    begins boolean not null,
    primary key (ledger, account, recorded_at, transaction_id, posting)
);
create index reservation_by_effective_time
    on reservation (ledger, account, effective_at, recorded_at, transaction_id, posting);
comment on table reservation is 'What was set aside on one side of one posting, and what was let go of it again.';
comment on column reservation.amount is 'In minor units of the asset; below zero when it is let go.';
comment on column reservation.begins is 'As in entry.';

-- Updated by every posting to a busy account, as account_balance is.
create table movement_sum (
    ledger text collate "C" not null,
    account text collate "C" not null,
    axis text not null check (axis in ('effective', 'recorded')),
    depth smallint not null check (depth > 0),
    prefix text collate "C" not null,
    movements bigint not null check (movements > 0),
    debits numeric(60, 0) not null check (debits >= 0),
    credits numeric(60, 0) not null check (credits >= 0),
    reserved_debits numeric(60, 0) not null,
    reserved_credits numeric(60, 0) not null,
    primary key (ledger, account, axis, depth, prefix),
    check (length(prefix) = 2 * depth)
) with (fillfactor = 70);
comment on table movement_sum is
    'Sums of an account''s movements, the rows of entry and reservation, whose places on an axis of time begin with the '
    'same bytes: a tree. A node is here if, and only if, its parent has more than 256 movements; the root of each '
    'account''s two trees is its account_balance.';
comment on column movement_sum.depth is 'How many bytes the prefix has.';
comment on column movement_sum.prefix is
    'In hexadecimal. A place is the bytes of its times (effective_at on that axis only, then recorded_at), each as '
    'microseconds since 1970 plus 2^63, and of its transaction_id.';
