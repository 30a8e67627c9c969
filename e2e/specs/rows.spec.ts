import { expect, test } from "../fixtures.ts";
import { FormPage } from "../pages/form.ts";

const START = "format: fletch/v1\nkind: task\nmodule: errand.rows\nfunction: fit\n";

// The YAML view shows only the lines that fit.
test.use({ viewport: { width: 1440, height: 2200 } });

test("rows of a pod that come and go leave nothing behind that Kubernetes would refuse or never place", async ({
  page,
}) => {
  const form = new FormPage(page);
  const text = `${START}parameters:
  pod_template:
    pod_spec:
      containers: []
      volumes:
        - {name: volume-2, emptyDir: {}}
      affinity: {}
`;
  await form.start(text);
  const pod = form.section("Pod");
  await pod.add("condition");
  await expect.poll(() => form.yaml()).toContain("matchExpressions");
  // An empty term would match no machine.
  await pod.root.getByRole("button", { name: "Remove condition 1" }).click();
  await expect.poll(() => form.yaml()).not.toContain("affinity");
  await pod.add("volume");
  await expect.poll(() => form.yaml()).toContain("- name: volume-1");
});

test("what one row left behind for another kind of value is not given to the row that takes its place", async ({
  page,
}) => {
  const form = new FormPage(page);
  await form.start(`${START}parameters:
  pod_template:
    pod_spec:
      containers: []
      volumes:
        - {name: data, persistentVolumeClaim: {claimName: mine}}
        - {name: other, emptyDir: {}}
`);
  const pod = form.section("Pod");
  const from = async (source: RegExp) => {
    await pod.group("volume 1").control("Comes from").click();
    await page.getByRole("option", { name: source }).first().click();
  };
  await from(/^Empty folder/);
  await pod.root.getByRole("button", { name: "Remove volume 1" }).click();
  await from(/claim/);
  await expect.poll(() => form.yaml()).toContain("persistentVolumeClaim");
  expect(await form.yaml()).not.toContain("mine");
});

test("a row of a map that takes anything takes words, numbers and lists, and keeps a text of digits", async ({
  page,
}) => {
  const form = new FormPage(page);
  await form.start(`format: fletch/v1
kind: template
name: errand.query
template:
  type: BigQueryTask
  query_template: select 1
  task_config: {ProjectID: p, QueryJobConfig: {cache: "", columns: [a], id: "7"}}
`);
  const query = form.page.getByRole("main", { name: "Form" });
  const value = (key: string) => query.getByRole("textbox", { name: `Value of ${key}`, exact: true });
  await expect(value("id")).toHaveValue('"7"');
  await value("columns").fill("[b, 2]");
  await value("cache").fill("false");
  await expect.poll(() => form.yaml()).toContain('{cache: false, columns: [b, 2], id: "7"}');
  await value("cache").fill("");
  await expect(value("cache")).toHaveValue("");
  await expect.poll(() => form.yaml()).toContain('cache: ""');

  const pasteRows = async (text: string) => {
    await query.getByRole("group", { name: "Job options" }).getByRole("button", { name: "Add name" }).click();
    const fresh = query.getByRole("textbox", { name: "New name of Job options" });
    await fresh.evaluate((input, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  };
  await pasteRows('{"legacy": false, "bytes": "100"}');
  await expect.poll(() => form.yaml()).toContain('legacy: false, bytes: "100"}');
  await pasteRows('priority=2\nlabel="3"\nplain=a b');
  await expect.poll(() => form.yaml()).toContain('bytes: "100", priority: 2, label: "3", plain: a b}');
});

test("Enter that takes what an input method offers does not end the name of a new row", async ({ page }) => {
  const form = new FormPage(page);
  await form.start(START);
  const name = page.getByRole("textbox", { name: "New variable of Environment" });
  await name.pressSequentially("NA");
  await name.dispatchEvent("keydown", { key: "Enter", isComposing: true });
  await name.pressSequentially("ME");
  await expect(name).toHaveValue("NAME");
  await name.press("Enter");
  await expect.poll(() => form.yaml()).toContain('NAME: ""');
});
