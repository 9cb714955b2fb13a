-- Cells of a coding and measure come in one row with a column for each accounting period, 00 to 15; null is no amount.
drop table figure_cell;
create table figure_cell (
    coding        integer     not null,
    measure       smallint    not null,
    fiscal_year   smallint    not null,
    ansvar        varchar(40) not null,
    p00 bigint, p01 bigint, p02 bigint, p03 bigint, p04 bigint, p05 bigint, p06 bigint, p07 bigint,
    p08 bigint, p09 bigint, p10 bigint, p11 bigint, p12 bigint, p13 bigint, p14 bigint, p15 bigint,
    primary key (coding, measure)
);
create index figure_cell_read on figure_cell (fiscal_year, ansvar);

-- Append-only. What cells had come to as of a position is the sum of the rows of one segment up to that position, opening
-- included. An import's row tells in which events its lines stand, see Places; null where it is the row's own event.
drop table figure_delta;
create table figure_delta (
    position      bigint      not null,
    segment       integer     not null,
    coding        integer     not null,
    measure       smallint    not null,
    opening       boolean     not null,
    ansvar        varchar(40) not null,
    p00 bigint, p01 bigint, p02 bigint, p03 bigint, p04 bigint, p05 bigint, p06 bigint, p07 bigint,
    p08 bigint, p09 bigint, p10 bigint, p11 bigint, p12 bigint, p13 bigint, p14 bigint, p15 bigint,
    places        bytea
);
create index figure_delta_read on figure_delta (segment, ansvar);

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
