-- Whose a coding is and of which year stands with the coding alone. Null is no amount.
drop table figure_cell;
create table figure_cell (
    coding        integer     not null,
    measure       smallint    not null,
    p00 bigint, p01 bigint, p02 bigint, p03 bigint, p04 bigint, p05 bigint, p06 bigint, p07 bigint,
    p08 bigint, p09 bigint, p10 bigint, p11 bigint, p12 bigint, p13 bigint, p14 bigint, p15 bigint,
    primary key (coding, measure)
);

-- Append-only. What an event added to the cells of a responsibility centre is one row, packed; an import's also tells in which
-- events its lines stand. A row at the segment's own position is what the segment opened with. What cells had come to as of
-- a position is the sum of the rows of one segment up to that position. See PackedFigures.
drop table figure_delta;
create table figure_history (
    position bigint      not null,
    segment  integer     not null,
    ansvar   varchar(40) not null,
    figures  bytea       not null
);
create index figure_history_read on figure_history (segment, ansvar);
