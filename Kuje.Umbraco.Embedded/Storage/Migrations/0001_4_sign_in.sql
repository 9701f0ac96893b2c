-- Codes and tokens of the backoffice's sign-in; only their hashes are kept. One ends with its session.
CREATE TABLE sign_in_token (
    hash        TEXT    PRIMARY KEY,
    kind        INTEGER NOT NULL,
    user_id     INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
    session_key TEXT    NOT NULL REFERENCES user_session (session_key) ON DELETE CASCADE,
    stamp       TEXT    NOT NULL,
    redirect    TEXT,
    challenge   TEXT,
    expires     TEXT    NOT NULL
) WITHOUT ROWID;
CREATE INDEX sign_in_token_user ON sign_in_token (user_id);
CREATE INDEX sign_in_token_session ON sign_in_token (session_key);
CREATE INDEX sign_in_token_expires ON sign_in_token (expires);
