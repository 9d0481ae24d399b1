/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What this page asks of the lake; a publisher passes its own and reads afterwards what the page stands on. */
    lake: import('./lake/lakeReader.ts').PageLake
    /** Told why the page could not be made. */
    failed?: (error: unknown) => void
  }
}
