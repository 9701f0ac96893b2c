-- Everything that has an id, a key and a place in a tree: documents, media, types, containers, data types, templates, member groups.
-- GUIDs are lower-case text, moments are UTC text (ISO 8601, seven decimals), booleans are 0 and 1.
CREATE TABLE node (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    key         TEXT    NOT NULL UNIQUE,
    object_type TEXT    NOT NULL,
    parent_id   INTEGER NOT NULL REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED,
    level       INTEGER NOT NULL,
    path        TEXT    NOT NULL,
    sort_order  INTEGER NOT NULL,
    trashed     INTEGER NOT NULL DEFAULT 0,
    name        TEXT    COLLATE NOCASE,
    creator_id  INTEGER,
    create_date TEXT    NOT NULL
);
CREATE INDEX node_parent ON node (parent_id, object_type, sort_order);
CREATE INDEX node_path ON node (path);
CREATE INDEX node_type ON node (object_type, trashed);

INSERT INTO node (id, key, object_type, parent_id, level, path, sort_order, trashed, name, creator_id, create_date) VALUES
    (-1,  '916724a5-173d-4619-b97e-b9de133dd6f5', 'ea7d8624-4cfe-4578-a871-24aa946bf34d', -1, 0, '-1',     0, 0, 'SYSTEM DATA: umbraco master root', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-20, '0f582a79-1e41-4cf0-bfa0-76340651891a', '01bb7ff2-24dc-4c0c-95a2-c24ef72bbac8', -1, 0, '-1,-20', 0, 0, 'Recycle Bin', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-21, 'bf7c7cbc-952f-4518-97a2-69e9c7b33842', 'cf3d8e34-1c1c-41e9-ae56-878b57b32113', -1, 0, '-1,-21', 0, 0, 'Recycle Bin', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now'));
-- Ids of things that people make start where Umbraco's do, above the ids it reserves.
INSERT OR REPLACE INTO sqlite_sequence (name, seq) VALUES ('node', 1050);
