CREATE TABLE users (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,                 -- anonymous, registered, owner
    client_hash TEXT UNIQUE,            -- of an anonymous user's client id, which is kept like a secret
    created_at BIGINT NOT NULL
);
CREATE TABLE tokens (
    hash TEXT PRIMARY KEY,              -- SHA-256 of the token: what is kept opens nothing
    user_id TEXT NOT NULL REFERENCES users (id),
    address TEXT,                       -- it was given to
    created_at BIGINT NOT NULL,
    expires_at BIGINT                   -- null: never
);
CREATE INDEX tokens_user ON tokens (user_id);
CREATE INDEX tokens_address ON tokens (address, created_at);
