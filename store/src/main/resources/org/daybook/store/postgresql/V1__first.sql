-- The same tables as in sqlite/, and what they mean is said there. Text is compared byte by byte (collate "C"), as SQLite
-- compares it, whatever the language of the server.

-- The number of the next article. A sequence would leave holes where a batch was taken back, and the numbers are part of
-- the content; only one transaction writes at a time (an advisory lock; see PostgresDialect), so that none comes twice.
create table article (
    seq       bigint primary key,
    id        text collate "C" not null,
    revision  text collate "C" not null,
    latest    integer not null default 1,
    seen      text collate "C" not null,
    url       text collate "C",
    title     text collate "C",
    publisher text collate "C",
    published text collate "C",
    line      text collate "C" not null,
    reading   text collate "C" not null,
    digest    text collate "C" not null,
    story     text collate "C" not null,
    opens     integer not null,
    origin    text collate "C" not null,
    unique (id, revision)
);
create index article_seen on article (seen, latest, story);
create index article_story on article (story, latest, id, seen);
create index article_publisher on article (publisher);
create index article_origin on article (origin);

create table gone (
    seq      bigint primary key,
    id       text collate "C" not null,
    revision text collate "C" not null,
    digest   text collate "C" not null,
    unique (id, revision)
);

create function next_seq() returns bigint language sql volatile as $$
    select greatest(coalesce((select max(seq) from article), 0), coalesce((select max(seq) from gone), 0)) + 1
$$;
alter table article alter column seq set default next_seq();

create table redirect (
    story text collate "C" primary key,
    now   text collate "C" not null
);
create index redirect_now on redirect (now);

create table refusal (
    place text collate "C" not null,
    code  text collate "C" not null,
    what  text collate "C" not null,
    spot  text collate "C" not null,
    primary key (place, code)
);

create table edition (
    day     text collate "C" not null,
    zone    text collate "C" not null,
    version integer not null,
    cut     text collate "C" not null,
    line    text collate "C" not null,
    primary key (day, zone, version)
);

create table tie (
    rowid    bigint generated always as identity,   -- in the order in which they came about
    kind     text collate "C" not null,
    story    text collate "C" not null,
    other    text collate "C" not null,
    at       text collate "C" not null,
    likeness double precision not null,
    asked    double precision not null,
    words    text collate "C" not null,
    primary key (kind, story, other)
);
create index tie_story on tie (story);
create index tie_other on tie (other);

create table feed (
    address text collate "C" primary key,
    line    text collate "C" not null
);

create table entry (
    seq       bigint generated always as identity primary key,
    key       text collate "C" not null unique,
    revision  text collate "C" not null,
    revisions integer not null,
    feed      text collate "C" not null,
    listed    text collate "C" not null,
    link      text collate "C",
    published text collate "C",
    whole     integer not null,
    line      text collate "C"
);
create index entry_pending on entry (feed) where line is not null;
create index entry_listed on entry (listed);

-- Search: the folded words of title (weight A) and body (D) with their places, made in Java (PostgresWords), so that words
-- are the same whatever dictionaries the server has.
create table search (
    rowid bigint primary key,
    words tsvector not null
);
create index search_words on search using gin (words);

-- The index of the record.
create table told (
    rowid bigint primary key,
    keys  tsvector not null
);
create index told_keys on told using gin (keys);
create table told_article (
    seq   bigint primary key,
    story text collate "C" not null,
    rows  bytea not null,
    keys  integer not null
);
create table untold (
    seq bigint primary key
);

-- One row: grows with every transaction that writes; see Store.stamp.
create table stamp (
    written bigint not null
);
insert into stamp values (0);
