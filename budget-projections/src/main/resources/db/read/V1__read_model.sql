-- The read model. Everything here can be built again from the events; nothing else is kept here.
-- Positions are those of the store. Amounts are øre, except for the measure FTE, which is hundredths.

-- Which events have been read, and when each was recorded, in nanoseconds since 1970.
create table known_position (
    position       bigint primary key,
    recorded_nanos bigint not null
);
create index known_position_recorded on known_position (recorded_nanos, position);

-- A coding string within a fiscal year; an empty project stands for none.
create table figure_coding (
    id            integer primary key,
    fiscal_year   smallint    not null,
    ansvar        varchar(40) not null,
    account_class varchar(10) not null,
    account       varchar(40) not null,
    function_code varchar(40) not null,
    project       varchar(60) not null,
    unique (fiscal_year, ansvar, account_class, account, function_code, project)
);

-- What the deltas of a cell add up to now.
create table figure_cell (
    coding            integer     not null,
    measure           smallint    not null,
    accounting_period smallint    not null,
    fiscal_year       smallint    not null,
    ansvar            varchar(40) not null,
    amount            bigint      not null,
    primary key (coding, measure, accounting_period)
);
create index figure_cell_read on figure_cell (fiscal_year, ansvar);

-- A stretch of one fiscal year's history. It opens with what all cells had added up to at its position.
create table figure_segment (
    id          integer primary key,
    fiscal_year smallint not null,
    position    bigint   not null
);
create index figure_segment_read on figure_segment (fiscal_year, position);

-- Append-only. A cell as of a position is the sum of its rows of one segment up to that position, opening included.
create table figure_delta (
    segment           integer     not null,
    ansvar            varchar(40) not null,
    coding            integer     not null,
    measure           smallint    not null,
    accounting_period smallint    not null,
    opening           boolean     not null,
    position          bigint      not null,
    amount            bigint      not null
);
create index figure_delta_read on figure_delta (segment, ansvar);

-- Where each fiscal year stands: its present segment, the deltas in that, the cells that it opened with, and its last position.
create table figure_year (
    fiscal_year smallint primary key,
    segment     integer not null,
    deltas      integer not null,
    cells       integer not null,
    position    bigint  not null
);

create table frame_delta (
    fiscal_year   smallint    not null,
    area          varchar(40) not null,
    account_class varchar(10) not null,
    position      bigint      not null,
    net           bigint      not null,
    fte           bigint      not null,
    primary key (fiscal_year, area, account_class, position)
);

-- Organisation and chart: rows hold on days (valid_…) and as known from one position up to, not including, another.
create table organisation_area (
    area          varchar(40)  not null,
    name          varchar(400) not null,
    valid_from    date         not null,
    from_position bigint       not null,
    to_position   bigint,
    primary key (area, from_position)
);
create table organisation_unit (
    unit          varchar(40)  not null,
    name          varchar(400) not null,
    closed_from   date,
    from_position bigint       not null,
    to_position   bigint,
    primary key (unit, from_position)
);
create table organisation_unit_area (
    unit          varchar(40) not null,
    area          varchar(40) not null,
    valid_from    date        not null,
    valid_until   date,
    from_position bigint      not null,
    to_position   bigint,
    primary key (unit, valid_from, from_position)
);
create table organisation_ansvar (
    ansvar        varchar(40) not null,
    unit          varchar(40) not null,
    valid_from    date        not null,
    valid_until   date,
    from_position bigint      not null,
    to_position   bigint,
    primary key (ansvar, valid_from, from_position)
);
create table chart_account (
    from_year     smallint     not null,
    account       varchar(40)  not null,
    name          varchar(400) not null,
    art           varchar(3)   not null,
    classes       varchar(40)  not null,
    from_position bigint       not null,
    to_position   bigint,
    primary key (from_year, account, from_position)
);
create table chart_function (
    from_year         smallint     not null,
    function_code     varchar(40)  not null,
    name              varchar(400) not null,
    national_function varchar(3)   not null,
    classes           varchar(40)  not null,
    sensitive         boolean      not null,
    from_position     bigint       not null,
    to_position       bigint,
    primary key (from_year, function_code, from_position)
);
-- At which positions the organisation or the chart changed, so that a reader can keep what it has read.
create table organisation_change (
    position bigint primary key
);
create table chart_change (
    position bigint primary key
);

create table statement (
    fiscal_year       smallint     not null,
    through_period    smallint     not null,
    period_name       varchar(20)  not null,
    unit              varchar(40)  not null,
    version           integer      not null,
    year_end          bigint, -- null where the head steers towards balance
    confidence        varchar(20)  not null,
    comment_hash      varchar(200),
    actor             varchar(200) not null,
    position          bigint       not null,
    primary key (fiscal_year, through_period, unit, position)
);

create table stated_figure (
    fiscal_year      smallint     not null,
    through_period   smallint     not null,
    period_name      varchar(20)  not null,
    area             varchar(40)  not null,
    source           varchar(400) not null,
    from_position    bigint       not null,
    ordinal          integer      not null,
    to_position      bigint,
    unit             varchar(40),
    stated_measure   varchar(20)  not null,
    amount           bigint,
    stated_precision varchar(20)  not null,
    rounded_to       bigint,
    primary key (fiscal_year, through_period, area, from_position, ordinal)
);

create table period_change (
    fiscal_year       smallint     not null,
    accounting_period smallint     not null,
    position          bigint       not null,
    status            varchar(10)  not null,
    reason            varchar(4000),
    actor             varchar(200) not null,
    primary key (fiscal_year, accounting_period, position)
);
