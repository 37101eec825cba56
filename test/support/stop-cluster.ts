export default function stopCluster(): void {
  // The cluster comes with the embedded database.
}
