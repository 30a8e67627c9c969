import { useState } from "react";

import { useDerived } from "../../../document/index.ts";

/** Whether a place has had a value since it came on the screen: what is offered to nobody stays while it is emptied to be typed anew. */
export function useWasSet(path: string): boolean {
  const isSet = useDerived(path, (value) => value !== undefined);
  const [wasSet, setWasSet] = useState(isSet);
  if (isSet && !wasSet) setWasSet(true);
  return isSet || wasSet;
}
