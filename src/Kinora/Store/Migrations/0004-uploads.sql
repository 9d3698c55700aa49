CREATE TABLE contents (                 -- what was uploaded, once for each user who did; media are names for it
    blob_key TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    hash TEXT NOT NULL,                 -- SHA-256 of the bytes; compared within a user's own only
    bytes BIGINT NOT NULL,
    kind TEXT NOT NULL,                 -- video, image, audio
    content_type TEXT NOT NULL,
    facts TEXT NOT NULL,                -- JSON
    state TEXT NOT NULL,                -- storing, stored, leaving
    created_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL             -- what nobody has used for long expires
);
CREATE INDEX contents_user ON contents (user_id, hash);
CREATE INDEX contents_used ON contents (used_at);
CREATE TABLE media (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    session_id TEXT,                    -- null: uploaded without one
    filename TEXT NOT NULL,             -- for people; says nothing about the content
    blob_key TEXT NOT NULL REFERENCES contents (blob_key),
    created_at BIGINT NOT NULL
);
CREATE INDEX media_session ON media (session_id, created_at);
CREATE INDEX media_user ON media (user_id);
CREATE INDEX media_blob ON media (blob_key);
CREATE TABLE derived (                  -- what is made of a content, in the background
    blob_key TEXT NOT NULL REFERENCES contents (blob_key) ON DELETE CASCADE,
    kind TEXT NOT NULL,                 -- thumbnail, waveform, proxy
    state TEXT NOT NULL,                -- waiting, made, failed
    attempts BIGINT NOT NULL,
    PRIMARY KEY (blob_key, kind)
);
CREATE INDEX derived_state ON derived (state);
CREATE TABLE uploads (                  -- resumable ones; how far they are is the length of a file
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    session_id TEXT,
    filename TEXT NOT NULL,
    bytes BIGINT NOT NULL,              -- in all
    metadata TEXT NOT NULL,             -- as the client sent it
    hash TEXT,                          -- once all of it was there
    medium_id TEXT,                     -- what it has become
    refusal_code BIGINT,                -- why it was not taken
    refusal_status BIGINT,
    refusal TEXT,
    expires_at BIGINT NOT NULL
);
CREATE INDEX uploads_user ON uploads (user_id);
CREATE INDEX uploads_expiry ON uploads (expires_at);
CREATE TABLE keys (                     -- the server's own secrets
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
