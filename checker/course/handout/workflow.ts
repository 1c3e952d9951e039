/**
 * The workflow with which GitHub Classroom checks every push to a student's repository. The result goes to its reporter
 * in a step's output, in base64, as its own graders do it.
 */
export function autogradingWorkflow(): string {
  return `# Checks every push, and tells GitHub Classroom. A student can change this file and everything beside it: take the
# points as a help for the student, and grade the clones with "npm run check -- --class DIR" in the full workbook.
name: Autograding Tests
on:
  push:
  repository_dispatch:
permissions:
  checks: write
  actions: read
  contents: read
jobs:
  run-autograding-tests:
    runs-on: ubuntu-latest
    if: github.actor != 'github-classroom[bot]'
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
          cache: npm
      - name: Install
        run: npm ci --no-audit --no-fund
      - name: Check the exercises
        id: sandcastle
        # Exit code 1 says that something did not pass: that is a result.
        run: |
          npm run check -- --plain --classroom "$RUNNER_TEMP/result.json" || test $? -eq 1
          echo "result=$(base64 --wrap=0 "$RUNNER_TEMP/result.json")" >> "$GITHUB_OUTPUT"
      - name: Autograding Reporter
        uses: classroom-resources/autograding-grading-reporter@v1
        env:
          SANDCASTLE_RESULTS: \${{ steps.sandcastle.outputs.result }}
        with:
          runners: sandcastle
`;
}
