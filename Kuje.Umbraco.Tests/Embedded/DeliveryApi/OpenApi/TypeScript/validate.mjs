// Says which of a file's answers are not as an OpenAPI document describes them: node validate.mjs document.json answers.json
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";

const [document, answers] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));

// Here nothing may be in an answer that the document does not know.
(function close(schema) {
    if (schema === null || typeof schema !== "object") return;
    if (schema.properties && schema.type === "object") schema.additionalProperties = false;
    // The branch for null is written { enum: [null], nullable: true }; its second part says nothing more to a validator.
    if (!schema.type) delete schema.nullable;
    Object.values(schema).forEach(close);
})(document.components.schemas);

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false });
ajv.addSchema({ $id: "document", components: document.components });
const schemas = new Map();
for (const { name, schema, body } of answers) {
    const key = JSON.stringify(schema);
    if (!schemas.has(key)) schemas.set(key, ajv.compile(JSON.parse(key.replaceAll('"#/', '"document#/'))));
    const validate = schemas.get(key);
    if (!validate(body)) {
        const telling = validate.errors.filter((error) => !["oneOf", "enum"].includes(error.keyword) || !/contentType|mediaType/.test(error.instancePath));
        console.log(`${name}: ${(telling.length ? telling : validate.errors).slice(0, 6).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`).join("; ")}`);
    }
}
