import createClient from "openapi-fetch";
import type { paths } from "./delivery.js";

/** The names of an activity's art forms, and the times in its schedule. */
export async function readActivity(baseUrl: string, path: string): Promise<{ artForms: string[]; times: string[] }> {
    const client = createClient<paths>({ baseUrl });
    const { data, error } = await client.GET("/umbraco/delivery/api/v2/content/item/{path}", {
        params: {
            path: { path },
            query: { expand: "properties[artForms]" },
            header: { "Accept-Language": "fi-FI" },
        },
    });
    if (error) throw new Error(typeof error === "string" ? error : error.title);
    if (data?.contentType !== "kujeActivity") throw new Error(`This is no activity: ${data?.contentType}`);

    const artForms = data.properties.artForms ?? [];
    const rules = data.properties.schedule?.items ?? [];
    return {
        artForms: artForms.filter((picked) => picked.contentType === "kujeArtForm").map((artForm) => artForm.name),
        times: rules.map(({ content }) => `${content.properties.startTime ?? ""}-${content.properties.endTime ?? ""}`),
    };
}

/** The alternative text and the crops of a page's picture. */
export async function readImages(baseUrl: string, folder: string): Promise<string[]> {
    const client = createClient<paths>({ baseUrl });
    const { data } = await client.GET("/umbraco/delivery/api/v2/media", { params: { query: { fetch: `children:${folder}`, filter: ["mediaType:Image"] } } });
    return (data?.items ?? []).flatMap((item) => (item.mediaType === "Image" ? (item.crops ?? []).map((crop) => `${crop.alias} ${crop.width}`) : []));
}
