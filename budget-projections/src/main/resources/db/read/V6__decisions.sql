-- Decisions about a year's budget: a row is what was known of one from a position up to, not including, another. Each event
-- writes one row at most. Its lines, frames and documents stand with the event that stated them.
create table decision (
    from_position      bigint       not null primary key,
    to_position        bigint,
    fiscal_year        smallint     not null,
    id                 varchar(400) not null,
    kind               varchar(40)  not null,
    status             varchar(20)  not null,
    version            integer      not null,
    change_position    bigint       not null, -- of the event that states what changes
    effective_from     date         not null,
    extent             varchar(10), -- of a whole budget
    case_reference     varchar(200), -- null, as all of the decision, where the budget followed the organisation
    body               varchar(40),
    decided_on         date,
    title              varchar(500),
    premise            varchar(4000),
    recurrence         varchar(20),
    reason             varchar(4000),
    external_reference varchar(400),
    package            varchar(400),
    grant_id           varchar(200),
    submitted_by       varchar(200),
    submitted_position bigint,
    settled_by         varchar(200),
    settled_position   bigint,
    settled_reason     varchar(4000)
);
create index decision_read on decision (fiscal_year, from_position);
create index decision_id on decision (fiscal_year, id);

create table decision_line (
    position         bigint       not null,
    ordinal          integer      not null,
    financing        boolean      not null,
    ansvar           varchar(40)  not null,
    account_class    varchar(10)  not null,
    account          varchar(40)  not null,
    function_code    varchar(40)  not null,
    project          varchar(60)  not null, -- empty for none
    amount           bigint       not null,
    months           varchar(400) not null, -- twelve amounts with commas, January first
    fte              bigint       not null,
    recurrence       varchar(20),
    stated_precision varchar(20),
    primary key (position, ordinal)
);

create table decision_frame (
    position      bigint      not null,
    ordinal       integer     not null,
    area          varchar(40) not null,
    account_class varchar(10) not null,
    project       varchar(60) not null,
    net           bigint      not null,
    fte           bigint      not null,
    primary key (position, ordinal)
);

create table decision_attachment (
    position bigint       not null,
    ordinal  integer      not null,
    name     varchar(400) not null,
    sha256   varchar(64)  not null,
    primary key (position, ordinal)
);
