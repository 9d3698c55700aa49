CREATE TABLE renders (
    key TEXT PRIMARY KEY,               -- ours; unique for all users
    user_id TEXT NOT NULL REFERENCES users (id),
    id TEXT NOT NULL,                   -- the client's
    session_id TEXT,
    request_hash TEXT NOT NULL,         -- of what was asked for: the same id with another body is refused
    content_hash TEXT NOT NULL,         -- of what the film is made of: the same film is made once
    draft TEXT,                         -- a snapshot; null once the render has ended
    output TEXT NOT NULL,
    status TEXT NOT NULL,               -- pending, processing, completed, failed, cancelled
    progress BIGINT NOT NULL,           -- 0 to 100
    failures BIGINT NOT NULL,           -- workers that ended badly over it
    duration BIGINT NOT NULL,
    film_key TEXT,
    size BIGINT,
    error TEXT,
    created_at BIGINT NOT NULL,
    completed_at BIGINT,
    UNIQUE (user_id, id)
);
CREATE INDEX renders_session ON renders (session_id, created_at);
CREATE INDEX renders_content ON renders (content_hash);
CREATE INDEX renders_completed ON renders (completed_at);
CREATE TABLE films (
    content_hash TEXT PRIMARY KEY,
    blob_key TEXT NOT NULL,
    size BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE TABLE export_queue (
    key TEXT PRIMARY KEY,
    user_id TEXT NOT NULL,
    enqueued_at BIGINT NOT NULL,
    visible_at BIGINT NOT NULL,         -- not given out before
    holder TEXT,                        -- who has it
    lease TEXT,                         -- proves to be the one who has it
    leased_until BIGINT,                -- given out again afterwards
    deliveries BIGINT NOT NULL
);
CREATE TABLE export_turns (
    user_id TEXT PRIMARY KEY,
    served_at BIGINT NOT NULL           -- whoever waited longest comes next
);
CREATE TABLE webhook_secrets (
    user_id TEXT PRIMARY KEY,
    secret TEXT NOT NULL
);
CREATE TABLE webhook_calls (
    id TEXT PRIMARY KEY,
    render_key TEXT NOT NULL,
    user_id TEXT NOT NULL,
    url TEXT NOT NULL,
    body TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    next_at BIGINT,                     -- null: over
    outcome TEXT,
    created_at BIGINT NOT NULL
);
CREATE INDEX webhook_calls_next ON webhook_calls (next_at);
