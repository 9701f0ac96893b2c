import { umbExtensionsRegistry } from '@umbraco-cms/backoffice/extension-registry';

// What the embedded engine does not offer is not shown: an action that must fail is worse than none.
const leftOut = [
	// Members, packages, and whatever picks or protects by members
	'Umb.Section.Members',
	'Umb.Section.Packages',
	'Umb.SectionSidebarApp.Menu.MemberManagement',
	'Umb.MenuItem.MemberTypes',
	'Umb.MenuItem.MemberGroups',
	'Umb.MenuItem.Members',
	'Umb.SearchProvider.Member',
	'Umb.SearchProvider.MemberType',
	'Umb.EntityAction.Document.PublicAccess',
	'Umb.Document.PublicAccess',

	// Files that only rendering websites have
	'Umb.MenuItem.PartialView',
	'Umb.MenuItem.Script',
	'Umb.MenuItem.Stylesheets',
	'Umb.MenuItem.Templates',
	'Umb.SectionSidebarMenu.Templating',
	'Umb.SearchProvider.Template',
	'Umb.WorkspaceView.DocumentType.Templates',
	'Umb.EntityCreateOptionAction.DocumentType.DocumentWithTemplate',
	'Umb.WorkspaceAction.Document.SaveAndPreview',
	'Umb.Document.WorkspaceActionMenuItem.SaveAndPreview',

	// Maintenance that this engine does by itself, or not at all
	'Umb.Dashboard.ExamineManagement',
	'Umb.Dashboard.HealthCheck',
	'Umb.Dashboard.ModelsBuilder',
	'Umb.Dashboard.Profiling',
	'Umb.Dashboard.PublishedStatus',
	'Umb.Dashboard.Telemetry',
	'Umb.Dashboard.UmbracoNews',

	// Types and texts as files
	'Umb.EntityAction.Dictionary.Export',
	'Umb.EntityAction.Dictionary.Import',
	'Umb.EntityAction.DocumentType.Export',
	'Umb.EntityAction.DocumentType.Import',
	'Umb.EntityAction.MediaType.Export',
	'Umb.EntityAction.MediaType.Import',

	// Sign-in other than with a password, users that are programs
	'Umb.CurrentUser.App.ExternalLoginProviders',
	'Umb.CurrentUser.App.MfaLoginProviders',
	'Umb.EntityAction.User.ConfigureMfa',
	'Umb.EntityCreateOptionAction.User.Api',

	// Asks other sites for what they embed
	'Umb.Tiptap.Toolbar.EmbeddedMedia',

	// Unfinished, as they say themselves; a single theme leaves nothing to choose
	'Umb.UserProfileApp.CurrentUser.Theme',
	'umb-dark-theme',
	'umb-high-contrast-theme',
];

for (const alias of leftOut) umbExtensionsRegistry.exclude(alias);
