/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The breach register in storage of the host's own: here a file of JSON Lines that only grows.
 *
 *     breaches FOLDER NOW BY record ID < FACTS    opens an entry or renews its facts; assesses it
 *     breaches FOLDER NOW BY ap ID REFERENCE      the AP was told, in full
 *     breaches FOLDER NOW BY due                  what is to be done, and by when
 *
 * NOW is a time such as 2026-11-13T16:40:00+01:00, BY who does it: the library knows neither clock
 * nor users. FACTS is an incident as JSON (json.h). Exit status: 0, 1 if something went wrong, 2 on
 * wrong usage.
 *
 * A redaction (register.h) takes a text out of memory only; to take it out of this file, write all
 * events into a new one, and rename that over the old one. A database can do that in its place, and
 * keeps the events of a command together: examples/register.
 */
#include <datalek/datalek.h>
#include <errno.h>
#include <fcntl.h>
#include <nettle/sha2.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LANGUAGE = DATALEK_LANGUAGE_EN, KEY_SIZE = 64 };

typedef struct {
  const char *folder;
  int64_t now;
  const char *by;
  FILE *file;
  datalek_register *reg;
  int64_t stored; /* how many of its events are in the file */
} host;

/* Every status is looked at, and shown with what it is about. */
static bool good(const char *what, int32_t status) {
  if (status != DATALEK_OK) {
    fprintf(stderr, "breaches: %s: %s\n", what, datalek_status_text(status, LANGUAGE));
  }
  return status == DATALEK_OK;
}

/* As good(), for what the system does. */
static bool works(const char *what, bool done) {
  if (!done) {
    fprintf(stderr, "breaches: %s: %s\n", what, strerror(errno));
  }
  return done;
}

/* ---- The chain: SHA-256 and random bytes come from what the host has already ------------------
 */

/* With OpenSSL: EVP_Digest(data, length, digest, NULL, EVP_sha256(), NULL) == 1 */
static int32_t sha256(void *context, const void *data, size_t length, uint8_t *digest) {
  struct sha256_ctx state;
  (void)context;
  sha256_init(&state);
  sha256_update(&state, length, data);
  sha256_digest(&state, SHA256_DIGEST_SIZE, digest);
  return DATALEK_OK;
}

/* With OpenSSL: RAND_bytes(salt, DATALEK_SALT_SIZE) == 1 */
static int32_t random_salt(void *context, uint8_t *salt) {
  (void)context;
  return getentropy(salt, DATALEK_SALT_SIZE) == 0 ? DATALEK_OK : DATALEK_ERROR_REGISTER_CALLBACK;
}

/* ---- At the start: load, and verify ---------------------------------------------------------- */

/* The lock keeps a second program from numbering its events the same; it ends with the program. The
 * folder goes to the disk too, or a new file could be gone after a power cut. */
static bool open_file(host *h) {
  char path[4096];
  int folder = open(h->folder, O_RDONLY | O_DIRECTORY);
  snprintf(path, sizeof path, "%s/breaches.jsonl", h->folder);
  umask(077); /* for the practice only */
  h->file = folder >= 0 ? fopen(path, "a+") : NULL;
  bool done = works(path, h->file != NULL) &&
              works(path, flock(fileno(h->file), LOCK_EX) == 0 && fsync(folder) == 0);
  if (folder >= 0) {
    close(folder);
  }
  return done;
}

/* A last line without its end was cut short by a crash or a full disk. Nobody was told that it was
 * kept, so it is taken off: else the next event would be written behind it. */
static bool cut_tail(const host *h, const char *text, size_t *length) {
  size_t whole = *length;
  while (whole > 0 && text[whole - 1] != '\n') {
    whole--;
  }
  bool cut = whole < *length;
  *length = whole;
  return !cut || works("breaches.jsonl", ftruncate(fileno(h->file), (off_t)whole) == 0);
}

/* That the events can be read does not say that nobody changed them; the chain does. That whole
 * events were cut off at the end shows nowhere: so print the last digest now and then, and keep it
 * where this file is not, such as in the minutes of a meeting. */
static bool parse(host *h, const char *text, size_t length) {
  size_t line = 0;
  size_t position = 0;
  int64_t changed = 0;
  char key[KEY_SIZE] = "";
  char place[KEY_SIZE + 64];
  int32_t status =
    datalek_register_read_json(h->reg, text, length, &line, &position, key, sizeof key);
  snprintf(place, sizeof place, "line %zu, byte %zu %s", line, position, key);
  if (!good(place, status)) {
    return false;
  }
  h->stored = datalek_register_size(h->reg);
  status = datalek_register_verify(h->reg, &changed);
  snprintf(place, sizeof place, "event %lld", (long long)changed);
  return good(place, status);
}

static bool load(host *h) {
  long size = fseek(h->file, 0, SEEK_END) == 0 ? ftell(h->file) : -1;
  if (!works("breaches.jsonl", size >= 0)) {
    return false;
  }
  size_t length = (size_t)size;
  char *text = malloc(length + 1);
  rewind(h->file);
  bool done = works("memory", text != NULL) &&
              works("breaches.jsonl", fread(text, 1, length, h->file) == length) &&
              cut_tail(h, text, &length) && good("register", datalek_register_new(&h->reg)) &&
              good("chain", datalek_register_set_digest(h->reg, sha256, SHA256_DIGEST_SIZE,
                                                        random_salt, NULL)) &&
              parse(h, text, length);
  free(text);
  return done;
}

/* ---- After a command: append what is new ----------------------------------------------------- */

/* Tells of events once they are on the disk, and not before. After an error the program ends: what
 * it has in memory is not what is in the file, and the next start loads what was kept. */
static bool save(const host *h) {
  int64_t size = datalek_register_size(h->reg);
  char *line = malloc(DATALEK_EVENT_JSON_SIZE_MAX);
  bool done =
    works("memory", line != NULL) && works("breaches.jsonl", fseek(h->file, 0, SEEK_END) == 0);
  for (int64_t i = h->stored + 1; done && i <= size; i++) {
    done =
      good("event", datalek_event_write_json(h->reg, i, line, DATALEK_EVENT_JSON_SIZE_MAX, NULL)) &&
      works("breaches.jsonl", fprintf(h->file, "%s\n", line) > 0);
  }
  free(line);
  if (!done || !works("breaches.jsonl", fflush(h->file) == 0 && fsync(fileno(h->file)) == 0)) {
    return false;
  }
  printf("kept up to event %lld\n", (long long)size);
  return true;
}

/* ---- The commands ---------------------------------------------------------------------------- */

/* A crash in between can leave an entry without facts; the same command again completes it. */
static bool record(host *h, const char *id) {
  char text[DATALEK_JSON_SIZE_MAX + 1]; /* a byte more, so that too much is refused and not cut */
  char key[KEY_SIZE] = "";
  int32_t index = 0;
  datalek_incident *incident = NULL;
  size_t length = fread(text, 1, sizeof text, stdin);
  int32_t status = datalek_incident_new(&incident);
  if (status == DATALEK_OK) {
    status = datalek_incident_read_json(incident, text, length, NULL, key, sizeof key);
  }
  bool done = works("stdin", !ferror(stdin)) && good(key[0] != '\0' ? key : "facts", status) &&
              (datalek_register_find(h->reg, id, &index) == DATALEK_OK ||
               good(id, datalek_register_open(h->reg, id, h->now, h->by))) &&
              good(id, datalek_register_set_facts(h->reg, id, h->now, h->by, incident)) &&
              good(id, datalek_register_assess(h->reg, id, h->now, h->by, DATALEK_LAW_AT_TIME));
  datalek_incident_free(incident);
  return done;
}

static bool tell_ap(host *h, const char *id, const char *reference) {
  return good(id, datalek_register_note_ap(h->reg, id, h->now, h->by, h->now, DATALEK_YES,
                                           reference, strlen(reference)));
}

/* Not only what must be done: also what is in doubt, as long as facts are missing. */
static bool print_duty(const host *h, const datalek_view *view, int32_t row, datalek_entry *entry) {
  char deadline[DATALEK_TIME_SIZE] = "as soon as possible";
  int64_t left = 0;
  int32_t number = datalek_view_entry(view, row);
  int64_t time = datalek_view_deadline(view, row);
  if (!good("entry", datalek_entry_read(h->reg, number, DATALEK_SEQUENCE_ALL, entry)) ||
      (time != DATALEK_TIME_UNKNOWN &&
       !good("deadline", datalek_time_format(time, deadline, sizeof deadline)))) {
    return false;
  }
  printf("%s: %s [%s] %s", datalek_entry_id(entry),
         datalek_duty_text(datalek_view_duty(view, row), LANGUAGE),
         datalek_duty_state_text(datalek_view_state(view, row), LANGUAGE), deadline);
  if (datalek_view_left(view, row, &left) == DATALEK_OK) {
    printf(left < 0 ? ", %lld hours late" : ", %lld hours left", llabs(left) / 3600);
  }
  printf("\n");
  return true;
}

static bool list_due(const host *h) {
  datalek_view *view = NULL;
  datalek_entry *entry = NULL;
  bool done = good("view", datalek_view_new(&view)) && good("entry", datalek_entry_new(&entry)) &&
              good("due", datalek_view_duties(h->reg, DATALEK_SEQUENCE_ALL, h->now, view));
  for (int32_t row = 0; done && row < datalek_view_count(view); row++) {
    done = print_duty(h, view, row, entry);
  }
  datalek_entry_free(entry);
  datalek_view_free(view);
  return done;
}

int main(int count, char **arguments) {
  host h = {.by = ""};
  const char *command = count > 4 ? arguments[4] : "";
  bool is_record = count == 6 && strcmp(command, "record") == 0;
  bool is_ap = count == 7 && strcmp(command, "ap") == 0;
  bool is_due = count == 5 && strcmp(command, "due") == 0;
  if ((!is_record && !is_ap && !is_due) ||
      !good(arguments[2], datalek_time_parse(arguments[2], strlen(arguments[2]), &h.now))) {
    fprintf(stderr, "usage: breaches FOLDER NOW BY record ID | ap ID REFERENCE | due\n");
    return 2;
  }
  h.folder = arguments[1];
  h.by = arguments[3];
  bool done =
    open_file(&h) && load(&h) &&
    (is_due ? list_due(&h)
            : (is_record ? record(&h, arguments[5]) : tell_ap(&h, arguments[5], arguments[6])) &&
                save(&h)) &&
    works("stdout", fflush(stdout) == 0);
  datalek_register_free(h.reg);
  if (h.file != NULL) {
    fclose(h.file);
  }
  return done ? 0 : 1;
}
