/** The other side sent something that is no HTTP response. */
export class NotHttp extends Error {
  override readonly name = 'NotHttp';
}
