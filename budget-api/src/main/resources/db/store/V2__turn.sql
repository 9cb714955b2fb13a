-- Who waits to append waits for this row, which never changes. Where a lock that was waited for is given back by a
-- rollback, H2 puts back the row as it was when the wait began; here that is no harm.
create table store_turn (
    id integer primary key check (id = 1)
);
insert into store_turn (id) values (1);
