/* SPDX-License-Identifier: Apache-2.0 */
/* To be preloaded: any program chooses the locale of its environment, as hosts do. */
#include <locale.h>

__attribute__((constructor)) static void choose_locale(void) { (void)setlocale(LC_ALL, ""); }
