/** One replacement in a text, by character offsets; `to` exclusive. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}
