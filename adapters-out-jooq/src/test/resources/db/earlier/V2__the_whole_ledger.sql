-- Two phases, statuses, and what every account held at any time.
--
-- All rows are emptied, positions included, rather than converted: every one of them follows from the events, and the
-- projector, which walks through the whole store when it starts, makes them anew. Some could not be converted at all:
-- V1 did not keep what they need.

truncate stream_position, ledger, account, account_balance, transaction, entry;

alter table account add column guarded boolean not null;
create index account_by_metadata on account using gin (metadata jsonb_path_ops);
comment on column account.guarded is 'Whether its own stream tells of every posting.';
comment on column account.minimum_balance is 'In minor units of its asset; null where there is no limit.';

alter table account_balance
    add column reserved_debits numeric(60, 0) not null,
    add column reserved_credits numeric(60, 0) not null,
    add column movements bigint not null check (movements > 0);
comment on table account_balance is
    'All that was ever posted to an account or reserved on it, known to account or not yet.';
comment on column account_balance.reserved_debits is
    'In minor units: what pending transactions hold now.';
comment on column account_balance.reserved_credits is 'As reserved_debits.';
comment on column account_balance.movements is 'How many rows it has in entry and reservation together.';

alter table transaction
    add column posted_amounts jsonb check (jsonb_typeof(posted_amounts) = 'array'),
    add column expires_at timestamptz,
    add column resolved_at timestamptz,
    add column reason text,
    add column reverses uuid,
    add column reversed_by uuid,
    add check ((resolved_at is null) or (status <> 'pending'));
create index transaction_by_status on transaction (ledger, status, recorded_at, id);
create index transaction_by_effective_time on transaction (ledger, effective_at);
create index transaction_by_metadata on transaction using gin (metadata jsonb_path_ops);
create index transaction_by_expiry on transaction (expires_at, ledger, id)
    where status = 'pending' and expires_at is not null;
comment on column transaction.effective_at is
    'When it counts: of a pending one from when it counts as set aside, and once posted, as posted.';
comment on column transaction.recorded_at is 'When it began.';
comment on column transaction.balances is
    'Where its newest event left each guarded account: {account: {"version": n, "debits": "minor units", '
    '"credits": "minor units", "reserved_debits": "minor units", "reserved_credits": "minor units"}}';
comment on column transaction.posted_amounts is '["minor units"]: what was posted of each posting that had been pending.';
comment on column transaction.resolved_at is 'When it stopped being pending.';
comment on column transaction.reason is 'Why it was voided.';

alter table entry add column begins boolean not null;
create index entry_by_effective_time on entry (ledger, account, effective_at, recorded_at, transaction_id, posting);
comment on table entry is 'What was posted: one side of one posting as its account sees it, in the order of recording.';
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
