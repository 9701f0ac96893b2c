const documentWorkspace = { alias: 'Umb.Condition.WorkspaceAlias', match: 'Umb.Workspace.Document' };

/** The document types of Kuje; lists and vocabularies too, since readers get them as well. */
const documentTypes = [
  'kujeHub', 'kujeOrganisations', 'kujeOrganisation', 'kujeActivities', 'kujeActivity', 'kujeProjects', 'kujeProject',
  'kujeStories', 'kujeStory', 'kujeMeetings', 'kujeMeeting', 'kujePages', 'kujePage', 'kujeVocabulary',
  'kujeArtForms', 'kujeArtForm', 'kujeActivityForms', 'kujeActivityForm', 'kujeTargetGroups', 'kujeTargetGroup',
  'kujeRegions', 'kujeRegion', 'kujeMunicipality', 'kujeAccessibilityFeatures', 'kujeAccessibilityFeature',
];

export const manifests: Array<UmbExtensionManifest> = [
  {
    type: 'section',
    alias: 'Kuje.Section',
    name: 'Kuje section',
    weight: 1050,
    meta: { label: '#kujeClient_section', pathname: 'kuje' },
    conditions: [{ alias: 'Umb.Condition.SectionUserPermission', match: 'Kuje.Section' }],
  },
  {
    type: 'dashboard',
    alias: 'Kuje.Dashboard.Start',
    name: 'Kuje start page',
    element: () => import('./start/start.element.js'),
    meta: { label: '#kujeClient_start', pathname: 'start' },
    conditions: [{ alias: 'Umb.Condition.SectionAlias', match: 'Kuje.Section' }],
  },
  {
    type: 'workspaceView',
    alias: 'Kuje.WorkspaceView.Schedule',
    name: 'Kuje schedule preview',
    element: () => import('./schedule/schedule-view.element.js'),
    weight: 150,
    meta: { label: '#kujeClient_times', pathname: 'kuje-times', icon: 'icon-calendar' },
    conditions: [documentWorkspace, { alias: 'Umb.Condition.WorkspaceContentTypeAlias', match: 'kujeActivity' }],
  },
  {
    type: 'workspaceView',
    alias: 'Kuje.WorkspaceView.Json',
    name: 'Kuje JSON',
    element: () => import('./json/json-view.element.js'),
    weight: 50,
    meta: { label: 'JSON', pathname: 'kuje-json', icon: 'icon-brackets' },
    conditions: [documentWorkspace, { alias: 'Umb.Condition.WorkspaceContentTypeAlias', oneOf: documentTypes }],
  },
  {
    type: 'ufmComponent',
    alias: 'Kuje.Ufm.Times',
    name: 'Kuje times of a schedule',
    api: () => import('./schedule/times-label.js'),
    meta: { alias: 'kujeTimes' },
  },
];
