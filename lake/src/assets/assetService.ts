/** Takes uploads in and gives originals and variants out. Contract for routes/assets and routes/images. */
export interface AssetService {
  close(): Promise<void>
}
