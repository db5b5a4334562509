-- What stories have to do with each other, and why: `merged`: `story` goes on under the id `other` (`redirect` says under
-- which it goes on now); `earlier`: `other` tells what came before `story`.
create table tie (
    kind     text not null,
    story    text not null,
    other    text not null,
    at       text not null,    -- the instant of the article that made it so, UTC
    likeness real not null,    -- from 0 to 1
    asked    real not null,    -- how much likeness it took
    words    text not null,    -- stems that both have, parted by blanks, the weightiest first
    primary key (kind, story, other)
);
create index tie_other on tie (other);
