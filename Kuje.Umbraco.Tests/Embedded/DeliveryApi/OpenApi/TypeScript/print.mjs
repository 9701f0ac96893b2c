import { readActivity } from "./art-forms.js";

console.log(JSON.stringify(await readActivity(process.argv[2], process.argv[3])));
