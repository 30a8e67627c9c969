/** The browser would open a file that is dropped where nothing takes it, and leave the page for it. */
const refuse = (event: DragEvent): void => {
  if (event.defaultPrevented || event.dataTransfer?.types.includes("Files") !== true) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "none";
};

/** Keeps the page where it is when a file is dropped beside the places for files. */
export function refuseStrayFiles(): void {
  window.addEventListener("dragover", refuse);
  window.addEventListener("drop", refuse);
}
