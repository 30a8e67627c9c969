/** A part of the page did not come: nobody is there, or the server does not have it any more. */
export const lacksPart = (error: Error): boolean =>
  /dynamically imported module|module script|preload CSS/i.test(error.message);
