export function KitchenPage() {
  return <main />
}
