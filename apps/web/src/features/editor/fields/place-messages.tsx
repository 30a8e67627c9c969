import { Message } from "../../../components/message.tsx";
import { useMessages } from "./use-place.ts";

/** The problems of a place that has no control of its own: of a row, or of a part of a field. */
export function PlaceMessages({ path }: { readonly path: string }) {
  return useMessages(path).map((message) => (
    <Message key={message.text} tone={message.tone} action={message.action}>
      {message.text}
    </Message>
  ));
}
