-- The nation's arts and functions: rows hold from their year on, and as known from one position up to, not including, another.
create table kostra_art (
    from_year     smallint    not null,
    art           varchar(3)  not null,
    name          varchar(400),
    classes       varchar(40) not null,
    internal      boolean     not null,
    from_position bigint      not null,
    to_position   bigint,
    primary key (from_year, art, from_position)
);
create table kostra_function (
    from_year         smallint    not null,
    national_function varchar(3)  not null,
    name              varchar(400),
    classes           varchar(40) not null,
    from_position     bigint      not null,
    to_position       bigint,
    primary key (from_year, national_function, from_position)
);
-- Arts and functions that go together; each column of codes has commas between them.
create table kostra_binding (
    from_year     smallint      not null,
    ordinal       integer       not null,
    classes       varchar(40)   not null,
    arts          varchar(8000) not null,
    functions     varchar(8000) not null,
    both_ways     boolean       not null,
    from_position bigint        not null,
    to_position   bigint,
    primary key (from_year, ordinal, from_position)
);
