/** The design language: read, check, compile and render designs. Pure; runs in a browser and in Node. */
export { type Checked, type CheckedText, checkDesign, checkText, locate } from "./check.ts";
export { type Compiled, compileDesign } from "./compile.ts";
export {
  type CommonDesign,
  type Design,
  type DesignInput,
  designSchema,
  FORMAT,
  interfaceOf,
  parametersOf,
  signatureOf,
} from "./design.ts";
export { encodingProblems } from "./schema/encoding.ts";
export type { Entity } from "./spec/entity.ts";
export {
  type DesignOf,
  type Kind,
  type KindName,
  kinds,
  type ParameterName,
  type Parameters,
} from "./kinds/index.ts";
export { referenceProblems } from "./kinds/reference-problems.ts";
export { renderPython } from "./render.ts";
export { schemaProblems } from "./schema/schema-problems.ts";
export { field, type FieldMeta } from "./field.ts";
export * from "./problem.ts";
export { type ObjectField, type Shape, shapeOf } from "./schema/shape.ts";
export { kubernetesShape } from "./schema/kubernetes-shape.ts";
export { taskTemplates, type TemplateName } from "./templates/index.ts";
export { type Settings, type SettingsInput, settingsSchema } from "./settings.ts";
export { applyEdits, editText, type ReadText, readText, type TextEdit, writeText } from "./text/index.ts";
export { type PluginName, TaskPlugins } from "./plugins/index.ts";
export {
  explainType,
  literalTypeInWords,
  PLAIN_TYPES,
  readScope,
  type TypeExplanation,
  typeSuggestions,
} from "./types/index.ts";
export { type Device, DEVICES } from "./values/devices.ts";
export { type Duration, durationInWords, parseDuration } from "./values/duration.ts";
export { type KubernetesField, kubernetesFields, type KubernetesType } from "./values/kubernetes-fields.ts";
export {
  compareQuantities,
  parseQuantity,
  type Quantity,
  quantityInWords,
  type ResourceUnit,
} from "./values/quantity.ts";
export { listed } from "./values/listed.ts";
export { nearest } from "./values/nearest.ts";
export { isEqual } from "./values/equal.ts";
export { isRecord } from "./values/record.ts";
export { type SecretRequest, secretInWords } from "./values/secret-place.ts";
export { type ImageInWords, imageInWords } from "./image-in-words.ts";
export { credentialTexts } from "./rules/credentials.ts";
export { overPlatform, type PlatformLimits } from "./rules/platform-limits.ts";
