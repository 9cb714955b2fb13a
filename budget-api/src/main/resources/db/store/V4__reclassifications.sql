-- What was moved off the lines of vouchers and still is; keys as text, such as DK-2014-IF-100234. Follows from the events.
create table reclassified_line (
    reclassification varchar(70) not null,
    ordinal          integer     not null,
    voucher          varchar(70) not null,
    line             integer     not null,
    amount           bigint      not null,
    primary key (reclassification, ordinal)
);
create index reclassified_line_read on reclassified_line (voucher);
