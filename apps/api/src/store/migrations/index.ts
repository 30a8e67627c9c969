import { designs } from "./0001-designs.ts";
import { registry } from "./0002-registry.ts";
import { registryEntities } from "./0003-registry-entities.ts";
import { searchTexts } from "./0004-search-texts.ts";
import type { Migration } from "./migration.ts";

/** In order and without gaps; a step that has been released is never changed. */
export const migrations: readonly Migration[] = [designs, registry, registryEntities, searchTexts];
