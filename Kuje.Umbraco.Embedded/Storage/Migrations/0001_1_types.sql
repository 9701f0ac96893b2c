-- Languages, dictionary, data types, templates and the types of documents, media and members.

-- A stamp stands for the state of the rows behind it: whoever changes them writes a new random one in the same transaction,
-- and what was built from them is valid wherever the same stamp is read.
CREATE TABLE stamp (
    name  TEXT    PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE language (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    iso_code     TEXT    NOT NULL UNIQUE COLLATE NOCASE,
    culture_name TEXT    NOT NULL,
    is_default   INTEGER NOT NULL DEFAULT 0,
    is_mandatory INTEGER NOT NULL DEFAULT 0,
    fallback_id  INTEGER REFERENCES language (id) ON DELETE SET NULL
);

CREATE TABLE dictionary_item (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    key        TEXT    NOT NULL UNIQUE,
    parent_key TEXT    REFERENCES dictionary_item (key) ON DELETE CASCADE,
    item_key   TEXT    NOT NULL UNIQUE COLLATE NOCASE
);
CREATE INDEX dictionary_item_parent ON dictionary_item (parent_key);

CREATE TABLE dictionary_translation (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    key         TEXT    NOT NULL UNIQUE,
    item_id     INTEGER NOT NULL REFERENCES dictionary_item (id) ON DELETE CASCADE,
    language_id INTEGER NOT NULL REFERENCES language (id) ON DELETE CASCADE,
    value       TEXT    NOT NULL,
    UNIQUE (item_id, language_id)
);

-- Configuration is the JSON object of the editor's settings; storage type is the name of a ValueStorageType.
CREATE TABLE data_type (
    id              INTEGER PRIMARY KEY REFERENCES node (id) ON DELETE CASCADE,
    editor_alias    TEXT    NOT NULL,
    editor_ui_alias TEXT,
    storage_type    TEXT    NOT NULL,
    configuration   TEXT
);
CREATE INDEX data_type_editor ON data_type (editor_alias);

-- The master template is the node's parent; the content is a file.
CREATE TABLE template (
    id    INTEGER PRIMARY KEY REFERENCES node (id) ON DELETE CASCADE,
    alias TEXT    NOT NULL UNIQUE COLLATE NOCASE
);

-- Document, media and member types; which one it is says the node's object type.
CREATE TABLE content_type (
    id               INTEGER PRIMARY KEY REFERENCES node (id) ON DELETE CASCADE,
    alias            TEXT    NOT NULL COLLATE NOCASE,
    description      TEXT,
    icon             TEXT,
    thumbnail        TEXT    NOT NULL DEFAULT 'folder.png',
    allowed_at_root  INTEGER NOT NULL DEFAULT 0,
    list_view        TEXT,
    is_element       INTEGER NOT NULL DEFAULT 0,
    variations       INTEGER NOT NULL DEFAULT 0,
    prevent_cleanup  INTEGER NOT NULL DEFAULT 0,
    keep_all_days    INTEGER,
    keep_latest_days INTEGER
);
CREATE INDEX content_type_alias ON content_type (alias);

CREATE TABLE content_type_composition (
    child_id   INTEGER NOT NULL REFERENCES content_type (id) ON DELETE CASCADE,
    parent_id  INTEGER NOT NULL REFERENCES content_type (id) ON DELETE CASCADE,
    PRIMARY KEY (child_id, parent_id)
) WITHOUT ROWID;
CREATE INDEX content_type_composition_parent ON content_type_composition (parent_id);

CREATE TABLE content_type_allowed (
    content_type_id INTEGER NOT NULL REFERENCES content_type (id) ON DELETE CASCADE,
    allowed_id      INTEGER NOT NULL REFERENCES content_type (id) ON DELETE CASCADE,
    sort_order      INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (content_type_id, allowed_id)
) WITHOUT ROWID;
CREATE INDEX content_type_allowed_allowed ON content_type_allowed (allowed_id);

CREATE TABLE content_type_template (
    content_type_id INTEGER NOT NULL REFERENCES content_type (id) ON DELETE CASCADE,
    template_id     INTEGER NOT NULL REFERENCES template (id) ON DELETE CASCADE,
    is_default      INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (content_type_id, template_id)
) WITHOUT ROWID;
CREATE INDEX content_type_template_template ON content_type_template (template_id);

CREATE TABLE property_group (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    key             TEXT    NOT NULL UNIQUE,
    content_type_id INTEGER NOT NULL REFERENCES content_type (id) ON DELETE CASCADE,
    type            INTEGER NOT NULL DEFAULT 0,
    name            TEXT,
    alias           TEXT    NOT NULL,
    sort_order      INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX property_group_type ON property_group (content_type_id);

CREATE TABLE property_type (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    key               TEXT    NOT NULL UNIQUE,
    content_type_id   INTEGER NOT NULL REFERENCES content_type (id) ON DELETE CASCADE,
    group_id          INTEGER REFERENCES property_group (id) ON DELETE SET NULL,
    data_type_id      INTEGER NOT NULL REFERENCES data_type (id) ON DELETE CASCADE,
    alias             TEXT    NOT NULL COLLATE NOCASE,
    name              TEXT,
    description       TEXT,
    sort_order        INTEGER NOT NULL DEFAULT 0,
    mandatory         INTEGER NOT NULL DEFAULT 0,
    mandatory_message TEXT,
    pattern           TEXT,
    pattern_message   TEXT,
    label_on_top      INTEGER NOT NULL DEFAULT 0,
    variations        INTEGER NOT NULL DEFAULT 0,
    member_can_edit   INTEGER NOT NULL DEFAULT 0,
    member_can_view   INTEGER NOT NULL DEFAULT 0,
    is_sensitive      INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX property_type_content_type ON property_type (content_type_id, alias);
CREATE INDEX property_type_data_type ON property_type (data_type_id);
CREATE INDEX property_type_group ON property_type (group_id);

INSERT INTO stamp (name, value) VALUES ('languages', 1), ('data_types', 1), ('content_types', 1), ('templates', 1);

INSERT INTO language (id, iso_code, culture_name, is_default) VALUES (1, 'en-US', 'English (United States)', 1);

-- Umbraco's own data types, with its ids and keys.
INSERT INTO node (id, key, object_type, parent_id, level, path, sort_order, trashed, name, creator_id, create_date) VALUES
    (-105, '5eb57825-e15e-4fc7-8e37-fca65cdafbde', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-105', 41, 0, 'Label (pixels)', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-104, 'ba5bdbe6-ab3e-46a8-82b3-2c45f10bc47f', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-104', 40, 0, 'Label (bytes)', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-103, '215cb418-2153-4429-9aef-8c0f0041191b', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-103', 38, 0, 'Upload Vector Graphics', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-102, 'bc1e266c-dac4-4164-bf08-8a1ec6a7143d', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-102', 37, 0, 'Upload Article', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-101, '8f430dd6-4e96-447e-9dc0-cb552c8cd1f3', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-101', 36, 0, 'Upload Audio', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-100, '70575fe7-9812-4396-bbe1-c81a76db71b5', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-100', 35, 0, 'Upload Video', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-99, '8f1ef1e1-9de4-40d3-a072-6673f631ca64', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-99', 39, 0, 'Label (decimal)', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-98, 'a97cec69-9b71-4c30-8b12-ec398860d7e8', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-98', 38, 0, 'Label (time)', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-96, '3a0156c4-3b8c-4803-bdc1-6871faa83fff', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-96', 2, 0, 'List View - Media', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-95, 'c0808dd3-8133-4e4b-8ce8-e2bea84a96a4', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-95', 2, 0, 'List View - Content', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-94, '0e9794eb-f9b5-4f20-a788-93acd233a7e4', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-94', 37, 0, 'Label (datetime)', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-93, '930861bf-e262-4ead-a704-f99453565708', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-93', 36, 0, 'Label (bigint)', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-92, 'f0bc4bfb-b499-40d6-ba86-058885a5178c', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-92', 35, 0, 'Label (string)', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-91, '8e7f995c-bd81-4627-9932-c40e568ec788', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-91', 36, 0, 'Label (integer)', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-90, '84c6b441-31df-4ffe-b67e-67d5bc3ae65a', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-90', 34, 0, 'Upload File', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-89, 'c6bac0dd-4ab9-45b1-8e30-e4b619ee5da3', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-89', 33, 0, 'Textarea', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-88, '0cc0eba1-9960-42c9-bf9b-60e150b429ae', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-88', 32, 0, 'Textstring', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-87, 'ca90c950-0aff-4e72-b976-a30b1ac57dad', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-87', 4, 0, 'Richtext editor', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-51, '2e6d3631-066e-44b8-aec4-96f09099b2b5', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-51', 2, 0, 'Numeric', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-49, '92897bc6-a5f3-4ffe-ae27-f2e7e33dda49', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-49', 2, 0, 'True/false', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-43, 'fbaf13a8-4036-41f2-93a3-974f678c312a', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-43', 2, 0, 'Checkbox list', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-42, 'f38f0ac7-1d27-439c-9f3f-089cd8825a53', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-42', 2, 0, 'Dropdown multiple', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-41, '5046194e-4237-453c-a547-15db3a07c4e1', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-41', 2, 0, 'Date Picker', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-40, 'bb5f57c9-ce2b-4bb9-b697-4caca783a805', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-40', 2, 0, 'Radiobox', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-39, '0b6a45e7-44ba-430d-9da5-4e46060b9e03', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-39', 2, 0, 'Dropdown', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-37, '0225af17-b302-49cb-9176-b9f35cab9c17', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-37', 2, 0, 'Approved Color', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (-36, 'e4d66c0f-b935-4200-81f0-025f7256b89a', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,-36', 2, 0, 'Date Picker with time', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (1041, 'b6b73142-b9c1-4bf8-a16d-e1c23320b549', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,1041', 2, 0, 'Tags', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (1043, '1df9f033-e6d4-451f-b8d2-e0cbc50a836f', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,1043', 2, 0, 'Image Cropper', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (1046, 'fd1e0da5-5606-4862-b679-5d0cf3a52a59', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,1046', 2, 0, 'Content Picker', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (1047, '1ea2e01f-ebd8-4ce1-8d71-6b1149e63548', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,1047', 2, 0, 'Member Picker', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (1050, 'b4e3535a-1753-47e2-8568-602cf8cfee6f', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,1050', 2, 0, 'Multi URL Picker', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (1051, '4309a3ea-0d78-4329-a06c-c80b036af19a', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,1051', 2, 0, 'Media Picker', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (1052, '1b661f40-2242-4b44-b9cb-3990ee2b13c0', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,1052', 2, 0, 'Multiple Media Picker', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (1053, 'ad9f0cf2-bda2-45d5-9ea1-a63cfc873fd3', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,1053', 2, 0, 'Image Media Picker', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (1054, '0e63d883-b62b-4799-88c3-157f82e83ecc', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,1054', 2, 0, 'Multiple Image Media Picker', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (1055, '88e8a052-30ee-4d44-a507-59f2cdfc769c', '30a2a501-1978-4ddb-a57b-f7efed43ba3c', -1, 1, '-1,1055', 2, 0, 'Date Time Picker (with time zone)', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now'));

INSERT INTO data_type (id, editor_alias, editor_ui_alias, storage_type, configuration) VALUES
    (-105, 'Umbraco.Label', 'Umb.PropertyEditorUi.Label', 'Integer', '{"umbracoDataValueType":"INT","labelTemplate":"{=value}px"}'),
    (-104, 'Umbraco.Label', 'Umb.PropertyEditorUi.Label', 'Nvarchar', '{"umbracoDataValueType":"BIGINT","labelTemplate":"{=value | bytes}"}'),
    (-103, 'Umbraco.UploadField', 'Umb.PropertyEditorUi.UploadField', 'Nvarchar', '{"fileExtensions":["svg"]}'),
    (-102, 'Umbraco.UploadField', 'Umb.PropertyEditorUi.UploadField', 'Nvarchar', '{"fileExtensions":["pdf","docx","doc"]}'),
    (-101, 'Umbraco.UploadField', 'Umb.PropertyEditorUi.UploadField', 'Nvarchar', '{"fileExtensions":["mp3","weba","oga","opus"]}'),
    (-100, 'Umbraco.UploadField', 'Umb.PropertyEditorUi.UploadField', 'Nvarchar', '{"fileExtensions":["mp4","webm","ogv"]}'),
    (-99, 'Umbraco.Label', 'Umb.PropertyEditorUi.Label', 'Decimal', '{"umbracoDataValueType":"DECIMAL"}'),
    (-98, 'Umbraco.Label', 'Umb.PropertyEditorUi.Label', 'Date', '{"umbracoDataValueType":"TIME"}'),
    (-96, 'Umbraco.ListView', 'Umb.PropertyEditorUi.Collection', 'Nvarchar', '{
        "pageSize":100,
        "orderBy":"updateDate",
        "orderDirection":"desc",
        "layouts":[{"name":"Grid","collectionView":"Umb.CollectionView.Media.Grid","icon":"icon-thumbnails-small","isSystem":true,"selected":true},{"name":"List","collectionView":"Umb.CollectionView.Media.Table","icon":"icon-list","isSystem":true,"selected":true}],
        "includeProperties":[{"alias":"updateDate","header":"Last edited","isSystem":true},{"alias":"creator","header":"Updated by","isSystem":true}]}'),
    (-95, 'Umbraco.ListView', 'Umb.PropertyEditorUi.Collection', 'Nvarchar', '{
        "pageSize":100,
        "orderBy":"updateDate",
        "orderDirection":"desc",
        "layouts":[{"name":"Grid","collectionView":"Umb.CollectionView.Document.Grid","icon":"icon-thumbnails-small","isSystem":true,"selected":true},{"name":"List","collectionView":"Umb.CollectionView.Document.Table","icon":"icon-list","isSystem":true,"selected":true}],
        "includeProperties":[{"alias":"updateDate","header":"Last edited","isSystem":true},{"alias":"creator","header":"Updated by","isSystem":true}]}'),
    (-94, 'Umbraco.Label', 'Umb.PropertyEditorUi.Label', 'Date', '{"umbracoDataValueType":"DATETIME"}'),
    (-93, 'Umbraco.Label', 'Umb.PropertyEditorUi.Label', 'Nvarchar', '{"umbracoDataValueType":"BIGINT"}'),
    (-92, 'Umbraco.Label', 'Umb.PropertyEditorUi.Label', 'Nvarchar', '{"umbracoDataValueType":"STRING"}'),
    (-91, 'Umbraco.Label', 'Umb.PropertyEditorUi.Label', 'Integer', '{"umbracoDataValueType":"INT"}'),
    (-90, 'Umbraco.UploadField', 'Umb.PropertyEditorUi.UploadField', 'Nvarchar', NULL),
    (-89, 'Umbraco.TextArea', 'Umb.PropertyEditorUi.TextArea', 'Ntext', NULL),
    (-88, 'Umbraco.TextBox', 'Umb.PropertyEditorUi.TextBox', 'Nvarchar', NULL),
    (-87, 'Umbraco.RichText', 'Umb.PropertyEditorUi.Tiptap', 'Ntext', '{
        "extensions":["Umb.Tiptap.RichTextEssentials","Umb.Tiptap.Anchor","Umb.Tiptap.Block","Umb.Tiptap.Blockquote","Umb.Tiptap.Bold","Umb.Tiptap.BulletList","Umb.Tiptap.CodeBlock","Umb.Tiptap.Embed","Umb.Tiptap.Figure","Umb.Tiptap.Heading","Umb.Tiptap.HorizontalRule","Umb.Tiptap.HtmlAttributeClass","Umb.Tiptap.HtmlAttributeDataset","Umb.Tiptap.HtmlAttributeId","Umb.Tiptap.HtmlAttributeStyle","Umb.Tiptap.HtmlTagDiv","Umb.Tiptap.HtmlTagSpan","Umb.Tiptap.Image","Umb.Tiptap.Italic","Umb.Tiptap.Link","Umb.Tiptap.MediaUpload","Umb.Tiptap.OrderedList","Umb.Tiptap.Strike","Umb.Tiptap.Subscript","Umb.Tiptap.Superscript","Umb.Tiptap.Table","Umb.Tiptap.TextAlign","Umb.Tiptap.TextDirection","Umb.Tiptap.TextIndent","Umb.Tiptap.TrailingNode","Umb.Tiptap.Underline"],
        "maxImageSize":500,
        "overlaySize":"medium",
        "toolbar":[[["Umb.Tiptap.Toolbar.SourceEditor"],["Umb.Tiptap.Toolbar.Bold","Umb.Tiptap.Toolbar.Italic","Umb.Tiptap.Toolbar.Underline"],["Umb.Tiptap.Toolbar.TextAlignLeft","Umb.Tiptap.Toolbar.TextAlignCenter","Umb.Tiptap.Toolbar.TextAlignRight"],["Umb.Tiptap.Toolbar.BulletList","Umb.Tiptap.Toolbar.OrderedList"],["Umb.Tiptap.Toolbar.Blockquote","Umb.Tiptap.Toolbar.HorizontalRule"],["Umb.Tiptap.Toolbar.Link","Umb.Tiptap.Toolbar.Unlink"],["Umb.Tiptap.Toolbar.MediaPicker","Umb.Tiptap.Toolbar.EmbeddedMedia"]]]}'),
    (-51, 'Umbraco.Integer', 'Umb.PropertyEditorUi.Integer', 'Integer', NULL),
    (-49, 'Umbraco.TrueFalse', 'Umb.PropertyEditorUi.Toggle', 'Integer', NULL),
    (-43, 'Umbraco.CheckBoxList', 'Umb.PropertyEditorUi.CheckBoxList', 'Ntext', NULL),
    (-42, 'Umbraco.DropDown.Flexible', 'Umb.PropertyEditorUi.Dropdown', 'Nvarchar', '{"multiple":true}'),
    (-41, 'Umbraco.DateTime', 'Umb.PropertyEditorUi.DatePicker', 'Date', '{"format":"YYYY-MM-DD"}'),
    (-40, 'Umbraco.RadioButtonList', 'Umb.PropertyEditorUi.RadioButtonList', 'Nvarchar', NULL),
    (-39, 'Umbraco.DropDown.Flexible', 'Umb.PropertyEditorUi.Dropdown', 'Nvarchar', '{"multiple":false}'),
    (-37, 'Umbraco.ColorPicker', 'Umb.PropertyEditorUi.ColorPicker', 'Nvarchar', NULL),
    (-36, 'Umbraco.DateTime', 'Umb.PropertyEditorUi.DatePicker', 'Date', '{"format":"YYYY-MM-DD HH:mm:ss"}'),
    (1041, 'Umbraco.Tags', 'Umb.PropertyEditorUi.Tags', 'Ntext', '{"group":"default","storageType":"Json"}'),
    (1043, 'Umbraco.ImageCropper', 'Umb.PropertyEditorUi.ImageCropper', 'Ntext', NULL),
    (1046, 'Umbraco.ContentPicker', 'Umb.PropertyEditorUi.DocumentPicker', 'Nvarchar', NULL),
    (1047, 'Umbraco.MemberPicker', 'Umb.PropertyEditorUi.MemberPicker', 'Nvarchar', NULL),
    (1050, 'Umbraco.MultiUrlPicker', 'Umb.PropertyEditorUi.MultiUrlPicker', 'Ntext', NULL),
    (1051, 'Umbraco.MediaPicker3', 'Umb.PropertyEditorUi.MediaPicker', 'Ntext', '{"multiple":false,"validationLimit":{"min":0,"max":1}}'),
    (1052, 'Umbraco.MediaPicker3', 'Umb.PropertyEditorUi.MediaPicker', 'Ntext', '{"multiple":true}'),
    (1053, 'Umbraco.MediaPicker3', 'Umb.PropertyEditorUi.MediaPicker', 'Ntext', '{"filter":"cc07b313-0843-4aa8-bbda-871c8da728c8","multiple":false,"validationLimit":{"min":0,"max":1}}'),
    (1054, 'Umbraco.MediaPicker3', 'Umb.PropertyEditorUi.MediaPicker', 'Ntext', '{"filter":"cc07b313-0843-4aa8-bbda-871c8da728c8","multiple":true}'),
    (1055, 'Umbraco.DateTimeWithTimeZone', 'Umb.PropertyEditorUi.DateTimeWithTimeZonePicker', 'Ntext', '{"timeFormat":"HH:mm","timeZones":{"mode":"all"}}');

-- Umbraco's own media types and its member type.
INSERT INTO node (id, key, object_type, parent_id, level, path, sort_order, trashed, name, creator_id, create_date) VALUES
    (1031, 'f38bd2d7-65d0-48e6-95dc-87ce06ec2d3d', '4ea4382b-2f5a-4c2b-9587-ae9b3cf3602e', -1, 1, '-1,1031', 2, 0, 'Folder', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (1032, 'cc07b313-0843-4aa8-bbda-871c8da728c8', '4ea4382b-2f5a-4c2b-9587-ae9b3cf3602e', -1, 1, '-1,1032', 2, 0, 'Image', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (1033, '4c52d8ab-54e6-40cd-999c-7a5f24903e4d', '4ea4382b-2f5a-4c2b-9587-ae9b3cf3602e', -1, 1, '-1,1033', 2, 0, 'File', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (1034, 'f6c515bb-653c-4bdc-821c-987729ebe327', '4ea4382b-2f5a-4c2b-9587-ae9b3cf3602e', -1, 1, '-1,1034', 2, 0, 'Video', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (1035, 'a5ddeee0-8fd8-4cee-a658-6f1fcdb00de3', '4ea4382b-2f5a-4c2b-9587-ae9b3cf3602e', -1, 1, '-1,1035', 2, 0, 'Audio', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (1036, 'a43e3414-9599-4230-a7d3-943a21b20122', '4ea4382b-2f5a-4c2b-9587-ae9b3cf3602e', -1, 1, '-1,1036', 2, 0, 'Article', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now')),
    (1037, 'c4b1efcf-a9d5-41c4-9621-e9d273b52a9c', '4ea4382b-2f5a-4c2b-9587-ae9b3cf3602e', -1, 1, '-1,1037', 2, 0, 'Vector Graphics (SVG)', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now'));

INSERT INTO node (id, key, object_type, parent_id, level, path, sort_order, trashed, name, creator_id, create_date) VALUES
    (1044, 'd59be02f-1df9-4228-aa1e-01917d806cda', '9b5416fb-e72f-45a9-a07b-5a9a2709ce43', -1, 1, '-1,1044', 0, 0, 'Member', -1, strftime('%Y-%m-%dT%H:%M:%f0000Z', 'now'));

INSERT INTO content_type (id, alias, icon, thumbnail, allowed_at_root, list_view) VALUES
    (1031, 'Folder', 'icon-folder', 'icon-folder', 1, '3a0156c4-3b8c-4803-bdc1-6871faa83fff'),
    (1032, 'Image', 'icon-picture', 'icon-picture', 1, NULL),
    (1033, 'File', 'icon-document', 'icon-document', 1, NULL),
    (1034, 'umbracoMediaVideo', 'icon-video', 'icon-video', 1, NULL),
    (1035, 'umbracoMediaAudio', 'icon-audio-lines', 'icon-audio-lines', 1, NULL),
    (1036, 'umbracoMediaArticle', 'icon-article', 'icon-article', 1, NULL),
    (1037, 'umbracoMediaVectorGraphics', 'icon-origami', 'icon-origami', 1, NULL),
    (1044, 'Member', 'icon-user', 'icon-user', 0, NULL);

INSERT INTO content_type_allowed (content_type_id, allowed_id) VALUES (1031, 1031), (1031, 1032), (1031, 1033), (1031, 1034), (1031, 1035), (1031, 1036), (1031, 1037);

INSERT INTO property_group (id, key, content_type_id, name, alias, sort_order) VALUES
    (3, '79ed4d07-254a-42cf-8fa9-ebe1c116a596', 1032, 'Image', 'image', 1),
    (4, '50899f9c-023a-4466-b623-aba9049885fe', 1033, 'File', 'file', 1),
    (52, '2f0a61b6-cf92-4ff4-b437-751ab35eb254', 1034, 'Video', 'video', 1),
    (53, '335fb495-0a87-4e82-b902-30eb367b767c', 1035, 'Audio', 'audio', 1),
    (54, '9af3bd65-f687-4453-9518-5f180d1898ec', 1036, 'Article', 'article', 1),
    (55, 'f199b4d7-9e84-439f-8531-f87d9af37711', 1037, 'Vector Graphics', 'vectorGraphics', 1),
    (11, '0756729d-d665-46e3-b84a-37aceaa614f8', 1044, 'Membership', 'membership', 1);

INSERT INTO property_type (id, key, data_type_id, content_type_id, group_id, alias, name, mandatory) VALUES
    (6, 'b646ca8f-e469-4fc2-a48a-d4dc1aa64a53', 1043, 1032, 3, 'umbracoFile', 'Image', 1),
    (7, 'a68d453b-1f62-44f4-9f71-0b6bbd43c355', -105, 1032, 3, 'umbracoWidth', 'Width', 0),
    (8, '854087f6-648b-40ed-bc98-b8a9789e80b9', -105, 1032, 3, 'umbracoHeight', 'Height', 0),
    (9, 'bd4c5ace-26e3-4a8b-af1a-e8206a35fa07', -104, 1032, 3, 'umbracoBytes', 'File size', 0),
    (10, 'f7786fe8-724a-4ed0-b244-72546db32a92', -92, 1032, 3, 'umbracoExtension', 'File extension', 0),
    (24, 'a0fb68f3-f427-47a6-afce-536ffa5b64e9', -90, 1033, 4, 'umbracoFile', 'File', 1),
    (25, '3531c0a3-4e0a-4324-a621-b9d3822b071f', -92, 1033, 4, 'umbracoExtension', 'File extension', 0),
    (26, 'f9527050-59bc-43e4-8fa8-1658d1319ff5', -104, 1033, 4, 'umbracoBytes', 'File size', 0),
    (28, '70f24c26-1c0e-4053-bd8e-e9e6e4ec4c01', -89, 1044, 11, 'umbracoMemberComments', 'Comments', 0),
    (40, 'bed8ab97-d85f-44d2-a8b9-aef6893f9610', -100, 1034, 52, 'umbracoFile', 'Video', 1),
    (41, 'edd2b3fd-1e57-4e57-935e-096defccdc9b', -92, 1034, 52, 'umbracoExtension', 'File extension', 0),
    (42, '180eeecf-1f00-409e-8234-bba967e08b0a', -104, 1034, 52, 'umbracoBytes', 'File size', 0),
    (43, '1f48d730-f174-4684-afad-a335e59d84a0', -101, 1035, 53, 'umbracoFile', 'Audio', 1),
    (44, '1bee433f-a21a-4031-8e03-af01bb8d2de9', -92, 1035, 53, 'umbracoExtension', 'File extension', 0),
    (45, '3cbf538a-29ab-4317-a9eb-bbcdf1a54260', -104, 1035, 53, 'umbracoBytes', 'File size', 0),
    (46, 'e5c8c2d0-2d82-4f01-b53a-45a1d1cbf19c', -102, 1036, 54, 'umbracoFile', 'Article', 1),
    (47, 'ef1b4af7-36de-45eb-8c18-a2de07319227', -92, 1036, 54, 'umbracoExtension', 'File extension', 0),
    (48, 'aab7d00c-7209-4337-be3f-a4421c8d79a0', -104, 1036, 54, 'umbracoBytes', 'File size', 0),
    (49, 'e2a2bdf2-971b-483e-95a1-4104cc06af26', -103, 1037, 55, 'umbracoFile', 'Vector Graphics', 1),
    (50, '0f25a89e-2eb7-49bc-a7b4-759a7e4c69f2', -92, 1037, 55, 'umbracoExtension', 'File extension', 0),
    (51, '09a07aff-861d-4769-a2b0-c165ebd43d39', -104, 1037, 55, 'umbracoBytes', 'File size', 0);
