/** What a request brings along that came from `address`, for apps that are asked without a socket. */
export const fromAddress = (address: string) => ({ incoming: { socket: { remoteAddress: address } } })
