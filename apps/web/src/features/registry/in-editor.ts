// What the editor has of the registry, loaded together when either is asked for.
export { RegisterReview } from "./review/register-review.tsx";
export { VersionStanding } from "./version-standing.tsx";
