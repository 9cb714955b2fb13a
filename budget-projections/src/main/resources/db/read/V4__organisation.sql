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
