import { settingsSchema, type Shape, shapeOf } from "@fletch/task";

export const settingsShape: Shape = shapeOf(settingsSchema);
