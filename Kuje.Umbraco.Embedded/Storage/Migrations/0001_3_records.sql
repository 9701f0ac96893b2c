-- Users and their groups. Ids, keys, sections and permissions of what is built in are Umbraco's.
CREATE TABLE user_group (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    key               TEXT    NOT NULL UNIQUE,
    alias             TEXT    NOT NULL UNIQUE COLLATE NOCASE,
    name              TEXT    NOT NULL COLLATE NOCASE,
    description       TEXT,
    icon              TEXT,
    all_languages     INTEGER NOT NULL,
    start_content_id  INTEGER REFERENCES node (id) ON DELETE SET NULL,
    start_media_id    INTEGER REFERENCES node (id) ON DELETE SET NULL,
    create_date       TEXT    NOT NULL,
    update_date       TEXT    NOT NULL
);
CREATE TABLE user_group_section (
    group_id INTEGER NOT NULL REFERENCES user_group (id) ON DELETE CASCADE,
    section  TEXT    NOT NULL,
    PRIMARY KEY (group_id, section)
) WITHOUT ROWID;
CREATE TABLE user_group_permission (
    group_id   INTEGER NOT NULL REFERENCES user_group (id) ON DELETE CASCADE,
    permission TEXT    NOT NULL,
    PRIMARY KEY (group_id, permission)
) WITHOUT ROWID;
CREATE TABLE user_group_language (
    group_id    INTEGER NOT NULL REFERENCES user_group (id) ON DELETE CASCADE,
    language_id INTEGER NOT NULL REFERENCES language (id) ON DELETE CASCADE,
    PRIMARY KEY (group_id, language_id)
) WITHOUT ROWID;
CREATE INDEX user_group_language_language ON user_group_language (language_id);
-- Permissions of a group for one thing: a document, or a document type's property. Without a key, a context that only an extension knows.
CREATE TABLE user_group_granular_permission (
    group_id   INTEGER NOT NULL REFERENCES user_group (id) ON DELETE CASCADE,
    context    TEXT    NOT NULL,
    node_key   TEXT    REFERENCES node (key) ON DELETE CASCADE,
    permission TEXT    NOT NULL
);
CREATE INDEX user_group_granular_permission_group ON user_group_granular_permission (group_id, node_key);
CREATE INDEX user_group_granular_permission_node ON user_group_granular_permission (node_key);

CREATE TABLE user (
    id                       INTEGER PRIMARY KEY AUTOINCREMENT,
    key                      TEXT    NOT NULL UNIQUE,
    name                     TEXT    NOT NULL COLLATE NOCASE,
    login                    TEXT    NOT NULL UNIQUE COLLATE NOCASE,
    email                    TEXT    NOT NULL COLLATE NOCASE,
    password                 TEXT,
    password_configuration   TEXT,
    security_stamp           TEXT,
    kind                     INTEGER NOT NULL DEFAULT 0,
    language                 TEXT,
    avatar                   TEXT,
    comments                 TEXT,
    is_approved              INTEGER NOT NULL,
    is_locked_out            INTEGER NOT NULL,
    failed_password_attempts INTEGER NOT NULL DEFAULT 0,
    last_login_date          TEXT,
    last_lockout_date        TEXT,
    last_password_date       TEXT,
    email_confirmed_date     TEXT,
    invited_date             TEXT,
    create_date              TEXT    NOT NULL,
    update_date              TEXT    NOT NULL
);
CREATE INDEX user_email ON user (email);
CREATE TABLE user_membership (
    user_id  INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
    group_id INTEGER NOT NULL REFERENCES user_group (id) ON DELETE CASCADE,
    PRIMARY KEY (user_id, group_id)
) WITHOUT ROWID;
CREATE INDEX user_membership_group ON user_membership (group_id);
CREATE TABLE user_start_node (
    user_id  INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
    node_id  INTEGER NOT NULL REFERENCES node (id) ON DELETE CASCADE,
    is_media INTEGER NOT NULL,
    PRIMARY KEY (user_id, node_id, is_media)
) WITHOUT ROWID;
CREATE INDEX user_start_node_node ON user_start_node (node_id);
CREATE TABLE user_session (
    session_key    TEXT    PRIMARY KEY,
    user_id        INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
    ip_address     TEXT,
    logged_in      TEXT    NOT NULL,
    last_validated TEXT    NOT NULL,
    logged_out     TEXT
) WITHOUT ROWID;
CREATE INDEX user_session_user ON user_session (user_id);
CREATE INDEX user_session_validated ON user_session (last_validated);
CREATE TABLE user_client (
    client_id TEXT    PRIMARY KEY,
    user_id   INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX user_client_user ON user_client (user_id);
CREATE TABLE user_data (
    key        TEXT PRIMARY KEY,
    user_key   TEXT NOT NULL REFERENCES user (key) ON DELETE CASCADE,
    group_name TEXT NOT NULL,
    identifier TEXT NOT NULL,
    value      TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX user_data_user ON user_data (user_key, group_name, identifier);
-- Logins at other providers, and second factors, of users and of members.
CREATE TABLE external_login (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    owner_key    TEXT    NOT NULL,
    provider     TEXT    NOT NULL,
    provider_key TEXT    NOT NULL,
    user_data    TEXT,
    create_date  TEXT    NOT NULL,
    UNIQUE (owner_key, provider)
);
CREATE INDEX external_login_provider ON external_login (provider, provider_key);
CREATE TABLE external_login_token (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    login_id    INTEGER NOT NULL REFERENCES external_login (id) ON DELETE CASCADE,
    name        TEXT    NOT NULL,
    value       TEXT    NOT NULL,
    create_date TEXT    NOT NULL,
    UNIQUE (login_id, name)
);
CREATE TABLE two_factor_login (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    owner_key TEXT    NOT NULL,
    provider  TEXT    NOT NULL,
    secret    TEXT    NOT NULL,
    UNIQUE (owner_key, provider)
);

INSERT INTO user_group (id, key, alias, name, icon, all_languages, start_content_id, start_media_id, create_date, update_date)
SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 6, moment, moment
FROM (SELECT strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now') AS moment), json_each('[
    [1, "e5e7f6c8-7f9c-4b5b-8d5d-9e1e5a4f7e4d", "admin", "Administrators", "icon-medal", 1, -1],
    [2, "9fc2a16f-528c-46d6-a014-75bf4ec2480c", "writer", "Writers", "icon-edit", 1, -1],
    [3, "44dc260e-b4d4-4dd9-9081-eec5598f1641", "editor", "Editors", "icon-tools", 1, -1],
    [4, "f2012e4c-d232-4bd1-8eae-4384032d97d8", "translator", "Translators", "icon-globe", 1, -1],
    [5, "8c6ad70f-d307-4e4a-af58-72c2e4e9439d", "sensitiveData", "Sensitive data", "icon-lock", 0, null]]');
INSERT INTO user_group_section (group_id, section)
SELECT g.value ->> 0, s.value
FROM json_each('[
    [1, ["content", "packages", "media", "member", "settings", "users", "forms", "translation"]],
    [2, ["content"]],
    [3, ["content", "media", "forms"]],
    [4, ["translation"]]]') g, json_each(g.value, '$[1]') s;
INSERT INTO user_group_permission (group_id, permission)
SELECT g.value ->> 0, p.value
FROM json_each('[
    [1, ["Umb.Document.Create", "Umb.Document.Update", "Umb.Document.Delete", "Umb.Document.Move", "Umb.Document.Duplicate", "Umb.Document.Sort",
         "Umb.Document.Rollback", "Umb.Document.PublicAccess", "Umb.Document.CultureAndHostnames", "Umb.Document.Publish", "Umb.Document.Permissions",
         "Umb.Document.Unpublish", "Umb.Document.Read", "Umb.Document.CreateBlueprint", "Umb.Document.Notifications", ":", "5", "7", "T",
         "Umb.Document.PropertyValue.Read", "Umb.Document.PropertyValue.Write"]],
    [2, ["Umb.Document.Create", "Umb.Document.Update", "Umb.Document.Read", "Umb.Document.Notifications", ":",
         "Umb.Document.PropertyValue.Read", "Umb.Document.PropertyValue.Write"]],
    [3, ["Umb.Document.Create", "Umb.Document.Update", "Umb.Document.Delete", "Umb.Document.Move", "Umb.Document.Duplicate", "Umb.Document.Sort",
         "Umb.Document.Rollback", "Umb.Document.PublicAccess", "Umb.Document.Publish", "Umb.Document.Unpublish", "Umb.Document.Read",
         "Umb.Document.CreateBlueprint", "Umb.Document.Notifications", ":", "5", "T",
         "Umb.Document.PropertyValue.Read", "Umb.Document.PropertyValue.Write"]],
    [4, ["Umb.Document.Update", "Umb.Document.Read", "Umb.Document.PropertyValue.Read", "Umb.Document.PropertyValue.Write"]]]') g,
    json_each(g.value, '$[1]') p;
-- The super user's password is set when the site is first started; until then nothing matches it.
INSERT INTO user (id, key, name, login, email, password, language, is_approved, is_locked_out, create_date, update_date)
SELECT -1, '1e70f841-c261-413b-abb2-2d68cdb96094', 'Administrator', 'admin', '', 'default', 'en-US', 1, 0, moment, moment
FROM (SELECT strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now') AS moment);
INSERT INTO user_membership (user_id, group_id) VALUES (-1, 1), (-1, 5);

-- Relations between nodes, and what is said about them.
CREATE TABLE relation_type (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    key                TEXT    NOT NULL UNIQUE,
    alias              TEXT    NOT NULL UNIQUE COLLATE NOCASE,
    name               TEXT    NOT NULL UNIQUE,
    is_bidirectional   INTEGER NOT NULL,
    is_dependency      INTEGER NOT NULL,
    parent_object_type TEXT,
    child_object_type  TEXT
);
INSERT INTO relation_type (id, key, alias, name, is_bidirectional, is_dependency, parent_object_type, child_object_type) VALUES
    (1, '4cbeb612-e689-3563-b755-bf3ede295433', 'relateDocumentOnCopy', 'Relate Document On Copy', 1, 0, 'c66ba18e-eaf3-4cff-8a22-41b16d66a972', 'c66ba18e-eaf3-4cff-8a22-41b16d66a972'),
    (2, '0cc3507c-66ab-3091-8913-3d998148e423', 'relateParentDocumentOnDelete', 'Relate Parent Document On Delete', 0, 0, 'c66ba18e-eaf3-4cff-8a22-41b16d66a972', 'c66ba18e-eaf3-4cff-8a22-41b16d66a972'),
    (3, '8307994f-faf2-3844-bab9-72d34514edf2', 'relateParentMediaFolderOnDelete', 'Relate Parent Media Folder On Delete', 0, 0, 'b796f64c-1f99-4ffb-b886-4bf4bc011a9c', 'b796f64c-1f99-4ffb-b886-4bf4bc011a9c'),
    (4, '4954ce93-3bf9-3d1e-9cd2-21bf9f9c2abf', 'umbMedia', 'Related Media', 0, 1, NULL, NULL),
    (5, '0b93e414-5abe-36ec-a6bb-516e56f12238', 'umbDocument', 'Related Document', 0, 1, NULL, NULL),
    (6, 'bf2a9ac5-b791-377e-bafb-9d06ed87864d', 'umbMember', 'Related Member', 0, 1, NULL, NULL);
CREATE TABLE relation (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    parent_id   INTEGER NOT NULL REFERENCES node (id) ON DELETE CASCADE,
    child_id    INTEGER NOT NULL REFERENCES node (id) ON DELETE CASCADE,
    type_id     INTEGER NOT NULL REFERENCES relation_type (id) ON DELETE CASCADE,
    comment     TEXT    NOT NULL DEFAULT '',
    create_date TEXT    NOT NULL,
    UNIQUE (parent_id, child_id, type_id)
);
CREATE INDEX relation_child ON relation (child_id, type_id);
CREATE INDEX relation_relation_type ON relation (type_id);

CREATE TABLE tag (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    group_name  TEXT    NOT NULL COLLATE NOCASE,
    text        TEXT    NOT NULL,
    language_id INTEGER REFERENCES language (id) ON DELETE CASCADE
);
CREATE INDEX tag_language ON tag (language_id);
CREATE UNIQUE INDEX tag_text ON tag (group_name, text COLLATE NOCASE, COALESCE(language_id, 0));
CREATE TABLE tag_use (
    node_id          INTEGER NOT NULL REFERENCES node (id) ON DELETE CASCADE,
    property_type_id INTEGER NOT NULL REFERENCES property_type (id) ON DELETE CASCADE,
    tag_id           INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    PRIMARY KEY (node_id, property_type_id, tag_id)
) WITHOUT ROWID;
CREATE INDEX tag_use_tag ON tag_use (tag_id, node_id);
CREATE INDEX tag_use_property_type ON tag_use (property_type_id);

CREATE TABLE domain (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    key             TEXT    NOT NULL UNIQUE,
    name            TEXT    NOT NULL UNIQUE COLLATE NOCASE,
    language_id     INTEGER REFERENCES language (id) ON DELETE CASCADE,
    root_content_id INTEGER REFERENCES node (id) ON DELETE CASCADE,
    sort_order      INTEGER NOT NULL
);
CREATE INDEX domain_root ON domain (root_content_id);
CREATE INDEX domain_language ON domain (language_id);

CREATE TABLE redirect_url (
    id          TEXT    PRIMARY KEY,
    content_key TEXT    NOT NULL REFERENCES node (key) ON DELETE CASCADE,
    url         TEXT    NOT NULL,
    culture     TEXT    NOT NULL DEFAULT '',
    create_date TEXT    NOT NULL,
    UNIQUE (url, content_key, culture)
) WITHOUT ROWID;
CREATE INDEX redirect_url_content ON redirect_url (content_key);
CREATE INDEX redirect_url_date ON redirect_url (create_date);

CREATE TABLE public_access (
    key               TEXT    PRIMARY KEY,
    node_id           INTEGER NOT NULL UNIQUE REFERENCES node (id) ON DELETE CASCADE,
    login_node_id     INTEGER NOT NULL REFERENCES node (id) ON DELETE CASCADE,
    no_access_node_id INTEGER NOT NULL REFERENCES node (id) ON DELETE CASCADE,
    create_date       TEXT    NOT NULL,
    update_date       TEXT    NOT NULL
) WITHOUT ROWID;
CREATE INDEX public_access_login ON public_access (login_node_id);
CREATE INDEX public_access_no_access ON public_access (no_access_node_id);
CREATE TABLE public_access_rule (
    key         TEXT PRIMARY KEY,
    access_key  TEXT NOT NULL REFERENCES public_access (key) ON DELETE CASCADE,
    rule_type   TEXT NOT NULL,
    rule_value  TEXT NOT NULL,
    create_date TEXT NOT NULL,
    update_date TEXT NOT NULL,
    UNIQUE (access_key, rule_type, rule_value)
) WITHOUT ROWID;

CREATE TABLE notification (
    user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
    node_id INTEGER NOT NULL REFERENCES node (id) ON DELETE CASCADE,
    action  TEXT    NOT NULL,
    PRIMARY KEY (user_id, node_id, action)
) WITHOUT ROWID;
CREATE INDEX notification_node ON notification (node_id);

-- What happened: to an entity (it may be gone), and to users. Kept when the user or the entity is deleted.
CREATE TABLE audit_item (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    node_id     INTEGER NOT NULL,
    type        INTEGER NOT NULL,
    user_id     INTEGER NOT NULL,
    entity_type TEXT,
    comment     TEXT,
    parameters  TEXT,
    create_date TEXT    NOT NULL
);
CREATE INDEX audit_item_node ON audit_item (node_id, create_date);
CREATE INDEX audit_item_user ON audit_item (user_id, create_date);
CREATE INDEX audit_item_date ON audit_item (create_date);
CREATE TABLE audit_entry (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    performing_id      INTEGER NOT NULL,
    performing_key     TEXT,
    performing_details TEXT,
    performing_ip      TEXT,
    event_date         TEXT    NOT NULL,
    affected_id        INTEGER NOT NULL,
    affected_key       TEXT,
    affected_details   TEXT,
    event_type         TEXT    NOT NULL,
    event_details      TEXT
);

CREATE TABLE consent (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    is_current  INTEGER NOT NULL,
    source      TEXT    NOT NULL,
    context     TEXT    NOT NULL,
    action      TEXT    NOT NULL,
    state       INTEGER NOT NULL,
    comment     TEXT,
    create_date TEXT    NOT NULL
);
CREATE INDEX consent_subject ON consent (source, context, action);

CREATE TABLE key_value (
    key         TEXT PRIMARY KEY,
    value       TEXT,
    update_date TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE log_viewer_query (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    name  TEXT    NOT NULL UNIQUE,
    query TEXT    NOT NULL
);
CREATE TABLE long_running_operation (
    id              TEXT PRIMARY KEY,
    type            TEXT    NOT NULL,
    status          INTEGER NOT NULL,
    result          TEXT,
    create_date     TEXT    NOT NULL,
    update_date     TEXT    NOT NULL,
    expiration_date TEXT    NOT NULL
) WITHOUT ROWID;
CREATE INDEX long_running_operation_type ON long_running_operation (type, create_date);

CREATE TABLE webhook (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    key               TEXT    NOT NULL UNIQUE,
    name              TEXT,
    description       TEXT,
    url               TEXT    NOT NULL,
    enabled           INTEGER NOT NULL,
    events            TEXT    NOT NULL,
    content_type_keys TEXT    NOT NULL,
    headers           TEXT    NOT NULL
);
CREATE TABLE webhook_request (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    webhook_key    TEXT    NOT NULL REFERENCES webhook (key) ON DELETE CASCADE,
    event_alias    TEXT    NOT NULL,
    request_object TEXT,
    retry_count    INTEGER NOT NULL
);
CREATE INDEX webhook_request_webhook ON webhook_request (webhook_key);
CREATE TABLE webhook_log (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    key              TEXT    NOT NULL,
    webhook_key      TEXT    NOT NULL,
    url              TEXT    NOT NULL,
    status_code      TEXT    NOT NULL,
    date             TEXT    NOT NULL,
    event_alias      TEXT    NOT NULL,
    retry_count      INTEGER NOT NULL,
    request_headers  TEXT    NOT NULL,
    request_body     TEXT,
    response_headers TEXT    NOT NULL,
    response_body    TEXT    NOT NULL,
    is_exception     INTEGER NOT NULL
);
CREATE INDEX webhook_log_webhook ON webhook_log (webhook_key, date);
CREATE INDEX webhook_log_date ON webhook_log (date);

-- Members whose account is another provider's alone.
CREATE TABLE external_member (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    key               TEXT    NOT NULL UNIQUE,
    email             TEXT    NOT NULL COLLATE NOCASE,
    login             TEXT    NOT NULL COLLATE NOCASE,
    name              TEXT,
    is_approved       INTEGER NOT NULL,
    is_locked_out     INTEGER NOT NULL,
    last_login_date   TEXT,
    last_lockout_date TEXT,
    security_stamp    TEXT,
    profile_data      TEXT,
    create_date       TEXT    NOT NULL,
    update_date       TEXT    NOT NULL
);
CREATE INDEX external_member_email ON external_member (email);
CREATE INDEX external_member_login ON external_member (login);
CREATE TABLE external_member_membership (
    member_id INTEGER NOT NULL REFERENCES external_member (id) ON DELETE CASCADE,
    group_id  INTEGER NOT NULL REFERENCES node (id) ON DELETE CASCADE,
    PRIMARY KEY (member_id, group_id)
) WITHOUT ROWID;
CREATE INDEX external_member_membership_group ON external_member_membership (group_id);
