// Style sheets are imported for their effect and pictures for their address; the build collects both.
declare module '*.css'
declare module '*.webp' {
  const address: string
  // biome-ignore lint/style/noDefaultExport: how the build gives an address
  export default address
}
