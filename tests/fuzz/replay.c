/* SPDX-License-Identifier: Apache-2.0 */
/* Hands files to a target, for compilers without libFuzzer: every file of a folder. */
#include "fuzz.h"
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

enum { SIZE_MAX_OF_FILE = 1 << 20 };

static void replay(const char *folder, const char *name) {
  static uint8_t bytes[SIZE_MAX_OF_FILE];
  char path[1024];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "rb");
  DEMAND(file != NULL, "cannot read %s", path);
  size_t size = fread(bytes, 1, sizeof bytes, file);
  fclose(file);
  (void)LLVMFuzzerTestOneInput(bytes, size);
}

int main(int count, char **arguments) {
  int files = 0;
  DIR *folder = opendir(count > 1 ? arguments[1] : "");
  DEMAND(folder != NULL, "give a folder");
  for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
    if (entry->d_name[0] != '.') {
      replay(arguments[1], entry->d_name);
      files++;
    }
  }
  closedir(folder);
  printf("%d files replayed\n", files);
  return files > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
