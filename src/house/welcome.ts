import type { FirstRun } from './first-run.js';

/** What is printed once everything runs: where it is, how to get in, and how to send the first letter. */
export function welcome(url: string, firstRun: FirstRun | null): string {
  const heading = `\nBeautiful Handwritten Letters is open at ${url}\n`;
  if (!firstRun) return `${heading}\n  Sign in as the staff that this database already has.\n`;
  const { staff, client_key: key } = firstRun;
  return `${heading}
  Sign in     ${url}   ${staff.email}   ${staff.password}
  Client key  ${key}   (these and a live key are in var/first-run.json)
  API         ${url}/docs

Send a letter:

  curl ${url}/v1/letters -H 'Authorization: Bearer ${key}' -H 'Content-Type: application/json' \\
    -d '{"content": {"text": "Dear Catherine,\\n\\nI have been sitting here thinking of you.\\n\\nYour friend,\\nTheodore"}}'

End it with Ctrl-C.
`;
}
