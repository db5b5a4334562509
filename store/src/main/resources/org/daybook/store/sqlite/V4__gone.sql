-- What was let go to make room: enough to know it again, and to put what comes later into the stories into which it
-- would have gone. One row for each wording, under the number that the article had.
create table gone (
    seq      integer primary key,
    id       text not null,
    revision text not null,
    digest   text not null,
    unique (id, revision)
);
-- Origins are asked for when articles are let go, and by `daybook check`.
create index article_origin on article (origin);
