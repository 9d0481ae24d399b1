/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What this page asks of the lake; a publisher passes its own and reads the tags afterwards. */
    lake: import('./lake/lakeReader.ts').PageLake
  }
}
