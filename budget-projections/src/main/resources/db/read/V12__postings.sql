-- Vouchers that correct another: reversals and reclassifications. Keys as text, such as DK-2014-IF-100234.
create table voucher_correction (
    original   varchar(70) not null,
    correction varchar(70) not null,
    kind       varchar(20) not null,
    position   bigint      not null,
    primary key (original, correction)
);
