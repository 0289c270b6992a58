/* SPDX-License-Identifier: Apache-2.0 */
/* reload LIBRARY: loads and unloads it 10,000 times, each time with a call, and sees that it is
 * gone then and that the process does not grow. */
#include <dlfcn.h>
#include <stdio.h>

/* Linux counts pages in batches of 64. A leak of 32 bytes a round would be more than that. */
enum { ROUNDS = 10000, WARM = 1000, BATCH = 64 };

/* Pages in memory, as Linux says; 0 when it does not. */
static long pages(void) {
  long all = 0;
  long resident = 0;
  FILE *file = fopen("/proc/self/statm", "r");
  if (file != NULL) {
    int read = fscanf(file, "%ld %ld", &all, &resident);
    (void)fclose(file);
    return read == 2 ? resident : 0;
  }
  return 0;
}

/* What is not as it should be; NULL where all is. */
static const char *load_once(const char *path) {
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) {
    return "is not loaded";
  }
  const char *(*version)(void) = NULL;
  *(void **)&version = dlsym(library, "datalek_version");
  if (version == NULL || version()[0] == '\0') {
    return "says no version";
  }
  int closed = dlclose(library);
  return closed != 0 || dlopen(path, RTLD_NOW | RTLD_NOLOAD) != NULL ? "is not unloaded" : NULL;
}

int main(int argc, char **argv) {
  long before = 0;
  for (int round = 0; argc == 2 && round < ROUNDS; round++) {
    before = round == WARM ? pages() : before;
    const char *fault = load_once(argv[1]);
    if (fault != NULL) {
      printf("round %d: the library %s\n", round, fault);
      return 1;
    }
  }
  long grown = pages() - before;
  printf("%d times loaded and unloaded; grown by %ld pages after the first %d\n", ROUNDS, grown,
         WARM);
  return before > 0 && grown <= BATCH ? 0 : 1;
}
