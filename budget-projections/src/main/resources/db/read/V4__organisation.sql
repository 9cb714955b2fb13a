-- Into what a responsibility centre was split, and from which day. A split is never changed.
create table organisation_split (
    ansvar        varchar(40) not null,
    ordinal       integer     not null,
    part          varchar(40) not null,
    unit          varchar(40) not null,
    weight        bigint      not null,
    valid_from    date        not null,
    from_position bigint      not null,
    primary key (ansvar, ordinal)
);

-- Under which version of these tables the rows were written. Where it is another than the tables' own, the rows are
-- written anew from the events at the next start.
create table read_model_version (
    id      smallint primary key,
    version varchar(20) not null
);
insert into read_model_version (id, version) values (1, '0');
