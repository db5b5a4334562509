-- Feeds that were subscribed to, with what is known of them between two polls.
create table feed (
    address text primary key,               -- as subscribed to
    line    text not null                   -- the subscription, as `daybook feeds --json` prints it
);

-- Entries that feeds announced: each is noted before it is fetched and settled when its article is filed, so that what
-- was announced is neither lost nor fetched twice, whenever the program ends.
create table entry (
    seq       integer primary key autoincrement,
    key       text    not null unique,      -- the same for every feed that announces it
    revision  text    not null,             -- its wording in the feed
    revisions integer not null,             -- how many wordings were noted
    feed      text    not null,
    listed    text    not null,             -- the instant, to a day, at which a feed last listed it
    link      text,
    published text,
    whole     integer not null,             -- 1 when the feed carries its text
    line      text                          -- the entry until it is settled, null from then on
);
create index entry_pending on entry (feed) where line is not null;
create index entry_listed on entry (listed);
