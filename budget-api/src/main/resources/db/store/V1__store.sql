-- The single row that gives the store its one order. Whoever appends holds it until commit.
create table store_head (
    id integer primary key check (id = 1),
    position bigint not null,
    recorded_at timestamp(6) with time zone not null
);
insert into store_head (id, position, recorded_at) values (1, 0, timestamp with time zone '1970-01-01 00:00:00+00:00');

-- What has happened. Rows are only ever added; positions are dense and in commit order.
create table event_entry (
    position bigint primary key,
    event_id varchar(36) not null,
    stream varchar(200) not null,
    sequence bigint not null,
    stream_type varchar(40) not null,
    recorded_at timestamp(6) with time zone not null,
    event_type varchar(100) not null,
    event_revision varchar(20),
    payload bytea not null,
    metadata bytea not null,
    constraint event_entry_stream_sequence unique (stream, sequence)
);

-- How far each reader of the events has come; the row is written in the transaction of what the reader writes.
create table token_entry (
    processor_name varchar(100) not null,
    segment integer not null,
    token bytea,
    token_type varchar(255),
    claimed_at varchar(40),
    owner varchar(255),
    primary key (processor_name, segment)
);

-- Requests that had an effect, so that a repetition is answered as the first was.
create table request_key (
    actor varchar(100) not null,
    request_key varchar(200) not null,
    request_hash char(64) not null,
    receipt varchar(100000),
    recorded_at timestamp(6) with time zone not null,
    primary key (actor, request_key)
);

-- Which voucher numbers are in use. Follows from the events.
create table voucher_claim (
    client varchar(20) not null,
    ledger_year integer not null,
    series varchar(20) not null,
    number varchar(20) not null,
    stream varchar(200) not null,
    reverses boolean not null,
    reversed boolean not null,
    primary key (client, ledger_year, series, number)
);

-- The status of each accounting period that was ever spoken of. Follows from the events.
create table ledger_period (
    ledger_year integer not null,
    number integer not null,
    status varchar(10) not null,
    primary key (ledger_year, number)
);

-- Free text that may tell of people: outside the events, under its salted hash, and erasable.
create table free_text (
    hash char(64) primary key,
    salt char(32) not null,
    reference varchar(200) not null,
    content varchar(10000) not null
);

-- Whoever builds the read model anew holds this row, so that one instance does so at a time.
create table rebuild_turn (
    id integer primary key check (id = 1)
);
insert into rebuild_turn (id) values (1);
