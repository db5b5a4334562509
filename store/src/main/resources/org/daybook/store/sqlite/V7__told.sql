-- The index of the record: a row for each event, claim and figure of the latest wordings, found by the words that it can be
-- asked for (org.daybook.core.record.Keys). The rowid holds the day, the article's seq and the place of the entry in
-- it, so that the newest day comes first when read backwards; see RecordIndex.
create virtual table told using fts5 (keys, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
-- Which rows of the index an article has, and how many keys stand under them.
create table told_article (
    seq   integer primary key,
    story text    not null,                 -- as in `article`, which need not be read for it
    rows  blob    not null,                 -- rowids of `told`, 8 bytes each
    keys  integer not null
);
-- Articles that were filed before there was an index: the store puts them into it when it is opened.
create table untold (
    seq integer primary key
);
insert into untold select seq from article where latest = 1;
create virtual table told_keys using fts5vocab (told, row);
