/** Opens another tab of Insights by the address, as its links do. */
export function goToTab(tab: string): void {
  location.hash = `#/insights/${tab}`
}
