-- The same as sqlite/V10; what the table means is said there.
create table desk (
    articles bigint not null,
    last     bigint not null,
    bytes    bytea not null
);
