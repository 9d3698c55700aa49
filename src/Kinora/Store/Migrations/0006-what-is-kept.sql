ALTER TABLE turns ADD COLUMN ending TEXT;                        -- JSON: what a turn that waits for its host has kept already
ALTER TABLE derived ADD COLUMN begun BIGINT NOT NULL DEFAULT 0;  -- tries, those cut off by the server's end too; attempts: those that failed
