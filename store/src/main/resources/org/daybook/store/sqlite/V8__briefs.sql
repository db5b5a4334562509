-- What an edition weighs of each article in its latest wording (org.daybook.core.edition.Brief), and the columns by which
-- a search narrows: a row of `article` holds its text and its reading, and some hundred thousand of these are not read to
-- choose twenty.
create table brief (
    seq       integer primary key,
    seen      text not null,                -- as in `article`
    day       text not null,                -- the day that it bears: published, else seen
    publisher text,
    story     text not null,                -- as in `article`
    line      text not null                 -- Brief.line
);
create index brief_seen on brief (seen, seq);
create index brief_day on brief (day, seen, seq);
create index brief_publisher on brief (publisher, day, seen, seq);
drop index article_publisher;
-- Whom, which places and which deeds they name, for the terms of a search; see Named.
create table named (
    seq    integer primary key,
    who    text not null,
    places text not null,
    types  text not null
);
-- Articles that were filed before there were briefs: the store makes them when it is opened.
create table unbriefed (
    seq integer primary key
);
insert into unbriefed select seq from article where latest = 1;
-- What was made of all articles seen in a span, so that it is not made twice: taken away when an article of the span is
-- filed, replaced or let go, and when a merge before its end is.
create table made (
    name  text primary key,
    since text not null,
    until text not null,
    bytes blob not null
);
create index made_until on made (until);
