import { umbExtensionsRegistry } from '@umbraco-cms/backoffice/extension-registry';

umbExtensionsRegistry.register({
	type: 'userProfileApp',
	alias: 'Embedded.UserProfileApp.Language',
	name: 'Language of the current user',
	element: () => import('./profile-language.element.js'),
	weight: 800,
	meta: { label: '#user_language', pathname: 'language' },
});
