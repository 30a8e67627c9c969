import "../lib/no-eval.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { refuseStrayFiles } from "../lib/stray-files.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Providers } from "./providers.tsx";
import { Routes } from "./routes.tsx";
import "./styles.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element with the id root");
refuseStrayFiles();
createRoot(root).render(
  <StrictMode>
    <Providers>
      <ErrorBoundary>
        <Routes />
      </ErrorBoundary>
    </Providers>
  </StrictMode>,
);
