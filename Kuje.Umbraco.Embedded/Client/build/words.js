// English that the client has written into dialogues of an editor's day, though it has the words in every language.
const cancel = ['label="Cancel"', 'general_cancel'];
const duplicate = [cancel, ['headline="Duplicate"', 'actions_copy'], ['label="Duplicate"', 'actions_copy']];
const user = [
	['required>Name<', 'general_name'],
	['label="name"', 'general_name'],
	['required>Email<', 'general_email'],
	['label="email"', 'general_email'],
	['required>User group<', 'user_usergroup'],
	['>Add groups to assign access and permissions<', 'user_groupsHelp'],
];

const dialogues = {
	'duplicate-to-modal': duplicate,
	'duplicate-document-modal': [
		...duplicate,
		['headline="Duplicate to"', 'actions_copyTo'],
		['headline="Options"', 'general_options'],
		['label="Relate to original"', 'defaultdialogs_relateToOriginalLabel'],
		['label="Include descendants"', 'defaultdialogs_includeDescendants'],
	],
	'sort-children-of-modal': [
		cancel,
		["headline=${'Sort Children'}", 'actions_sort'],
		['label="Sort"', 'general_sort'],
		['>There are no children<', 'content_noItemsToShow'],
		['>Load more (', 'actions_loadMore'],
	],
	'trash-with-relation-modal': [cancel],
	'bulk-trash-with-relation-modal': [cancel],
	'restore-from-recycle-bin-modal': [
		cancel,
		['headline="Restore"', 'actions_restore'],
		['label="Restore"', 'actions_restore'],
		['label="Remove"', 'general_remove'],
		['>Select location<', 'general_choose'],
		['>Cannot automatically restore this item.<', 'recycleBin_itemCannotBeRestored'],
		['>There is no location where this item can be automatically restored. You can select a new location below.<', 'recycleBin_itemCannotBeRestoredHelpText'],
		[' Restore ${this._restoreItemName} to ${this._destinationItemName}', 'actions_restore', ': ${this._restoreItemName} → ${this._destinationItemName}'],
		['>Restore to:<', 'actions_restore'],
	],
	'rollback-modal': [
		['headline="Rollback"', 'actions_rollback'],
		['>No versions available<', 'content_noItemsToShow'],
		['>No selected version<', 'content_noItemsToShow'],
	],
	'create-user-modal': [cancel, ...user, ['label="Create user"', 'user_createUser']],
	'create-user-success-modal': [
		['headline="${this._userItem?.name} has been created"', 'user_createUser'],
		['>The new user has successfully been created. To log in to Umbraco use the password below<', 'user_userCreatedSuccessHelp'],
		['for="password">Password<', 'general_password'],
		['label="password"', 'general_password'],
		['label="Copy"', 'general_copy'],
		['label="Close"', 'general_close'],
		['label="Create another user"', 'user_createAnotherUser'],
		['label="Go to profile"', 'user_profile'],
	],
	'user-invite-modal': [
		cancel,
		...user,
		['headline="Invite User"', 'user_inviteUser'],
		['label="Send invite"', 'user_sendInvite'],
		['required>Message<', 'general_message'],
		['label="message"', 'general_message'],
	],
	'block-list-entry': [['label="Copy to clipboard"', 'clipboard_labelForCopyToClipboard']],
};

/** The mends: an attribute's words become an expression, and so does the text of an element. */
export const words = Object.entries(dialogues).flatMap(([dialogue, texts]) =>
	texts.map(([find, key, rest]) => ({ file: new RegExp(`[\\\\/]${dialogue}\\.element\\.js$`), find, replace: say(find, key, rest) })),
);

function say(find, key, rest = '') {
	const term = `\${this.localize.term('${key}')}`;
	if (rest) return ` ${term}${rest}`;
	const attribute = /^(label|headline)=/.exec(find);
	if (attribute) return `${attribute[0]}${term}`;
	const open = find.indexOf('>') + 1;
	return find.slice(0, open) + term + (find.endsWith('<') ? '<' : ' (');
}
