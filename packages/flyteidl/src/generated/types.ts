// Written by scripts/generate.ts from the .proto files of @flyteorg/flyteidl. Do not edit.

import type { JsonObject } from "../json-value.ts";

export type ConcurrencyLimitBehavior = "CONCURRENCY_LIMIT_BEHAVIOR_UNSPECIFIED" | "CONCURRENCY_LIMIT_BEHAVIOR_SKIP";

export type DescriptionFormat = "DESCRIPTION_FORMAT_UNKNOWN" | "DESCRIPTION_FORMAT_MARKDOWN" | "DESCRIPTION_FORMAT_HTML" | "DESCRIPTION_FORMAT_RST";

export type FixedRateUnit = "MINUTE" | "HOUR" | "DAY";

export type LaunchPlanState = "INACTIVE" | "ACTIVE";

export type MatchableResource = "TASK_RESOURCE" | "CLUSTER_RESOURCE" | "EXECUTION_QUEUE" | "EXECUTION_CLUSTER_LABEL" | "QUALITY_OF_SERVICE_SPECIFICATION" | "PLUGIN_OVERRIDE" | "WORKFLOW_EXECUTION_CONFIG" | "CLUSTER_ASSIGNMENT";

export type NamedEntityState = "NAMED_ENTITY_ACTIVE" | "NAMED_ENTITY_ARCHIVED" | "SYSTEM_GENERATED";

export type MissingPluginBehavior = "FAIL" | "USE_DEFAULT";

export type ProjectState = "ACTIVE" | "ARCHIVED" | "SYSTEM_GENERATED" | "SYSTEM_ARCHIVED";

export type Direction = "DESCENDING" | "ASCENDING";

export type DataMode = "SINGLE_INPUT_FILE" | "INDIVIDUAL_INPUT_FILES";

export type ExecutionMode = "MINIMAL_STATE" | "FULL_STATE";

export type BlobDimensionality = "SINGLE" | "MULTIPART";

export type ComparisonExpressionOperator = "EQ" | "NEQ" | "GT" | "GTE" | "LT" | "LTE";

export type LogicalOperator = "AND" | "OR";

export type Architecture = "UNKNOWN" | "AMD64" | "ARM64" | "ARM_V6" | "ARM_V7";

export type LiteralMapFormat = "JSON" | "YAML" | "PROTO";

export type Granularity = "UNSET" | "MINUTE" | "HOUR" | "DAY" | "MONTH";

export type DownloadMode = "DOWNLOAD_EAGER" | "DOWNLOAD_STREAM" | "DO_NOT_DOWNLOAD";

export type UploadMode = "UPLOAD_ON_EXIT" | "UPLOAD_EAGER" | "DO_NOT_UPLOAD";

export type OAuth2TokenRequestType = "CLIENT_CREDENTIALS";

export type Operator = "MINUS" | "PLUS";

export type Tier = "UNDEFINED" | "HIGH" | "MEDIUM" | "LOW";

export type ResourceType = "UNSPECIFIED" | "TASK" | "WORKFLOW" | "LAUNCH_PLAN" | "DATASET";

export type ResourceName = "UNKNOWN" | "CPU" | "GPU" | "MEMORY" | "STORAGE" | "EPHEMERAL_STORAGE";

export type RuntimeType = "OTHER" | "FLYTE_SDK";

export type SchemaColumnType = "INTEGER" | "FLOAT" | "STRING" | "BOOLEAN" | "DATETIME" | "DURATION";

export type MountType = "ANY" | "ENV_VAR" | "FILE";

export type SimpleType = "NONE" | "INTEGER" | "FLOAT" | "STRING" | "BOOLEAN" | "DATETIME" | "DURATION" | "BINARY" | "ERROR" | "STRUCT";

export type Dialect = "UNDEFINED" | "ANSI" | "HIVE" | "OTHER";

export type Phase = "UNDEFINED" | "QUEUED" | "RUNNING" | "SUCCEEDING" | "SUCCEEDED" | "FAILING" | "FAILED" | "ABORTED" | "TIMED_OUT" | "ABORTING";

export type OnFailurePolicy = "FAIL_IMMEDIATELY" | "FAIL_AFTER_EXECUTABLE_NODES_COMPLETE";

export type UpscalingMode = "UPSCALING_MODE_UNSPECIFIED" | "UPSCALING_MODE_DEFAULT" | "UPSCALING_MODE_AGGRESSIVE" | "UPSCALING_MODE_CONSERVATIVE";

export type RestartPolicy = "RESTART_POLICY_NEVER" | "RESTART_POLICY_ON_FAILURE" | "RESTART_POLICY_ALWAYS";

export type SparkApplicationType = "PYTHON" | "JAVA" | "SCALA" | "R";

export type CleanPodPolicy = "CLEANPOD_POLICY_NONE" | "CLEANPOD_POLICY_RUNNING" | "CLEANPOD_POLICY_ALL";

export type Annotations = {
  values?: { [key: string]: string };
};

export type Auth = {
  assumableIamRole?: string;
  kubernetesServiceAccount?: string;
};

export type AuthRole = {
  assumableIamRole?: string;
  kubernetesServiceAccount?: string;
};

export type ClusterAssignment = {
  clusterPoolName?: string;
};

export type ClusterResourceAttributes = {
  attributes?: { [key: string]: string };
};

export type ConcurrencyPolicy = {
  max?: number;
  behavior?: ConcurrencyLimitBehavior;
};

export type CronSchedule = {
  schedule?: string;
  offset?: string;
};

export type Description = {
  value?: string;
  uri?: string;
  format?: DescriptionFormat;
  iconLink?: string;
};

export type DescriptionEntity = {
  id?: Identifier;
  shortDescription?: string;
  longDescription?: Description;
  sourceCode?: SourceCode;
  tags?: string[];
};

export type DescriptionEntityList = {
  descriptionEntities?: DescriptionEntity[];
  token?: string;
};

export type DescriptionEntityListRequest = {
  resourceType?: ResourceType;
  id?: NamedEntityIdentifier;
  limit?: number;
  token?: string;
  filters?: string;
  sortBy?: Sort;
};

export type Domain = {
  id?: string;
  name?: string;
};

export type EmailNotification = {
  recipientsEmail?: string[];
  template?: string;
};

export type Envs = {
  values?: KeyValuePair[];
};

export type ExecutionClusterLabel = {
  value?: string;
};

export type ExecutionQueueAttributes = {
  tags?: string[];
};

export type FixedRate = {
  value?: number;
  unit?: FixedRateUnit;
};

export type GetDomainRequest = { [key: string]: never };

export type GetDomainsResponse = {
  domains?: Domain[];
};

export type GetVersionRequest = { [key: string]: never };

export type GetVersionResponse = {
  controlPlaneVersion?: Version;
};

export type InactiveProject = {
  id?: string;
  org?: string;
};

export type Labels = {
  values?: { [key: string]: string };
};

export type LaunchPlan = {
  id?: Identifier;
  spec?: LaunchPlanSpec;
  closure?: LaunchPlanClosure;
};

export type LaunchPlanClosure = {
  state?: LaunchPlanState;
  expectedInputs?: ParameterMap;
  expectedOutputs?: VariableMap;
  createdAt?: string;
  updatedAt?: string;
};

export type LaunchPlanCreateRequest = {
  id?: Identifier;
  spec?: LaunchPlanSpec;
};

export type LaunchPlanCreateResponse = { [key: string]: never };

export type LaunchPlanMetadata = {
  schedule?: Schedule;
  notifications?: Notification[];
  launchConditions?: Any;
};

export type LaunchPlanSpec = {
  workflowId?: Identifier;
  entityMetadata?: LaunchPlanMetadata;
  defaultInputs?: ParameterMap;
  fixedInputs?: LiteralMap;
  role?: string;
  labels?: Labels;
  annotations?: Annotations;
  auth?: Auth;
  authRole?: AuthRole;
  securityContext?: SecurityContext;
  qualityOfService?: QualityOfService;
  rawOutputDataConfig?: RawOutputDataConfig;
  maxParallelism?: number;
  interruptible?: boolean;
  overwriteCache?: boolean;
  envs?: Envs;
  executionEnvAssignments?: ExecutionEnvAssignment[];
  clusterAssignment?: ClusterAssignment;
  concurrencyPolicy?: ConcurrencyPolicy;
};

export type MatchingAttributes = {
  taskResourceAttributes?: TaskResourceAttributes;
  clusterResourceAttributes?: ClusterResourceAttributes;
  executionQueueAttributes?: ExecutionQueueAttributes;
  executionClusterLabel?: ExecutionClusterLabel;
  qualityOfService?: QualityOfService;
  pluginOverrides?: PluginOverrides;
  workflowExecutionConfig?: WorkflowExecutionConfig;
  clusterAssignment?: ClusterAssignment;
};

export type NamedEntity = {
  resourceType?: ResourceType;
  id?: NamedEntityIdentifier;
  metadata?: NamedEntityMetadata;
};

export type NamedEntityGetRequest = {
  resourceType?: ResourceType;
  id?: NamedEntityIdentifier;
};

export type NamedEntityIdentifier = {
  project?: string;
  domain?: string;
  name?: string;
  org?: string;
};

export type NamedEntityIdentifierList = {
  entities?: NamedEntityIdentifier[];
  token?: string;
};

export type NamedEntityIdentifierListRequest = {
  project?: string;
  domain?: string;
  limit?: number;
  token?: string;
  sortBy?: Sort;
  filters?: string;
  org?: string;
};

export type NamedEntityList = {
  entities?: NamedEntity[];
  token?: string;
};

export type NamedEntityListRequest = {
  resourceType?: ResourceType;
  project?: string;
  domain?: string;
  limit?: number;
  token?: string;
  sortBy?: Sort;
  filters?: string;
  org?: string;
};

export type NamedEntityMetadata = {
  description?: string;
  state?: NamedEntityState;
};

export type NamedEntityUpdateRequest = {
  resourceType?: ResourceType;
  id?: NamedEntityIdentifier;
  metadata?: NamedEntityMetadata;
};

export type NamedEntityUpdateResponse = { [key: string]: never };

export type Notification = {
  phases?: Phase[];
  email?: EmailNotification;
  pagerDuty?: PagerDutyNotification;
  slack?: SlackNotification;
};

export type ObjectGetRequest = {
  id?: Identifier;
};

export type PagerDutyNotification = {
  recipientsEmail?: string[];
  template?: string;
};

export type PluginOverride = {
  taskType?: string;
  pluginId?: string[];
  missingPluginBehavior?: MissingPluginBehavior;
};

export type PluginOverrides = {
  overrides?: PluginOverride[];
};

export type Project = {
  id?: string;
  name?: string;
  domains?: Domain[];
  description?: string;
  labels?: Labels;
  state?: ProjectState;
  org?: string;
};

export type ProjectDomainAttributes = {
  project?: string;
  domain?: string;
  matchingAttributes?: MatchingAttributes;
  org?: string;
};

export type ProjectDomainAttributesDeleteRequest = {
  project?: string;
  domain?: string;
  resourceType?: MatchableResource;
  org?: string;
};

export type ProjectDomainAttributesDeleteResponse = { [key: string]: never };

export type ProjectDomainAttributesGetRequest = {
  project?: string;
  domain?: string;
  resourceType?: MatchableResource;
  org?: string;
};

export type ProjectDomainAttributesGetResponse = {
  attributes?: ProjectDomainAttributes;
};

export type ProjectDomainAttributesUpdateRequest = {
  attributes?: ProjectDomainAttributes;
};

export type ProjectDomainAttributesUpdateResponse = { [key: string]: never };

export type ProjectGetRequest = {
  id?: string;
  org?: string;
};

export type ProjectListRequest = {
  limit?: number;
  token?: string;
  filters?: string;
  sortBy?: Sort;
  org?: string;
};

export type ProjectRegisterRequest = {
  project?: Project;
};

export type ProjectRegisterResponse = { [key: string]: never };

export type ProjectUpdateResponse = { [key: string]: never };

export type Projects = {
  projects?: Project[];
  token?: string;
};

export type RawOutputDataConfig = {
  outputLocationPrefix?: string;
};

export type ResourceListRequest = {
  id?: NamedEntityIdentifier;
  limit?: number;
  token?: string;
  filters?: string;
  sortBy?: Sort;
};

export type Schedule = {
  cronExpression?: string;
  rate?: FixedRate;
  kickoffTimeInputArg?: string;
  cronSchedule?: CronSchedule;
};

export type SlackNotification = {
  recipientsEmail?: string[];
  template?: string;
};

export type Sort = {
  key?: string;
  direction?: Direction;
};

export type SourceCode = {
  link?: string;
};

export type Task = {
  id?: Identifier;
  closure?: TaskClosure;
  shortDescription?: string;
};

export type TaskClosure = {
  compiledTask?: CompiledTask;
  createdAt?: string;
};

export type TaskCreateRequest = {
  id?: Identifier;
  spec?: TaskSpec;
};

export type TaskCreateResponse = { [key: string]: never };

export type TaskList = {
  tasks?: Task[];
  token?: string;
};

export type TaskResourceAttributes = {
  defaults?: TaskResourceSpec;
  limits?: TaskResourceSpec;
};

export type TaskResourceSpec = {
  cpu?: string;
  gpu?: string;
  memory?: string;
  storage?: string;
  ephemeralStorage?: string;
};

export type TaskSpec = {
  template?: TaskTemplate;
  description?: DescriptionEntity;
};

export type Version = {
  Build?: string;
  Version?: string;
  BuildTime?: string;
};

export type Workflow = {
  id?: Identifier;
  closure?: WorkflowClosure;
  shortDescription?: string;
};

export type WorkflowClosure = {
  compiledWorkflow?: CompiledWorkflowClosure;
  createdAt?: string;
};

export type WorkflowCreateRequest = {
  id?: Identifier;
  spec?: WorkflowSpec;
};

export type WorkflowCreateResponse = { [key: string]: never };

export type WorkflowExecutionConfig = {
  maxParallelism?: number;
  securityContext?: SecurityContext;
  rawOutputDataConfig?: RawOutputDataConfig;
  labels?: Labels;
  annotations?: Annotations;
  interruptible?: boolean;
  overwriteCache?: boolean;
  envs?: Envs;
  executionEnvAssignments?: ExecutionEnvAssignment[];
};

export type WorkflowSpec = {
  template?: WorkflowTemplate;
  subWorkflows?: WorkflowTemplate[];
  description?: DescriptionEntity;
};

export type Alias = {
  var?: string;
  alias?: string;
};

export type ApproveCondition = {
  signalId?: string;
};

export type ArrayNode = {
  node?: Node;
  parallelism?: number;
  minSuccesses?: number;
  minSuccessRatio?: number | "NaN" | "Infinity" | "-Infinity";
  executionMode?: ExecutionMode;
  isOriginalSubNodeInterface?: boolean;
  dataMode?: DataMode;
  boundInputs?: string[];
  runAllSubNodes?: boolean;
};

export type ArtifactBindingData = {
  partitionKey?: string;
  bindToTimePartition?: boolean;
  timeTransform?: TimeTransform;
};

export type ArtifactID = {
  artifactKey?: ArtifactKey;
  version?: string;
  partitions?: Partitions;
  timePartition?: TimePartition;
};

export type ArtifactKey = {
  project?: string;
  domain?: string;
  name?: string;
  org?: string;
};

export type ArtifactQuery = {
  artifactId?: ArtifactID;
  artifactTag?: ArtifactTag;
  uri?: string;
  binding?: ArtifactBindingData;
};

export type ArtifactTag = {
  artifactKey?: ArtifactKey;
  value?: LabelValue;
};

export type Binary = {
  value?: string;
  tag?: string;
};

export type Binding = {
  var?: string;
  binding?: BindingData;
};

export type BindingData = {
  scalar?: Scalar;
  collection?: BindingDataCollection;
  promise?: OutputReference;
  map?: BindingDataMap;
  union?: UnionInfo;
  offloadedMetadata?: LiteralOffloadedMetadata;
};

export type BindingDataCollection = {
  bindings?: BindingData[];
};

export type BindingDataMap = {
  bindings?: { [key: string]: BindingData };
};

export type Blob = {
  metadata?: BlobMetadata;
  uri?: string;
};

export type BlobMetadata = {
  type?: BlobType;
};

export type BlobType = {
  format?: string;
  dimensionality?: BlobDimensionality;
};

export type BooleanExpression = {
  conjunction?: ConjunctionExpression;
  comparison?: ComparisonExpression;
};

export type BranchNode = {
  ifElse?: IfElseBlock;
};

export type ComparisonExpression = {
  operator?: ComparisonExpressionOperator;
  leftValue?: Operand;
  rightValue?: Operand;
};

export type CompiledLaunchPlan = {
  template?: LaunchPlanTemplate;
};

export type CompiledTask = {
  template?: TaskTemplate;
};

export type CompiledWorkflow = {
  template?: WorkflowTemplate;
  connections?: ConnectionSet;
};

export type CompiledWorkflowClosure = {
  primary?: CompiledWorkflow;
  subWorkflows?: CompiledWorkflow[];
  tasks?: CompiledTask[];
  launchPlans?: CompiledLaunchPlan[];
};

export type ConjunctionExpression = {
  operator?: LogicalOperator;
  leftExpression?: BooleanExpression;
  rightExpression?: BooleanExpression;
};

export type ConnectionSet = {
  downstream?: { [key: string]: IdList };
  upstream?: { [key: string]: IdList };
};

export type IdList = {
  ids?: string[];
};

export type Container = {
  image?: string;
  command?: string[];
  args?: string[];
  resources?: Resources;
  env?: KeyValuePair[];
  config?: KeyValuePair[];
  ports?: ContainerPort[];
  dataConfig?: DataLoadingConfig;
  architecture?: Architecture;
};

export type ContainerPort = {
  containerPort?: number;
  name?: string;
};

export type DataLoadingConfig = {
  enabled?: boolean;
  inputPath?: string;
  outputPath?: string;
  format?: LiteralMapFormat;
  ioStrategy?: IOStrategy;
};

export type EnumType = {
  values?: string[];
};

export type Error = {
  failedNodeId?: string;
  message?: string;
};

export type ExecutionEnv = {
  name?: string;
  type?: string;
  extant?: JsonObject;
  spec?: JsonObject;
  version?: string;
};

export type ExecutionEnvAssignment = {
  nodeIds?: string[];
  taskType?: string;
  executionEnv?: ExecutionEnv;
};

export type ExtendedResources = {
  gpuAccelerator?: GPUAccelerator;
  sharedMemory?: SharedMemory;
};

export type GPUAccelerator = {
  device?: string;
  unpartitioned?: boolean;
  partitionSize?: string;
};

export type GateNode = {
  approve?: ApproveCondition;
  signal?: SignalCondition;
  sleep?: SleepCondition;
};

export type IOStrategy = {
  downloadMode?: DownloadMode;
  uploadMode?: UploadMode;
};

export type Identifier = {
  resourceType?: ResourceType;
  project?: string;
  domain?: string;
  name?: string;
  version?: string;
  org?: string;
};

export type Identity = {
  iamRole?: string;
  k8sServiceAccount?: string;
  oauth2Client?: OAuth2Client;
  executionIdentity?: string;
};

export type IfBlock = {
  condition?: BooleanExpression;
  thenNode?: Node;
};

export type IfElseBlock = {
  case?: IfBlock;
  other?: IfBlock[];
  elseNode?: Node;
  error?: Error;
};

export type InputBindingData = {
  var?: string;
};

export type K8sObjectMetadata = {
  labels?: { [key: string]: string };
  annotations?: { [key: string]: string };
};

export type K8sPod = {
  metadata?: K8sObjectMetadata;
  podSpec?: JsonObject;
  dataConfig?: DataLoadingConfig;
  primaryContainerName?: string;
};

export type KeyValuePair = {
  key?: string;
  value?: string;
};

export type LabelValue = {
  staticValue?: string;
  timeValue?: string;
  triggeredBinding?: ArtifactBindingData;
  inputBinding?: InputBindingData;
  runtimeBinding?: RuntimeBinding;
};

export type LaunchPlanTemplate = {
  id?: Identifier;
  interface?: TypedInterface;
  fixedInputs?: LiteralMap;
};

export type Literal = {
  scalar?: Scalar;
  collection?: LiteralCollection;
  map?: LiteralMap;
  hash?: string;
  metadata?: { [key: string]: string };
  offloadedMetadata?: LiteralOffloadedMetadata;
};

export type LiteralCollection = {
  literals?: Literal[];
};

export type LiteralMap = {
  literals?: { [key: string]: Literal };
};

export type LiteralOffloadedMetadata = {
  uri?: string;
  sizeBytes?: string;
  inferredType?: LiteralType;
};

export type LiteralType = {
  simple?: SimpleType;
  schema?: SchemaType;
  collectionType?: LiteralType;
  mapValueType?: LiteralType;
  blob?: BlobType;
  metadata?: JsonObject;
  enumType?: EnumType;
  structuredDatasetType?: StructuredDatasetType;
  annotation?: TypeAnnotation;
  unionType?: UnionType;
  structure?: TypeStructure;
};

export type Node = {
  id?: string;
  metadata?: NodeMetadata;
  inputs?: Binding[];
  upstreamNodeIds?: string[];
  outputAliases?: Alias[];
  taskNode?: TaskNode;
  workflowNode?: WorkflowNode;
  branchNode?: BranchNode;
  gateNode?: GateNode;
  arrayNode?: ArrayNode;
};

export type NodeMetadata = {
  name?: string;
  timeout?: string;
  retries?: RetryStrategy;
  interruptible?: boolean;
  cacheable?: boolean;
  cacheVersion?: string;
  cacheSerializable?: boolean;
  config?: { [key: string]: string };
};

export type OAuth2Client = {
  clientId?: string;
  clientSecret?: Secret;
};

export type OAuth2TokenRequest = {
  name?: string;
  type?: OAuth2TokenRequestType;
  client?: OAuth2Client;
  idpDiscoveryEndpoint?: string;
  tokenEndpoint?: string;
};

export type Operand = {
  primitive?: Primitive;
  var?: string;
  scalar?: Scalar;
};

export type OutputReference = {
  nodeId?: string;
  var?: string;
  attrPath?: PromiseAttribute[];
};

export type Parameter = {
  var?: Variable;
  default?: Literal;
  required?: boolean;
  artifactQuery?: ArtifactQuery;
  artifactId?: ArtifactID;
};

export type ParameterMap = {
  parameters?: { [key: string]: Parameter };
};

export type Partitions = {
  value?: { [key: string]: LabelValue };
};

export type Primitive = {
  integer?: string;
  floatValue?: number | "NaN" | "Infinity" | "-Infinity";
  stringValue?: string;
  boolean?: boolean;
  datetime?: string;
  duration?: string;
};

export type PromiseAttribute = {
  stringValue?: string;
  intValue?: number;
};

export type QualityOfService = {
  tier?: Tier;
  spec?: QualityOfServiceSpec;
};

export type QualityOfServiceSpec = {
  queueingBudget?: string;
};

export type Resources = {
  requests?: ResourceEntry[];
  limits?: ResourceEntry[];
};

export type ResourceEntry = {
  name?: ResourceName;
  value?: string;
};

export type RetryStrategy = {
  retries?: number;
};

export type RuntimeBinding = { [key: string]: never };

export type RuntimeMetadata = {
  type?: RuntimeType;
  version?: string;
  flavor?: string;
};

export type Scalar = {
  primitive?: Primitive;
  blob?: Blob;
  binary?: Binary;
  schema?: Schema;
  noneType?: Void;
  error?: Error;
  generic?: JsonObject;
  structuredDataset?: StructuredDataset;
  union?: Union;
};

export type Schema = {
  uri?: string;
  type?: SchemaType;
};

export type SchemaType = {
  columns?: SchemaColumn[];
};

export type SchemaColumn = {
  name?: string;
  type?: SchemaColumnType;
};

export type Secret = {
  group?: string;
  groupVersion?: string;
  key?: string;
  mountRequirement?: MountType;
  envVar?: string;
};

export type SecurityContext = {
  runAs?: Identity;
  secrets?: Secret[];
  tokens?: OAuth2TokenRequest[];
};

export type SharedMemory = {
  mountPath?: string;
  mountName?: string;
  sizeLimit?: string;
};

export type SignalCondition = {
  signalId?: string;
  type?: LiteralType;
  outputVariableName?: string;
};

export type SleepCondition = {
  duration?: string;
};

export type Sql = {
  statement?: string;
  dialect?: Dialect;
};

export type StructuredDataset = {
  uri?: string;
  metadata?: StructuredDatasetMetadata;
};

export type StructuredDatasetMetadata = {
  structuredDatasetType?: StructuredDatasetType;
};

export type StructuredDatasetType = {
  columns?: DatasetColumn[];
  format?: string;
  externalSchemaType?: string;
  externalSchemaBytes?: string;
};

export type DatasetColumn = {
  name?: string;
  literalType?: LiteralType;
};

export type TaskMetadata = {
  discoverable?: boolean;
  runtime?: RuntimeMetadata;
  timeout?: string;
  retries?: RetryStrategy;
  discoveryVersion?: string;
  deprecatedErrorMessage?: string;
  interruptible?: boolean;
  cacheSerializable?: boolean;
  tags?: { [key: string]: string };
  podTemplateName?: string;
  cacheIgnoreInputVars?: string[];
  isEager?: boolean;
  generatesDeck?: boolean;
  metadata?: K8sObjectMetadata;
};

export type TaskNode = {
  referenceId?: Identifier;
  overrides?: TaskNodeOverrides;
};

export type TaskNodeOverrides = {
  resources?: Resources;
  extendedResources?: ExtendedResources;
  containerImage?: string;
  podTemplate?: K8sPod;
};

export type TaskTemplate = {
  id?: Identifier;
  type?: string;
  metadata?: TaskMetadata;
  interface?: TypedInterface;
  custom?: JsonObject;
  container?: Container;
  taskTypeVersion?: number;
  securityContext?: SecurityContext;
  extendedResources?: ExtendedResources;
  config?: { [key: string]: string };
  k8sPod?: K8sPod;
  sql?: Sql;
};

export type TimePartition = {
  value?: LabelValue;
  granularity?: Granularity;
};

export type TimeTransform = {
  transform?: string;
  op?: Operator;
};

export type TypeAnnotation = {
  annotations?: JsonObject;
};

export type TypeStructure = {
  tag?: string;
  dataclassType?: { [key: string]: LiteralType };
};

export type TypedInterface = {
  inputs?: VariableMap;
  outputs?: VariableMap;
};

export type Union = {
  value?: Literal;
  type?: LiteralType;
};

export type UnionInfo = {
  targetType?: LiteralType;
};

export type UnionType = {
  variants?: LiteralType[];
};

export type Variable = {
  type?: LiteralType;
  description?: string;
  artifactPartialId?: ArtifactID;
  artifactTag?: ArtifactTag;
};

export type VariableMap = {
  variables?: { [key: string]: Variable };
};

export type Void = { [key: string]: never };

export type WorkflowMetadata = {
  qualityOfService?: QualityOfService;
  onFailure?: OnFailurePolicy;
  tags?: { [key: string]: string };
};

export type WorkflowMetadataDefaults = {
  interruptible?: boolean;
};

export type WorkflowNode = {
  launchplanRef?: Identifier;
  subWorkflowRef?: Identifier;
};

export type WorkflowTemplate = {
  id?: Identifier;
  metadata?: WorkflowMetadata;
  interface?: TypedInterface;
  nodes?: Node[];
  outputs?: Binding[];
  failureNode?: Node;
  metadataDefaults?: WorkflowMetadataDefaults;
};

export type ArrayJob = {
  parallelism?: string;
  size?: string;
  minSuccesses?: string;
  minSuccessRatio?: number | "NaN" | "Infinity" | "-Infinity";
};

export type AutoscalerOptions = {
  upscalingMode?: UpscalingMode;
  idleTimeoutSeconds?: number;
  env?: KeyValuePair[];
  image?: string;
  resources?: Resources;
};

export type CommonReplicaSpec = {
  replicas?: number;
  image?: string;
  resources?: Resources;
  restartPolicy?: RestartPolicy;
};

export type DaskJob = {
  scheduler?: DaskScheduler;
  workers?: DaskWorkerGroup;
};

export type DaskScheduler = {
  image?: string;
  resources?: Resources;
};

export type DaskWorkerGroup = {
  numberOfWorkers?: number;
  image?: string;
  resources?: Resources;
};

export type DistributedMPITrainingTaskV0 = {
  numWorkers?: number;
  numLauncherReplicas?: number;
  slots?: number;
};

export type DistributedPyTorchTrainingTaskV0 = {
  workers?: number;
  elasticConfig?: ElasticConfigV0;
};

export type DistributedTensorflowTrainingTaskV0 = {
  workers?: number;
  psReplicas?: number;
  chiefReplicas?: number;
  evaluatorReplicas?: number;
};

export type ElasticConfigV0 = {
  rdzvBackend?: string;
  minReplicas?: number;
  maxReplicas?: number;
  nprocPerNode?: number;
  maxRestarts?: number;
};

export type HeadGroupSpec = {
  rayStartParams?: { [key: string]: string };
  k8sPod?: K8sPod;
};

export type HiveQuery = {
  query?: string;
  timeoutSec?: number;
  retryCount?: number;
};

export type HiveQueryCollection = {
  queries?: HiveQuery[];
};

export type PrestoQuery = {
  routingGroup?: string;
  catalog?: string;
  schema?: string;
  statement?: string;
};

export type QuboleHiveJob = {
  clusterLabel?: string;
  queryCollection?: HiveQueryCollection;
  tags?: string[];
  query?: HiveQuery;
};

export type RayCluster = {
  headGroupSpec?: HeadGroupSpec;
  workerGroupSpec?: WorkerGroupSpec[];
  enableAutoscaling?: boolean;
  autoscalerOptions?: AutoscalerOptions;
};

export type RayJob = {
  rayCluster?: RayCluster;
  runtimeEnv?: string;
  shutdownAfterJobFinishes?: boolean;
  ttlSecondsAfterFinished?: number;
  runtimeEnvYaml?: string;
};

export type SparkJob = {
  applicationType?: SparkApplicationType;
  mainApplicationFile?: string;
  mainClass?: string;
  sparkConf?: { [key: string]: string };
  hadoopConf?: { [key: string]: string };
  executorPath?: string;
  databricksConf?: JsonObject;
  databricksToken?: string;
  databricksInstance?: string;
  driverPod?: K8sPod;
  executorPod?: K8sPod;
};

export type WorkerGroupSpec = {
  groupName?: string;
  replicas?: number;
  minReplicas?: number;
  maxReplicas?: number;
  rayStartParams?: { [key: string]: string };
  k8sPod?: K8sPod;
};

export type DistributedMPITrainingReplicaSpec = {
  replicas?: number;
  image?: string;
  resources?: Resources;
  restartPolicy?: RestartPolicy;
  command?: string[];
  common?: CommonReplicaSpec;
};

export type DistributedMPITrainingTask = {
  workerReplicas?: DistributedMPITrainingReplicaSpec;
  launcherReplicas?: DistributedMPITrainingReplicaSpec;
  runPolicy?: RunPolicy;
  slots?: number;
};

export type DistributedPyTorchTrainingReplicaSpec = {
  replicas?: number;
  image?: string;
  resources?: Resources;
  restartPolicy?: RestartPolicy;
  common?: CommonReplicaSpec;
};

export type DistributedPyTorchTrainingTask = {
  workerReplicas?: DistributedPyTorchTrainingReplicaSpec;
  masterReplicas?: DistributedPyTorchTrainingReplicaSpec;
  runPolicy?: RunPolicy;
  elasticConfig?: ElasticConfig;
};

export type DistributedTensorflowTrainingReplicaSpec = {
  replicas?: number;
  image?: string;
  resources?: Resources;
  restartPolicy?: RestartPolicy;
  common?: CommonReplicaSpec;
};

export type DistributedTensorflowTrainingTask = {
  workerReplicas?: DistributedTensorflowTrainingReplicaSpec;
  psReplicas?: DistributedTensorflowTrainingReplicaSpec;
  chiefReplicas?: DistributedTensorflowTrainingReplicaSpec;
  runPolicy?: RunPolicy;
  evaluatorReplicas?: DistributedTensorflowTrainingReplicaSpec;
};

export type ElasticConfig = {
  rdzvBackend?: string;
  minReplicas?: number;
  maxReplicas?: number;
  nprocPerNode?: number;
  maxRestarts?: number;
};

export type RunPolicy = {
  cleanPodPolicy?: CleanPodPolicy;
  ttlSecondsAfterFinished?: number;
  activeDeadlineSeconds?: number;
  backoffLimit?: number;
};

export type OAuth2MetadataRequest = { [key: string]: never };

export type OAuth2MetadataResponse = {
  issuer?: string;
  authorizationEndpoint?: string;
  tokenEndpoint?: string;
  responseTypesSupported?: string[];
  scopesSupported?: string[];
  tokenEndpointAuthMethodsSupported?: string[];
  jwksUri?: string;
  codeChallengeMethodsSupported?: string[];
  grantTypesSupported?: string[];
  deviceAuthorizationEndpoint?: string;
};

export type PublicClientAuthConfigRequest = { [key: string]: never };

export type PublicClientAuthConfigResponse = {
  clientId?: string;
  redirectUri?: string;
  scopes?: string[];
  authorizationMetadataKey?: string;
  serviceHttpEndpoint?: string;
  audience?: string;
};

export type Any = {
  typeUrl?: string;
  value?: string;
};

export type Status = {
  code?: number;
  message?: string;
  details?: Any[];
};

/** Every message that the codec knows, by its full name. */

export type Messages = {
  "flyteidl.admin.Annotations": Annotations;
  "flyteidl.admin.Auth": Auth;
  "flyteidl.admin.AuthRole": AuthRole;
  "flyteidl.admin.ClusterAssignment": ClusterAssignment;
  "flyteidl.admin.ClusterResourceAttributes": ClusterResourceAttributes;
  "flyteidl.admin.ConcurrencyPolicy": ConcurrencyPolicy;
  "flyteidl.admin.CronSchedule": CronSchedule;
  "flyteidl.admin.Description": Description;
  "flyteidl.admin.DescriptionEntity": DescriptionEntity;
  "flyteidl.admin.DescriptionEntityList": DescriptionEntityList;
  "flyteidl.admin.DescriptionEntityListRequest": DescriptionEntityListRequest;
  "flyteidl.admin.Domain": Domain;
  "flyteidl.admin.EmailNotification": EmailNotification;
  "flyteidl.admin.Envs": Envs;
  "flyteidl.admin.ExecutionClusterLabel": ExecutionClusterLabel;
  "flyteidl.admin.ExecutionQueueAttributes": ExecutionQueueAttributes;
  "flyteidl.admin.FixedRate": FixedRate;
  "flyteidl.admin.GetDomainRequest": GetDomainRequest;
  "flyteidl.admin.GetDomainsResponse": GetDomainsResponse;
  "flyteidl.admin.GetVersionRequest": GetVersionRequest;
  "flyteidl.admin.GetVersionResponse": GetVersionResponse;
  "flyteidl.admin.InactiveProject": InactiveProject;
  "flyteidl.admin.Labels": Labels;
  "flyteidl.admin.LaunchPlan": LaunchPlan;
  "flyteidl.admin.LaunchPlanClosure": LaunchPlanClosure;
  "flyteidl.admin.LaunchPlanCreateRequest": LaunchPlanCreateRequest;
  "flyteidl.admin.LaunchPlanCreateResponse": LaunchPlanCreateResponse;
  "flyteidl.admin.LaunchPlanMetadata": LaunchPlanMetadata;
  "flyteidl.admin.LaunchPlanSpec": LaunchPlanSpec;
  "flyteidl.admin.MatchingAttributes": MatchingAttributes;
  "flyteidl.admin.NamedEntity": NamedEntity;
  "flyteidl.admin.NamedEntityGetRequest": NamedEntityGetRequest;
  "flyteidl.admin.NamedEntityIdentifier": NamedEntityIdentifier;
  "flyteidl.admin.NamedEntityIdentifierList": NamedEntityIdentifierList;
  "flyteidl.admin.NamedEntityIdentifierListRequest": NamedEntityIdentifierListRequest;
  "flyteidl.admin.NamedEntityList": NamedEntityList;
  "flyteidl.admin.NamedEntityListRequest": NamedEntityListRequest;
  "flyteidl.admin.NamedEntityMetadata": NamedEntityMetadata;
  "flyteidl.admin.NamedEntityUpdateRequest": NamedEntityUpdateRequest;
  "flyteidl.admin.NamedEntityUpdateResponse": NamedEntityUpdateResponse;
  "flyteidl.admin.Notification": Notification;
  "flyteidl.admin.ObjectGetRequest": ObjectGetRequest;
  "flyteidl.admin.PagerDutyNotification": PagerDutyNotification;
  "flyteidl.admin.PluginOverride": PluginOverride;
  "flyteidl.admin.PluginOverrides": PluginOverrides;
  "flyteidl.admin.Project": Project;
  "flyteidl.admin.ProjectDomainAttributes": ProjectDomainAttributes;
  "flyteidl.admin.ProjectDomainAttributesDeleteRequest": ProjectDomainAttributesDeleteRequest;
  "flyteidl.admin.ProjectDomainAttributesDeleteResponse": ProjectDomainAttributesDeleteResponse;
  "flyteidl.admin.ProjectDomainAttributesGetRequest": ProjectDomainAttributesGetRequest;
  "flyteidl.admin.ProjectDomainAttributesGetResponse": ProjectDomainAttributesGetResponse;
  "flyteidl.admin.ProjectDomainAttributesUpdateRequest": ProjectDomainAttributesUpdateRequest;
  "flyteidl.admin.ProjectDomainAttributesUpdateResponse": ProjectDomainAttributesUpdateResponse;
  "flyteidl.admin.ProjectGetRequest": ProjectGetRequest;
  "flyteidl.admin.ProjectListRequest": ProjectListRequest;
  "flyteidl.admin.ProjectRegisterRequest": ProjectRegisterRequest;
  "flyteidl.admin.ProjectRegisterResponse": ProjectRegisterResponse;
  "flyteidl.admin.ProjectUpdateResponse": ProjectUpdateResponse;
  "flyteidl.admin.Projects": Projects;
  "flyteidl.admin.RawOutputDataConfig": RawOutputDataConfig;
  "flyteidl.admin.ResourceListRequest": ResourceListRequest;
  "flyteidl.admin.Schedule": Schedule;
  "flyteidl.admin.SlackNotification": SlackNotification;
  "flyteidl.admin.Sort": Sort;
  "flyteidl.admin.SourceCode": SourceCode;
  "flyteidl.admin.Task": Task;
  "flyteidl.admin.TaskClosure": TaskClosure;
  "flyteidl.admin.TaskCreateRequest": TaskCreateRequest;
  "flyteidl.admin.TaskCreateResponse": TaskCreateResponse;
  "flyteidl.admin.TaskList": TaskList;
  "flyteidl.admin.TaskResourceAttributes": TaskResourceAttributes;
  "flyteidl.admin.TaskResourceSpec": TaskResourceSpec;
  "flyteidl.admin.TaskSpec": TaskSpec;
  "flyteidl.admin.Version": Version;
  "flyteidl.admin.Workflow": Workflow;
  "flyteidl.admin.WorkflowClosure": WorkflowClosure;
  "flyteidl.admin.WorkflowCreateRequest": WorkflowCreateRequest;
  "flyteidl.admin.WorkflowCreateResponse": WorkflowCreateResponse;
  "flyteidl.admin.WorkflowExecutionConfig": WorkflowExecutionConfig;
  "flyteidl.admin.WorkflowSpec": WorkflowSpec;
  "flyteidl.core.Alias": Alias;
  "flyteidl.core.ApproveCondition": ApproveCondition;
  "flyteidl.core.ArrayNode": ArrayNode;
  "flyteidl.core.ArtifactBindingData": ArtifactBindingData;
  "flyteidl.core.ArtifactID": ArtifactID;
  "flyteidl.core.ArtifactKey": ArtifactKey;
  "flyteidl.core.ArtifactQuery": ArtifactQuery;
  "flyteidl.core.ArtifactTag": ArtifactTag;
  "flyteidl.core.Binary": Binary;
  "flyteidl.core.Binding": Binding;
  "flyteidl.core.BindingData": BindingData;
  "flyteidl.core.BindingDataCollection": BindingDataCollection;
  "flyteidl.core.BindingDataMap": BindingDataMap;
  "flyteidl.core.Blob": Blob;
  "flyteidl.core.BlobMetadata": BlobMetadata;
  "flyteidl.core.BlobType": BlobType;
  "flyteidl.core.BooleanExpression": BooleanExpression;
  "flyteidl.core.BranchNode": BranchNode;
  "flyteidl.core.ComparisonExpression": ComparisonExpression;
  "flyteidl.core.CompiledLaunchPlan": CompiledLaunchPlan;
  "flyteidl.core.CompiledTask": CompiledTask;
  "flyteidl.core.CompiledWorkflow": CompiledWorkflow;
  "flyteidl.core.CompiledWorkflowClosure": CompiledWorkflowClosure;
  "flyteidl.core.ConjunctionExpression": ConjunctionExpression;
  "flyteidl.core.ConnectionSet": ConnectionSet;
  "flyteidl.core.ConnectionSet.IdList": IdList;
  "flyteidl.core.Container": Container;
  "flyteidl.core.ContainerPort": ContainerPort;
  "flyteidl.core.DataLoadingConfig": DataLoadingConfig;
  "flyteidl.core.EnumType": EnumType;
  "flyteidl.core.Error": Error;
  "flyteidl.core.ExecutionEnv": ExecutionEnv;
  "flyteidl.core.ExecutionEnvAssignment": ExecutionEnvAssignment;
  "flyteidl.core.ExtendedResources": ExtendedResources;
  "flyteidl.core.GPUAccelerator": GPUAccelerator;
  "flyteidl.core.GateNode": GateNode;
  "flyteidl.core.IOStrategy": IOStrategy;
  "flyteidl.core.Identifier": Identifier;
  "flyteidl.core.Identity": Identity;
  "flyteidl.core.IfBlock": IfBlock;
  "flyteidl.core.IfElseBlock": IfElseBlock;
  "flyteidl.core.InputBindingData": InputBindingData;
  "flyteidl.core.K8sObjectMetadata": K8sObjectMetadata;
  "flyteidl.core.K8sPod": K8sPod;
  "flyteidl.core.KeyValuePair": KeyValuePair;
  "flyteidl.core.LabelValue": LabelValue;
  "flyteidl.core.LaunchPlanTemplate": LaunchPlanTemplate;
  "flyteidl.core.Literal": Literal;
  "flyteidl.core.LiteralCollection": LiteralCollection;
  "flyteidl.core.LiteralMap": LiteralMap;
  "flyteidl.core.LiteralOffloadedMetadata": LiteralOffloadedMetadata;
  "flyteidl.core.LiteralType": LiteralType;
  "flyteidl.core.Node": Node;
  "flyteidl.core.NodeMetadata": NodeMetadata;
  "flyteidl.core.OAuth2Client": OAuth2Client;
  "flyteidl.core.OAuth2TokenRequest": OAuth2TokenRequest;
  "flyteidl.core.Operand": Operand;
  "flyteidl.core.OutputReference": OutputReference;
  "flyteidl.core.Parameter": Parameter;
  "flyteidl.core.ParameterMap": ParameterMap;
  "flyteidl.core.Partitions": Partitions;
  "flyteidl.core.Primitive": Primitive;
  "flyteidl.core.PromiseAttribute": PromiseAttribute;
  "flyteidl.core.QualityOfService": QualityOfService;
  "flyteidl.core.QualityOfServiceSpec": QualityOfServiceSpec;
  "flyteidl.core.Resources": Resources;
  "flyteidl.core.Resources.ResourceEntry": ResourceEntry;
  "flyteidl.core.RetryStrategy": RetryStrategy;
  "flyteidl.core.RuntimeBinding": RuntimeBinding;
  "flyteidl.core.RuntimeMetadata": RuntimeMetadata;
  "flyteidl.core.Scalar": Scalar;
  "flyteidl.core.Schema": Schema;
  "flyteidl.core.SchemaType": SchemaType;
  "flyteidl.core.SchemaType.SchemaColumn": SchemaColumn;
  "flyteidl.core.Secret": Secret;
  "flyteidl.core.SecurityContext": SecurityContext;
  "flyteidl.core.SharedMemory": SharedMemory;
  "flyteidl.core.SignalCondition": SignalCondition;
  "flyteidl.core.SleepCondition": SleepCondition;
  "flyteidl.core.Sql": Sql;
  "flyteidl.core.StructuredDataset": StructuredDataset;
  "flyteidl.core.StructuredDatasetMetadata": StructuredDatasetMetadata;
  "flyteidl.core.StructuredDatasetType": StructuredDatasetType;
  "flyteidl.core.StructuredDatasetType.DatasetColumn": DatasetColumn;
  "flyteidl.core.TaskMetadata": TaskMetadata;
  "flyteidl.core.TaskNode": TaskNode;
  "flyteidl.core.TaskNodeOverrides": TaskNodeOverrides;
  "flyteidl.core.TaskTemplate": TaskTemplate;
  "flyteidl.core.TimePartition": TimePartition;
  "flyteidl.core.TimeTransform": TimeTransform;
  "flyteidl.core.TypeAnnotation": TypeAnnotation;
  "flyteidl.core.TypeStructure": TypeStructure;
  "flyteidl.core.TypedInterface": TypedInterface;
  "flyteidl.core.Union": Union;
  "flyteidl.core.UnionInfo": UnionInfo;
  "flyteidl.core.UnionType": UnionType;
  "flyteidl.core.Variable": Variable;
  "flyteidl.core.VariableMap": VariableMap;
  "flyteidl.core.Void": Void;
  "flyteidl.core.WorkflowMetadata": WorkflowMetadata;
  "flyteidl.core.WorkflowMetadataDefaults": WorkflowMetadataDefaults;
  "flyteidl.core.WorkflowNode": WorkflowNode;
  "flyteidl.core.WorkflowTemplate": WorkflowTemplate;
  "flyteidl.plugins.ArrayJob": ArrayJob;
  "flyteidl.plugins.AutoscalerOptions": AutoscalerOptions;
  "flyteidl.plugins.CommonReplicaSpec": CommonReplicaSpec;
  "flyteidl.plugins.DaskJob": DaskJob;
  "flyteidl.plugins.DaskScheduler": DaskScheduler;
  "flyteidl.plugins.DaskWorkerGroup": DaskWorkerGroup;
  "flyteidl.plugins.DistributedMPITrainingTask": DistributedMPITrainingTaskV0;
  "flyteidl.plugins.DistributedPyTorchTrainingTask": DistributedPyTorchTrainingTaskV0;
  "flyteidl.plugins.DistributedTensorflowTrainingTask": DistributedTensorflowTrainingTaskV0;
  "flyteidl.plugins.ElasticConfig": ElasticConfigV0;
  "flyteidl.plugins.HeadGroupSpec": HeadGroupSpec;
  "flyteidl.plugins.HiveQuery": HiveQuery;
  "flyteidl.plugins.HiveQueryCollection": HiveQueryCollection;
  "flyteidl.plugins.PrestoQuery": PrestoQuery;
  "flyteidl.plugins.QuboleHiveJob": QuboleHiveJob;
  "flyteidl.plugins.RayCluster": RayCluster;
  "flyteidl.plugins.RayJob": RayJob;
  "flyteidl.plugins.SparkJob": SparkJob;
  "flyteidl.plugins.WorkerGroupSpec": WorkerGroupSpec;
  "flyteidl.plugins.kubeflow.DistributedMPITrainingReplicaSpec": DistributedMPITrainingReplicaSpec;
  "flyteidl.plugins.kubeflow.DistributedMPITrainingTask": DistributedMPITrainingTask;
  "flyteidl.plugins.kubeflow.DistributedPyTorchTrainingReplicaSpec": DistributedPyTorchTrainingReplicaSpec;
  "flyteidl.plugins.kubeflow.DistributedPyTorchTrainingTask": DistributedPyTorchTrainingTask;
  "flyteidl.plugins.kubeflow.DistributedTensorflowTrainingReplicaSpec": DistributedTensorflowTrainingReplicaSpec;
  "flyteidl.plugins.kubeflow.DistributedTensorflowTrainingTask": DistributedTensorflowTrainingTask;
  "flyteidl.plugins.kubeflow.ElasticConfig": ElasticConfig;
  "flyteidl.plugins.kubeflow.RunPolicy": RunPolicy;
  "flyteidl.service.OAuth2MetadataRequest": OAuth2MetadataRequest;
  "flyteidl.service.OAuth2MetadataResponse": OAuth2MetadataResponse;
  "flyteidl.service.PublicClientAuthConfigRequest": PublicClientAuthConfigRequest;
  "flyteidl.service.PublicClientAuthConfigResponse": PublicClientAuthConfigResponse;
  "google.protobuf.Any": Any;
  "google.rpc.Status": Status;
};
