// Reads the files that it is given with graphql-js and prints, as JSON, the milliseconds of the fastest half of the rounds.
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

function measure(rounds, work) {
  const times = [];
  for (let i = 0; i < rounds; i++) {
    const begun = process.hrtime.bigint();
    work();
    times.push(Number(process.hrtime.bigint() - begun) / 1e6);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 4)];
}

const [rounds, ...files] = process.argv.slice(2);
const results = files.map((file) => {
  const text = readFileSync(file, "utf8");
  return {
    parse: measure(Number(rounds), () => parse(text)),
    build: measure(Number(rounds), () => buildSchema(scalars + text)),
  };
});
console.log(JSON.stringify(results));
