import type { components } from "./delivery.js";

type Activity = components["schemas"]["KujeActivityContentResponseModel"];

export const artForms = (activity: Activity) => activity.properties.artFroms;
