create table ledger (
    id text primary key,
    description text,
    created_at timestamptz not null
);
