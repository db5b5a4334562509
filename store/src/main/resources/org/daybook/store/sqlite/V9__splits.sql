-- A story that grew apart: `split`: `story` was a part of `other` and is one of its own from `at` on. `words` are then the
-- stems that `story` tells of and the other does not, `other_words` the reverse.
alter table tie add column other_words text not null default '';
-- The articles that left a story for another, so that the edition of a past day has them where they were. An article's
-- own row has the story in which it is now.
create table parted (
    id    text not null,                    -- the article's
    story text not null,                    -- that it left, as its row had it
    now   text not null,                    -- that it went to
    at    text not null,                    -- the instant of the article that made it so, UTC
    primary key (id, now)
);
create index parted_now on parted (now);
