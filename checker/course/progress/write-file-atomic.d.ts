/** The part of the package that is used here; it does not describe itself. */
declare module 'write-file-atomic' {
  export default function writeFileAtomic(file: string, text: string | Uint8Array): Promise<void>;
}
