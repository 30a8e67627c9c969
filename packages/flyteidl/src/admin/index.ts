/** gRPC to flyteadmin, in the canonical JSON of its messages. Node only. */
export { AdminError, type AdminErrorDetail, type AdminStatus } from "./admin-error.ts";
export {
  type AdminCallOptions,
  type AdminClient,
  type AdminClientOptions,
  type AdminTls,
  createAdminClient,
} from "./client.ts";
export {
  type AdminHandlers,
  type AdminMethod,
  type AdminRequest,
  type AdminResponse,
  adminService,
  authMetadataService,
  type AuthMethod,
} from "./methods.ts";
