/* SPDX-License-Identifier: Apache-2.0 */
/* What the chain of a register needs of its host: SHA-256, and random bytes. */
#ifndef CHAIN_H
#define CHAIN_H

#include <datalek/datalek.h>

/* Gives a register without events its chain. @return As datalek_register_set_digest(). */
int32_t chain_begin(datalek_register *reg);

#endif
