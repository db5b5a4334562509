-- What the story stage remembered of all articles up to one, in its own form: at most one row, so that a start need not
-- place every article again.
create table desk (
    articles integer not null,             -- of how many, those that were let go among them
    last     integer not null,             -- `seq` of the last filing
    bytes    blob not null
);
