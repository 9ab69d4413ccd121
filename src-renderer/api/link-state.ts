/** Where the connection to Kiln stands; `refused` means the address of this page is not the current one. */
export type LinkState = 'connecting' | 'open' | 'lost' | 'refused'
