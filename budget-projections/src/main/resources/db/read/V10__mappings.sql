-- Every definition of a mapping; the last one up to a position holds there.
create table import_mapping (
    name         varchar(40) not null,
    position     bigint      not null,
    format       varchar(20),
    separator    varchar(1),
    decimal_sign varchar(1),
    charset      varchar(40),
    primary key (name, position)
);

-- What a definition says of a field, by what it is: its column, its default, or one of its codes.
create table import_mapping_field (
    name     varchar(40)   not null,
    position bigint        not null,
    part     varchar(10)   not null,
    field    varchar(200)  not null,
    code     varchar(200)  not null, -- empty but for codes
    said     varchar(4000) not null,
    primary key (name, position, part, field, code)
);
