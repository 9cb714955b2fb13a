-- Amounts of delivered accounts that are shown where they belong. An empty project stands for none.
create table restatement (
    position          bigint        primary key,
    fiscal_year       smallint      not null,
    accounting_period smallint      not null,
    restatement       varchar(60)   not null,
    reason            varchar(4000) not null,
    case_reference    varchar(200),
    voucher           varchar(100),
    cancels           varchar(60),
    actor             varchar(200)  not null
);
create index restatement_read on restatement (fiscal_year, position);

create table restatement_line (
    position       bigint      not null,
    ordinal        integer     not null,
    from_ansvar    varchar(40) not null,
    from_class     varchar(10) not null,
    from_account   varchar(40) not null,
    from_function  varchar(40) not null,
    from_project   varchar(60) not null,
    to_ansvar      varchar(40) not null,
    to_class       varchar(10) not null,
    to_account     varchar(40) not null,
    to_function    varchar(40) not null,
    to_project     varchar(60) not null,
    amount         bigint      not null,
    primary key (position, ordinal)
);
