-- What documents, blueprints, media and members have in common beyond their node. What editing changes is in the versions.
CREATE TABLE content (
    id                   INTEGER PRIMARY KEY REFERENCES node (id) ON DELETE CASCADE,
    type_id              INTEGER NOT NULL REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    version_id           INTEGER NOT NULL, -- the version that is edited
    published_version_id INTEGER,          -- the version that readers see; null where nothing is published
    edited               INTEGER NOT NULL DEFAULT 0,
    media_path           TEXT              -- of media: the file's path, to find media by it
);
CREATE INDEX content_of_type ON content (type_id);
CREATE INDEX content_published ON content (published_version_id) WHERE published_version_id IS NOT NULL;
CREATE INDEX content_media_path ON content (media_path) WHERE media_path IS NOT NULL;

-- One version: its names and property values whole, so that reading a document is reading a row.
CREATE TABLE content_version (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    node_id         INTEGER NOT NULL REFERENCES node (id) ON DELETE CASCADE,
    name            TEXT    NOT NULL,
    date            TEXT    NOT NULL,
    user_id         INTEGER NOT NULL,
    template_id     INTEGER,
    prevent_cleanup INTEGER NOT NULL DEFAULT 0,
    cultures        TEXT, -- {"fi-FI":["name","date"]}; null where the type does not vary by culture
    data            TEXT NOT NULL -- {"<property type id>":{"<culture>;<segment>":value}}
);
CREATE INDEX content_version_node ON content_version (node_id, id);

-- The cultures of the version that is edited, and which of them are published: what queries ask of many documents at once.
CREATE TABLE content_culture (
    node_id   INTEGER NOT NULL REFERENCES node (id) ON DELETE CASCADE,
    culture   TEXT    NOT NULL COLLATE NOCASE,
    name      TEXT    COLLATE NOCASE, -- null where only the published version has the culture
    edited    INTEGER NOT NULL DEFAULT 0,
    published INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (node_id, culture)
) WITHOUT ROWID;
CREATE INDEX content_culture_name ON content_culture (name, culture);

CREATE TABLE content_schedule (
    id      TEXT    PRIMARY KEY,
    node_id INTEGER NOT NULL REFERENCES node (id) ON DELETE CASCADE,
    culture TEXT    NOT NULL, -- empty for all
    date    TEXT    NOT NULL,
    action  INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX content_schedule_due ON content_schedule (action, date);
CREATE INDEX content_schedule_node ON content_schedule (node_id);

-- URL segments and aliases; language_id is null for documents that do not vary by culture.
CREATE TABLE document_url (
    document_key TEXT    NOT NULL REFERENCES node (key) ON DELETE CASCADE,
    language_id  INTEGER,
    is_draft     INTEGER NOT NULL,
    is_primary   INTEGER NOT NULL,
    segment      TEXT    NOT NULL
);
CREATE INDEX document_url_key ON document_url (document_key);
CREATE TABLE document_url_alias (
    document_key TEXT    NOT NULL REFERENCES node (key) ON DELETE CASCADE,
    language_id  INTEGER,
    alias        TEXT    NOT NULL
);
CREATE INDEX document_url_alias_key ON document_url_alias (document_key);

-- Documents whose URL segments are still to be written: segments are written after the document's own commit, and a process
-- that dies in between must make up for it at its next start.
CREATE TABLE document_url_pending (
    node_id INTEGER PRIMARY KEY REFERENCES node (id) ON DELETE CASCADE
);
CREATE INDEX node_sibling_name ON node (parent_id, name);

-- Members sign in to a site; their names and properties are content. Groups are nodes.
CREATE TABLE member (
    id                       INTEGER PRIMARY KEY REFERENCES node (id) ON DELETE CASCADE,
    username                 TEXT    NOT NULL UNIQUE COLLATE NOCASE,
    email                    TEXT    NOT NULL COLLATE NOCASE,
    password                 TEXT,
    password_configuration   TEXT,
    security_stamp           TEXT,
    is_approved              INTEGER NOT NULL,
    is_locked_out            INTEGER NOT NULL,
    failed_password_attempts INTEGER NOT NULL DEFAULT 0,
    last_login_date          TEXT,
    last_lockout_date        TEXT,
    last_password_date       TEXT,
    email_confirmed_date     TEXT
);
CREATE INDEX member_email ON member (email);
CREATE TABLE member_membership (
    member_id INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE,
    group_id  INTEGER NOT NULL REFERENCES node (id) ON DELETE CASCADE,
    PRIMARY KEY (member_id, group_id)
) WITHOUT ROWID;
CREATE INDEX member_membership_group ON member_membership (group_id);
