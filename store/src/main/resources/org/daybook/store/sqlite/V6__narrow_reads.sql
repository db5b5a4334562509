-- What is asked for at every page and every filing is answered from indices alone: a row of `article` holds its text, and
-- reading one to see whether it is the latest costs a page of the disk and more.
drop index article_seen;
create index article_seen on article (seen, latest, story);
drop index article_story;
create index article_story on article (story, latest, id, seen);
-- The stories that were merged into one.
create index redirect_now on redirect (now);
