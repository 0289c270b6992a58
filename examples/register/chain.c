/* SPDX-License-Identifier: Apache-2.0 */
/*
 * SHA-256 is that of Nettle: of the cryptographic libraries that distributions keep up it is the
 * small one, and its digest is plain C that takes no memory and cannot fail.
 */
#include "chain.h"
#include <nettle/sha2.h>
#include <sys/random.h>

static int32_t sha256(void *context, const void *data, size_t length, uint8_t *digest) {
  struct sha256_ctx state;
  (void)context;
  sha256_init(&state);
  sha256_update(&state, length, data);
  sha256_digest(&state, SHA256_DIGEST_SIZE, digest);
  return DATALEK_OK;
}

static int32_t random_salt(void *context, uint8_t *salt) {
  (void)context;
  return getentropy(salt, DATALEK_SALT_SIZE) == 0 ? DATALEK_OK : DATALEK_ERROR_REGISTER_CALLBACK;
}

int32_t chain_begin(datalek_register *reg) {
  return datalek_register_set_digest(reg, sha256, SHA256_DIGEST_SIZE, random_salt, NULL);
}
