/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What to send about a breach, and what to do: one document on standard output.
 *
 *     documents [--lang nl|en] [--format NAME] [--contact FILE] [--now TIME] [--entry ID]
 *               --dossier NAME | --letter NAME | --measures  [FILE]
 *
 * FILE holds the facts of an incident as JSON; or, with --entry, a register as JSON Lines, without
 * digests, that has such an entry. Without FILE, standard input is read. The contact file says who
 * the practice is, one line each: "person_phone = 030 123 45 67". What is not known is a gap in the
 * document. Exit status: 0, 1 when something in a file is wrong, 2 on wrong usage.
 */
#include "common.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { KEY_SIZE = 128, NOTHING = -1 };

typedef struct {
  int32_t language;
  int32_t format;
  int32_t profile; /* of a dossier; NOTHING: none is asked for */
  int32_t letter;  /* NOTHING: none is asked for */
  bool measures;
  const char *contact_file;
  const char *entry_id; /* NULL: the file holds facts */
  int64_t now;
  datalek_contact *contact;
  datalek_register *reg;
  datalek_entry *entry;
  datalek_dossier *dossier;
  datalek_incident *incident;
} program;

static bool complain(const char *name, const char *words) {
  fprintf(stderr, "documents: %s: %s\n", name, words);
  return false;
}

static bool is_good(const program *p, const char *name, int32_t status) {
  return status == DATALEK_OK || complain(name, datalek_status_text(status, p->language));
}

/* ---- Who the practice is --------------------------------------------------------------------- */

static char *trim(char *word) {
  word += strspn(word, " \t\r");
  size_t length = strlen(word);
  while (length > 0 && strchr(" \t\r", word[length - 1]) != NULL) {
    length--;
  }
  word[length] = '\0';
  return word;
}

/* A line "name = text", an empty one, or one that begins with "#". */
static bool read_contact_line(program *p, char *line) {
  char *equals = strchr(line, '=');
  if (*trim(line) == '\0' || *trim(line) == '#') {
    return true;
  }
  if (equals == NULL) {
    return complain(line, say(p->language, "hier hoort een =", "an = belongs here"));
  }
  *equals = '\0';
  char *name = trim(line);
  char *words = trim(equals + 1);
  for (int32_t what = 0; what < datalek_contact_count(); what++) {
    if (strcmp(name, datalek_contact_name(what)) == 0) {
      return is_good(p, name, datalek_contact_set(p->contact, what, words, strlen(words)));
    }
  }
  return complain(name, say(p->language, "zo'n gegeven is er niet", "there is no such thing"));
}

static bool read_contact(program *p, const text *file) {
  bool good = true;
  for (char *line = file->bytes; line != NULL && good;) {
    char *end = strchr(line, '\n');
    if (end != NULL) {
      *end++ = '\0';
    }
    good = read_contact_line(p, line);
    line = end;
  }
  return good;
}

/* ---- The entry ------------------------------------------------------------------------------- */

/* Says where reading went wrong. */
static bool is_read(const program *p, const text *file, int32_t status, size_t line,
                    size_t position, const char *key) {
  if (status != DATALEK_OK) {
    fprintf(stderr, "documents: %s: %s %zu, byte %zu%s%s: %s\n", file->name,
            say(p->language, "regel", "line"), line, position, *key != '\0' ? ", " : "", key,
            datalek_status_text(status, p->language));
  }
  return status == DATALEK_OK;
}

/* An entry of its own for facts that are in no register yet. */
static bool read_facts(program *p, const text *file) {
  static const char id[] = "1";
  char key[KEY_SIZE] = "";
  size_t position = 0;
  int32_t status =
    datalek_incident_read_json(p->incident, file->bytes, file->length, &position, key, sizeof key);
  return is_read(p, file, status, 1, position, key) &&
         is_good(p, file->name, datalek_register_open(p->reg, id, p->now, "documents")) &&
         is_good(p, file->name,
                 datalek_register_set_facts(p->reg, id, p->now, "documents", p->incident)) &&
         is_good(p, file->name, datalek_entry_read(p->reg, 0, DATALEK_SEQUENCE_ALL, p->entry));
}

static bool read_register(program *p, const text *file) {
  char key[KEY_SIZE] = "";
  size_t line = 0;
  size_t position = 0;
  int32_t index = 0;
  int32_t status = datalek_register_read_json(p->reg, file->bytes, file->length, &line, &position,
                                              key, sizeof key);
  return is_read(p, file, status, line, position, key) &&
         is_good(p, p->entry_id, datalek_register_find(p->reg, p->entry_id, &index)) &&
         is_good(p, p->entry_id, datalek_entry_read(p->reg, index, DATALEK_SEQUENCE_ALL, p->entry));
}

static bool read_entry(program *p, const text *file) {
  return p->entry_id != NULL ? read_register(p, file) : read_facts(p, file);
}

/* ---- The document ---------------------------------------------------------------------------- */

static int32_t write_into(program *p, char *buffer, size_t size, size_t *needed) {
  if (p->measures) {
    return datalek_measures_write(datalek_entry_facts(p->entry), p->format, p->language, buffer,
                                  size, needed);
  }
  if (p->letter != NOTHING) {
    return datalek_letter_write(p->entry, p->contact, p->letter, p->format, p->language, buffer,
                                size, needed);
  }
  int32_t status = datalek_dossier_read(p->entry, p->contact, p->profile, p->now, p->dossier);
  return status != DATALEK_OK
           ? status
           : datalek_dossier_write(p->dossier, p->format, p->language, buffer, size, needed);
}

static bool print_document(program *p, const char *name) {
  size_t needed = 0;
  int32_t status = write_into(p, NULL, 0, &needed);
  char *document = status == DATALEK_ERROR_BUFFER ? malloc(needed) : NULL;
  if (document != NULL) {
    status = write_into(p, document, needed, NULL);
  } else if (status == DATALEK_ERROR_BUFFER) {
    status = DATALEK_ERROR_MEMORY;
  }
  bool good = is_good(p, name, status);
  if (good) {
    fputs(document, stdout);
  }
  free(document);
  if (fflush(stdout) != 0 || ferror(stdout)) {
    return complain("stdout", strerror(errno));
  }
  return good;
}

/* ---- Files and arguments --------------------------------------------------------------------- */

/* Reads a file as this function does; NULL is standard input. */
static bool with_file(program *p, const char *name, bool (*read)(program *p, const text *file)) {
  FILE *stream = name == NULL ? stdin : fopen(name, "rb");
  text file = {.name = name == NULL ? "stdin" : name};
  bool good = stream != NULL && slurp(stream, &file);
  good = good ? read(p, &file) : complain(file.name, strerror(errno));
  free(file.bytes);
  if (stream != NULL && name != NULL) {
    fclose(stream);
  }
  return good;
}

static bool find(const char *(*name)(int32_t number), int32_t count, const char *word,
                 int32_t *number) {
  for (int32_t i = 0; i < count; i++) {
    if (strcmp(name(i), word) == 0) {
      *number = i;
      return true;
    }
  }
  return false;
}

/* An option with a value. */
static bool read_option(program *p, const char *option, const char *value) {
  static const char *const languages[] = {"nl", "en"};
  if (strcmp(option, "--lang") == 0) {
    p->language = strcmp(value, languages[EN]) == 0 ? EN : NL;
    return strcmp(value, languages[p->language]) == 0;
  }
  if (strcmp(option, "--format") == 0) {
    return find(datalek_format_name, datalek_format_count(), value, &p->format);
  }
  if (strcmp(option, "--dossier") == 0) {
    return find(datalek_profile_name, datalek_profile_count(), value, &p->profile);
  }
  if (strcmp(option, "--letter") == 0) {
    return find(datalek_letter_name, datalek_letter_count(), value, &p->letter);
  }
  if (strcmp(option, "--now") == 0) {
    return datalek_time_parse(value, strlen(value), &p->now) == DATALEK_OK;
  }
  if (strcmp(option, "--contact") == 0) {
    p->contact_file = value;
    return true;
  }
  p->entry_id = value;
  return strcmp(option, "--entry") == 0;
}

/* Reads the options; the index of what follows them, or 0 on wrong usage. */
static int read_options(program *p, int count, char **arguments) {
  int i = 1;
  while (i < count && arguments[i][0] == '-') {
    if (strcmp(arguments[i], "--measures") == 0) {
      p->measures = true;
      i++;
    } else if (i + 1 < count && read_option(p, arguments[i], arguments[i + 1])) {
      i += 2;
    } else {
      return 0;
    }
  }
  int asked = p->measures + (p->letter != NOTHING) + (p->profile != NOTHING);
  return asked == 1 && count - i <= 1 ? i : 0;
}

static void print_names(const char *option, const char *(*name)(int32_t number), int32_t count) {
  fprintf(stderr, "%s", option);
  for (int32_t i = 0; i < count; i++) {
    fprintf(stderr, " %s", name(i));
  }
  fprintf(stderr, "\n");
}

static int usage(void) {
  fprintf(stderr, "usage: documents [--lang nl|en] [--format NAME] [--contact FILE] [--now TIME]\n"
                  "                 [--entry ID] --dossier NAME | --letter NAME | --measures"
                  " [FILE]\n"
                  "TIME as in 2026-11-13T16:40:00+01:00; FILE holds facts, or with --entry a"
                  " register\n");
  print_names("--format", datalek_format_name, datalek_format_count());
  print_names("--dossier", datalek_profile_name, datalek_profile_count());
  print_names("--letter", datalek_letter_name, datalek_letter_count());
  return 2;
}

static bool make_objects(program *p) {
  bool made =
    datalek_contact_new(&p->contact) == DATALEK_OK && datalek_register_new(&p->reg) == DATALEK_OK &&
    datalek_entry_new(&p->entry) == DATALEK_OK && datalek_dossier_new(&p->dossier) == DATALEK_OK &&
    datalek_incident_new(&p->incident) == DATALEK_OK;
  return made || is_good(p, "documents", DATALEK_ERROR_MEMORY);
}

static void free_objects(program *p) {
  datalek_incident_free(p->incident);
  datalek_dossier_free(p->dossier);
  datalek_entry_free(p->entry);
  datalek_register_free(p->reg);
  datalek_contact_free(p->contact);
}

int main(int count, char **arguments) {
  program p = {.language = NL,
               .format = DATALEK_FORMAT_TEXT,
               .profile = NOTHING,
               .letter = NOTHING,
               .now = (int64_t)time(NULL)};
  int first = read_options(&p, count, arguments);
  if (first == 0) {
    return usage();
  }
  const char *file = first < count ? arguments[first] : NULL;
  bool good = make_objects(&p) &&
              (p.contact_file == NULL || with_file(&p, p.contact_file, read_contact)) &&
              with_file(&p, file, read_entry) && print_document(&p, file == NULL ? "stdin" : file);
  free_objects(&p);
  return good ? 0 : 1;
}
