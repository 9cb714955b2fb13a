-- What others have promised the municipality. Amounts are øre; what is given is positive here.
create table given_grant (
    grant_id   varchar(40)  primary key,
    name       varchar(400) not null,
    giver      varchar(400) not null,
    kind       varchar(20)  not null,
    purpose    varchar(4000) not null,
    reference  varchar(400) not null,
    from_year  smallint     not null,
    from_month smallint     not null,
    to_year    smallint     not null,
    to_month   smallint     not null,
    recipients integer,
    functions  varchar(4000) not null, -- parted by commas
    project    varchar(60)  not null,  -- empty for none, here and below
    position   bigint       not null
);

create table grant_share (
    grant_id      varchar(40) not null,
    ordinal       integer     not null,
    ansvar        varchar(40) not null,
    account_class varchar(10) not null,
    account       varchar(40) not null,
    function_code varchar(40) not null,
    project       varchar(60) not null,
    weight        bigint      not null,
    primary key (grant_id, ordinal)
);

-- What a giver said of a year, and when; the first is the promise itself, which nobody dated or reasoned for.
create table grant_news (
    grant_id    varchar(40)  not null,
    fiscal_year smallint     not null,
    position    bigint       not null,
    learned_on  date,
    reference   varchar(400) not null,
    reason      varchar(4000),
    primary key (grant_id, fiscal_year, position)
);

-- By how much it moved what each share can expect. Append-only.
create table grant_expectation (
    grant_id    varchar(40) not null,
    fiscal_year smallint    not null,
    ansvar      varchar(40) not null,
    position    bigint      not null,
    amount      bigint      not null,
    primary key (grant_id, fiscal_year, ansvar, position)
);
create index grant_expectation_read on grant_expectation (fiscal_year);

-- Set aside to a share's restricted fund, or used of it: then negative. Append-only.
create table fund_movement (
    grant_id          varchar(40) not null,
    fiscal_year       smallint    not null,
    accounting_period smallint    not null,
    ansvar            varchar(40) not null,
    account_class     varchar(10) not null,
    account           varchar(40) not null,
    function_code     varchar(40) not null,
    project           varchar(60) not null,
    position          bigint      not null,
    amount            bigint      not null,
    primary key (position)
);
