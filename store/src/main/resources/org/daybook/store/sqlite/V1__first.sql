-- Articles as read: one row for each wording (revision) of an article; `seq` is the order of ingestion.
create table article (
    seq       integer primary key autoincrement,
    id        text    not null,
    revision  text    not null,             -- SHA-256 of title and text
    latest    integer not null default 1,   -- 1 for the newest revision of the id
    seen      text    not null,             -- the instant at which it was there, UTC: captured, else published
    url       text,
    title     text,
    publisher text,
    published text,
    line      text    not null,             -- the article, as `daybook clean` prints it
    reading   text    not null,             -- the reading, as `daybook read` prints it, without the text
    digest    text    not null,             -- what the story stage remembers of it
    story     text    not null,
    opens     integer not null,             -- 1 when it opened the story
    origin    text    not null,
    unique (id, revision)
);
create index article_seen on article (seen);
create index article_story on article (story);

-- A story that was merged into another keeps its address.
create table redirect (
    story text primary key,
    now   text not null
);

-- What could not become an article: nothing is lost silently.
create table refusal (
    place text not null,
    code  text not null,
    what  text not null,
    spot  text not null,
    primary key (place, code)
);

-- Published editions never change; a correction is a new version.
create table edition (
    day     text    not null,
    zone    text    not null,
    version integer not null,
    cut     text    not null,
    line    text    not null,               -- the edition, as `daybook edition --json` prints it
    primary key (day, zone, version)
);

create virtual table search using fts5 (title, body, tokenize = 'unicode61 remove_diacritics 2');
