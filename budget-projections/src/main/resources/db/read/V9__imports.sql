-- In which events the lines of a cell stand that an import brought, as positions; null where it is the delta's own event.
alter table figure_delta add column places bytea;

-- What each chunk of an import adds to cells, until the import takes effect or is given up.
create table imported_chunk (
    import_id varchar(40) not null,
    position  bigint      not null,
    cells     bytea       not null,
    primary key (import_id, position)
);

-- Imports from the position that they began at; to_position is where they took effect or were given up.
create table ledger_import (
    import_id     varchar(40)  not null primary key,
    from_position bigint       not null,
    to_position   bigint,
    completed     boolean      not null,
    vouchers      integer      not null,
    line_count    bigint       not null,
    actor         varchar(200) not null
);
create index ledger_import_read on ledger_import (from_position);
