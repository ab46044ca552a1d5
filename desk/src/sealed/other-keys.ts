/** Stands where age-encryption looks for kinds of keys that no desk has. Whoever uses one gets an error. */
export const MLKEM768P256 = undefined;
export const MLKEM768X25519 = undefined;
export const p256 = undefined;
