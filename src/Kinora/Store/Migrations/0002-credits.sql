ALTER TABLE users ADD COLUMN email TEXT;                -- in lower case, of registered users
ALTER TABLE users ADD COLUMN password TEXT;             -- as PasswordHasher writes it
ALTER TABLE users ADD COLUMN plan TEXT NOT NULL DEFAULT 'free';
ALTER TABLE users ADD COLUMN bound_to TEXT;             -- the account that an anonymous user became
CREATE UNIQUE INDEX users_email ON users (email);

-- Double entry: every movement takes from one account and gives to another. issued and spent are the house's,
-- available and frozen the user's; a user's two balances are kept beside so that they can be guarded.
CREATE TABLE credit_balances (
    user_id TEXT PRIMARY KEY REFERENCES users (id),
    available BIGINT NOT NULL CHECK (available >= 0),
    frozen BIGINT NOT NULL CHECK (frozen >= 0)
);
CREATE TABLE credit_entries (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL,
    taken_from TEXT NOT NULL,           -- issued, available, frozen, spent
    given_to TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    reason TEXT NOT NULL,               -- given, granted, reserved, settled, released, moved
    reservation TEXT,
    at BIGINT NOT NULL
);
CREATE INDEX credit_entries_user ON credit_entries (user_id, at);
CREATE TABLE credit_reservations (
    key TEXT PRIMARY KEY,
    user_id TEXT NOT NULL,
    amount BIGINT NOT NULL,
    state TEXT NOT NULL,                -- open, settled, released
    at BIGINT NOT NULL
);
CREATE INDEX credit_reservations_state ON credit_reservations (state);
