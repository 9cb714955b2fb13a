-- Measures: a version is what was known of one from a position up to, not including, another. Abandoned ones stay.
create table measure_version (
    fiscal_year      smallint     not null,
    measure          varchar(40)  not null,
    version          integer      not null,
    change           varchar(30)  not null,
    title            varchar(400) not null,
    responsible      varchar(400) not null,
    status           varchar(10)  not null,
    expected_from    smallint     not null,
    full_year_effect bigint       not null,
    case_reference   varchar(200),
    adjustment       varchar(200),
    actor            varchar(200) not null,
    from_position    bigint       not null,
    to_position      bigint,
    primary key (fiscal_year, measure, version)
);

-- Append-only: how far each event moved what is expected of a measure, or what it has given. An empty project is none.
create table measure_effect (
    fiscal_year   smallint    not null,
    measure       varchar(40) not null,
    position      bigint      not null,
    realised      boolean     not null,
    ansvar        varchar(40) not null,
    account_class varchar(10) not null,
    account       varchar(40) not null,
    function_code varchar(40) not null,
    project       varchar(60) not null,
    effect_month  smallint    not null,
    amount        bigint      not null,
    primary key (fiscal_year, measure, position, ansvar, account_class, account, function_code, project, effect_month)
);

-- Commitments: a row is what remained of an order from one position up to, not including, another.
create table commitment (
    order_number   varchar(40) not null,
    fiscal_year    smallint    not null,
    expected_month smallint    not null,
    ansvar         varchar(40) not null,
    account_class  varchar(10) not null,
    account        varchar(40) not null,
    function_code  varchar(40) not null,
    project        varchar(60) not null,
    ordered        bigint      not null,
    remaining      bigint      not null,
    from_position  bigint      not null,
    to_position    bigint,
    primary key (order_number, from_position)
);
create index commitment_read on commitment (fiscal_year, order_number);
