CREATE TABLE sessions (
    id TEXT PRIMARY KEY,                -- 19 digits
    task_id TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    name TEXT NOT NULL,
    language TEXT,                      -- ISO 639-1; null: as the person writes
    shown BIGINT NOT NULL,              -- the number of the version that is the film now
    conversation TEXT NOT NULL,         -- JSON: what was spoken of, the brand
    revision BIGINT NOT NULL,           -- raised by every change of the film or the conversation
    media_at BIGINT NOT NULL,           -- media sent later are news to the conversation
    client_state TEXT NOT NULL,         -- JSON: what clients of the Agent Development Kit keep with a session
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX sessions_user ON sessions (user_id, updated_at);
CREATE INDEX sessions_idle ON sessions (updated_at);
CREATE TABLE session_versions (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,             -- from 0, without gaps
    parent BIGINT,                      -- the version it was made from; null for the first
    label TEXT NOT NULL,
    draft TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (session_id, number)
);
CREATE TABLE turns (
    id TEXT PRIMARY KEY,                -- e-<uuid>
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    user_id TEXT NOT NULL,
    position BIGINT NOT NULL,           -- microseconds, strictly growing: the order of turns
    repeat_key TEXT,                    -- Idempotency-Key
    request_hash TEXT NOT NULL,         -- what a repeated request must say again
    status TEXT NOT NULL,               -- running, done, cancelled, failed, interrupted
    ended_at BIGINT
);
CREATE INDEX turns_session ON turns (session_id, position);
CREATE UNIQUE INDEX turns_repeat ON turns (user_id, repeat_key);
CREATE INDEX turns_status ON turns (status);
CREATE TABLE turn_events (
    turn_id TEXT NOT NULL REFERENCES turns (id) ON DELETE CASCADE,
    sequence BIGINT NOT NULL,           -- 0: what the person said
    is_partial BIGINT NOT NULL,         -- 1: a piece of a later event
    event TEXT NOT NULL,                -- JSON as it was sent
    PRIMARY KEY (turn_id, sequence)
);
