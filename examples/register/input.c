/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>

bool good_status(const program *p, const char *what, int32_t status) {
  return status == DATALEK_OK ||
         store_complain(&p->store, what, datalek_status_text(status, p->language));
}

bool find_name(const program *p, const char *(*name)(int32_t number), int32_t count,
               const char *word, int32_t *number) {
  for (int32_t i = 0; i < count; i++) {
    if (strcmp(name(i), word) == 0) {
      *number = i;
      return true;
    }
  }
  fprintf(stderr, "register: %s: %s: %s", p->store.file, word,
          say(p->language, "Dit bestaat niet, wel", "There is no such thing, but"));
  for (int32_t i = 0; i < count; i++) {
    fprintf(stderr, "%s %s", i > 0 ? "," : "", name(i));
  }
  fprintf(stderr, "\n");
  return false;
}

bool find_number(const program *p, const char *word, int64_t highest, int64_t *number) {
  char *end = NULL;
  errno = 0;
  long long value = strtoll(word, &end, 10);
  if (errno != 0 || end == word || *end != '\0' || value < 0 || value > highest) {
    return store_complain(&p->store, word,
                          say(p->language, "Dit getal kan hier niet.", "No such number."));
  }
  *number = value;
  return true;
}

static bool read_file(program *p, const char *name) {
  bool standard = strcmp(name, "-") == 0;
  FILE *stream = standard ? stdin : fopen(name, "rb");
  p->input.name = standard ? "stdin" : name;
  bool good = (stream != NULL && slurp(stream, &p->input)) ||
              store_complain(&p->store, p->input.name, strerror(errno));
  if (stream != NULL && !standard) {
    fclose(stream);
  }
  return good;
}

bool input_facts(program *p) {
  size_t position = 0;
  char key[128] = "";
  char place[256];
  if (!read_file(p, p->arguments[1]) || !good_status(p, "", datalek_incident_new(&p->incident))) {
    return false;
  }
  int32_t status = datalek_incident_read_json(p->incident, p->input.bytes, p->input.length,
                                              &position, key, sizeof key);
  snprintf(place, sizeof place, "%s: byte %zu%s%s", p->input.name, position,
           *key != '\0' ? ", " : "", key);
  return good_status(p, place, status);
}

/* The line end behind the last line of a text is that of the shell or the editor. */
bool input_text(program *p) {
  if (strcmp(p->arguments[2], "-") != 0) {
    size_t size = strlen(p->arguments[2]) + 1;
    p->input.bytes = malloc(size);
    p->input.length = size - 1;
    if (p->input.bytes == NULL) {
      return good_status(p, "", DATALEK_ERROR_MEMORY);
    }
    memcpy(p->input.bytes, p->arguments[2], size);
    return true;
  }
  if (!read_file(p, "-")) {
    return false;
  }
  if (p->input.length > 0 && p->input.bytes[p->input.length - 1] == '\n') {
    p->input.length--;
  }
  return true;
}
