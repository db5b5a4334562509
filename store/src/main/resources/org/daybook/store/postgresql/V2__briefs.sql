-- The same as sqlite/V8; what the tables mean is said there.
create table brief (
    seq       bigint primary key,
    seen      text collate "C" not null,
    day       text collate "C" not null,
    publisher text collate "C",
    story     text collate "C" not null,
    line      text collate "C" not null
);
create index brief_seen on brief (seen, seq);
create index brief_day on brief (day, seen, seq);
create index brief_publisher on brief (publisher, day, seen, seq);
drop index article_publisher;
create table named (
    seq    bigint primary key,
    who    text collate "C" not null,
    places text collate "C" not null,
    types  text collate "C" not null
);
create table unbriefed (
    seq bigint primary key
);
insert into unbriefed select seq from article where latest = 1;
create table made (
    rowid bigint generated always as identity,   -- in the order in which they were made
    name  text collate "C" primary key,
    since text collate "C" not null,
    until text collate "C" not null,
    bytes bytea not null
);
create index made_until on made (until);
