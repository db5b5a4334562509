-- The same as sqlite/V9; what the tables mean is said there.
alter table tie add column other_words text collate "C" not null default '';
create table parted (
    rowid bigint generated always as identity,   -- in the order in which they left
    id    text collate "C" not null,
    story text collate "C" not null,
    now   text collate "C" not null,
    at    text collate "C" not null,
    primary key (id, now)
);
create index parted_now on parted (now);
