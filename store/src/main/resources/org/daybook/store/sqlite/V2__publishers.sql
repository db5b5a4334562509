-- For `from:`: the distinct publishers are read from the index alone.
create index article_publisher on article (publisher);
