-- What planned posts belong together for, '' for nothing, and the post each turned into.
ALTER TABLE planned_posts ADD COLUMN campaign TEXT NOT NULL DEFAULT '';
ALTER TABLE planned_posts ADD COLUMN post_id INTEGER REFERENCES posts (id) ON DELETE SET NULL;
CREATE INDEX planned_posts_by_campaign ON planned_posts (campaign) WHERE campaign <> '';
CREATE INDEX planned_posts_by_post ON planned_posts (post_id) WHERE post_id IS NOT NULL;
