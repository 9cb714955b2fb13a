-- The financial regulations. A table holds from its day until the next one; tables are only ever adopted forward in time.
create table authority_table (
    valid_from     date         not null primary key,
    position       bigint       not null,
    case_reference varchar(40)  not null,
    decided_on     date         not null,
    title          varchar(500) not null
);
create table authority_entry (
    valid_from date        not null,
    ordinal    integer     not null,
    matter     varchar(40) not null,
    body       varchar(40) not null,
    up_to      bigint, -- null where there is no limit
    primary key (valid_from, ordinal)
);

-- Every definition of a profile; the last one up to a position holds there.
create table phasing_profile (
    name           varchar(200)  not null,
    position       bigint        not null,
    weights        varchar(400)  not null, -- twelve whole numbers with commas, January first
    reason         varchar(4000) not null,
    case_reference varchar(40),
    primary key (name, position)
);
