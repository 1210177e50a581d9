/** Who imports: a person of the station. */
export interface Importer {
  readonly commune: string;
  readonly actor: string;
  readonly device: string;
}
