-- What every read model needs to follow the feed, in its own schema.

create table feed_position (
    partition int primary key check (partition >= 0),
    position bigint not null check (position >= 0)
);
comment on table feed_position is
    'How far the rows have come, moved in the same transaction as they. Whoever moves a partition''s position holds it '
    'until then: nobody else applies the same events.';
comment on column feed_position.partition is 'Of the feed.';
comment on column feed_position.position is 'That of the next entry wanted.';

create table stream_position (
    stream text collate "C" primary key,
    version bigint not null check (version > 0)
);
comment on table stream_position is
    'The newest event of each stream that the rows contain. Empty where the rows tell that themselves.';
comment on column stream_position.stream is '{ledger}/{kind}/{id}';

create table parked_stream (
    stream text collate "C" primary key,
    partition int not null,
    version bigint not null check (version > 0),
    waiting bigint not null check (waiting >= version),
    event_name text not null,
    event_version int not null,
    error text not null,
    attempts int not null check (attempts > 0),
    since timestamptz not null default now()
);
comment on table parked_stream is
    'Streams that stand still because one of their events cannot be applied. The events are in the store.';
comment on column parked_stream.partition is 'Of the feed.';
comment on column parked_stream.version is 'The event that cannot be applied.';
comment on column parked_stream.waiting is 'The newest event of the stream that waits.';
comment on column parked_stream.event_name is 'Under which the event was stored.';

create table generation (
    label text not null,
    complete boolean not null
);
create unique index only_one_generation on generation ((true));
comment on table generation is 'What the rows of this schema are for. One row.';
comment on column generation.complete is 'Whether all is made up for that filling left for later.';

create table deferred_index (
    definition text primary key
);
comment on table deferred_index is 'Indexes that are made when the tables are filled.';
