import { createContext, use } from "react";

const ShowAll = createContext(false);

export const ShowAllProvider = ShowAll.Provider;

/** Whether unset fields are drawn like set ones. */
export const useShowAll = (): boolean => use(ShowAll);
