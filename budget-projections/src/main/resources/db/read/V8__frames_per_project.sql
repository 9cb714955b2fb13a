-- Investment has a frame for each project; an empty project stands for none.
drop table frame_delta;
create table frame_delta (
    fiscal_year   smallint    not null,
    area          varchar(40) not null,
    account_class varchar(10) not null,
    project       varchar(60) not null,
    position      bigint      not null,
    net           bigint      not null,
    fte           bigint      not null,
    primary key (fiscal_year, area, account_class, project, position)
);
