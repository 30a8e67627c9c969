import { createContext, type ReactNode, use } from "react";

import type { ShapeFieldProps } from "./design-field.tsx";

type RenderShape = (props: ShapeFieldProps) => ReactNode;

/** What draws a field of any shape. Fields that hold others get it from here, so that they need not know all of them. */
const ShapeRenderer = createContext<RenderShape>(() => null);

export const ShapeRendererProvider = ShapeRenderer.Provider;

/** A field inside another one, of whatever shape it has. */
export const NestedField = (props: ShapeFieldProps): ReactNode => use(ShapeRenderer)(props);
