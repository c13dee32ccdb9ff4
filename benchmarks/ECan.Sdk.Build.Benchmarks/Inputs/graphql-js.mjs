// Reads the files that it is given with graphql-js, again and again for some seconds, and prints, as JSON, the milliseconds at the lower quartile.
import { readFileSync } from "node:fs";
import { buildSchema, parse } from "graphql";

const scalars = `
scalar AWSDate scalar AWSTime scalar AWSDateTime scalar AWSTimestamp scalar AWSEmail scalar AWSJSON scalar AWSURL scalar AWSPhone scalar AWSIPAddress
directive @aws_api_key on FIELD_DEFINITION | OBJECT
directive @aws_iam on FIELD_DEFINITION | OBJECT
directive @aws_oidc on FIELD_DEFINITION | OBJECT
directive @aws_lambda on FIELD_DEFINITION | OBJECT
directive @aws_cognito_user_pools(cognito_groups: [String!]) on FIELD_DEFINITION | OBJECT
directive @aws_auth(cognito_groups: [String!]!) on FIELD_DEFINITION
directive @aws_subscribe(mutations: [String!]!) on FIELD_DEFINITION
`;

function measure(seconds, work) {
  const times = [];
  const end = Date.now() + 1000 * seconds;
  while (Date.now() < end) {
    const begun = process.hrtime.bigint();
    work();
    times.push(Number(process.hrtime.bigint() - begun) / 1e6);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 4)];
}

const [seconds, ...files] = process.argv.slice(2);
const results = files.map((file) => {
  const text = readFileSync(file, "utf8");
  return {
    parse: measure(Number(seconds), () => parse(text)),
    build: measure(Number(seconds), () => buildSchema(scalars + text)),
  };
});
console.log(JSON.stringify(results));
