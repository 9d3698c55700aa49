ALTER TABLE films ADD COLUMN sha256 TEXT;    -- of the file, in hexadecimal; none of films that were made before it was kept
ALTER TABLE renders ADD COLUMN sha256 TEXT;
