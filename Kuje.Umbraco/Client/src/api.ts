import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { tryExecute } from '@umbraco-cms/backoffice/resources';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';

const root = '/umbraco/kuje/management/api/v1';
const security = [{ scheme: 'bearer', type: 'http' }] as const;

export interface CountedTerm {
  key: string;
  name: string;
  count: number;
}

export interface Figures {
  activities: number;
  organisations: number;
  artForms: Array<CountedTerm>;
  activityForms: Array<CountedTerm>;
  municipalities: Array<CountedTerm>;
}

export interface AttentionItem {
  key: string;
  name: string;
  type: string;
  date?: string;
  cultures?: Array<string>;
  property?: string;
}

export interface AttentionList {
  kind: string;
  total: number;
  items: Array<AttentionItem>;
}

export interface LatestChange {
  key: string;
  name: string;
  type: string;
  updated: string;
  isPublished: boolean;
}

export interface CreationPlace {
  type: string;
  typeKey: string;
  parent: string;
  hub: string;
  hubName: string;
}

export interface Overview {
  today: string;
  hubs: Array<CountedTerm>;
  figures: Figures;
  attention: Array<AttentionList>;
  latest: Array<LatestChange>;
  create: Array<CreationPlace>;
}

export interface DocumentCulture {
  culture: string;
  name: string;
  isPublished: boolean;
  isEdited: boolean;
}

export interface DocumentJson {
  key: string;
  culture: string | null;
  url: string;
  cultures: Array<DocumentCulture>;
  published: unknown;
  draft: unknown;
}

export interface Occurrence {
  start: string;
  end?: string;
  note?: string;
}

export interface NextOccurrences {
  occurrences: Array<Occurrence>;
  problems: Array<{ item: number; message: string }>;
}

/** Undefined where the server could not answer; the backoffice has then told why. */
async function get<T>(host: UmbControllerHost, path: string, query: Record<string, string | undefined> = {}): Promise<T | undefined> {
  const { data } = await tryExecute(host, umbHttpClient.get({ url: root + path, query, security: [...security] }));
  return data as T | undefined;
}

export const getOverview = (host: UmbControllerHost, hub?: string) => get<Overview>(host, '/overview', { hub });

export const getDocumentJson = (host: UmbControllerHost, key: string, culture?: string) =>
  get<DocumentJson>(host, `/document/${key}/json`, { culture });

export async function getOccurrences(host: UmbControllerHost, schedule: unknown): Promise<NextOccurrences | undefined> {
  const { data } = await tryExecute(
    host,
    umbHttpClient.post({ url: root + '/occurrences', body: { schedule: schedule ?? null }, security: [...security] }),
  );
  return data as NextOccurrences | undefined;
}
