/** Where files are kept, by names such as `avatars/<profile>/<22 signs>.webp`. Each name is written once. */
export interface Storage {
  /** The file is there for good once this has ended. */
  write(name: string, bytes: Uint8Array): Promise<void>
  /** Nothing where there is no such file. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Also where there is none. */
  remove(name: string): Promise<void>
}
