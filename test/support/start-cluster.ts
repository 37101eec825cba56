export default function startCluster(): void {
  // The cluster comes with the embedded database.
}
