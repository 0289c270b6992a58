/* SPDX-License-Identifier: Apache-2.0 */
#include "common.h"
#include <stdlib.h>

const char *say(int32_t language, const char *nl, const char *en) {
  return language == NL ? nl : en;
}

const char *verdict_word(int32_t language, int32_t verdict) {
  if (verdict == DATALEK_UNKNOWN) {
    return say(language, "nog onbekend", "not known yet");
  }
  return verdict == DATALEK_YES ? say(language, "ja", "yes") : say(language, "nee", "no");
}

const char *advice_word(int32_t language, const datalek_outcome *outcome) {
  if (datalek_outcome_verdict(outcome) != DATALEK_UNKNOWN) {
    return "";
  }
  return datalek_outcome_advice(outcome) == DATALEK_ADVICE_ACT
           ? say(language, "; advies: bij twijfel doen", "; advice: in doubt, do it")
           : say(language, "; advies: eerst uitzoeken", "; advice: find out first");
}

/* Day of the week of a date of the Gregorian calendar, 0 for Sunday (Sakamoto's method). */
static int weekday(int year, int month, int day) {
  static const int shift[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
  year -= month < 3;
  return (year + year / 4 - year / 100 + year / 400 + shift[month - 1] + day) % 7;
}

void print_time(int32_t language, int64_t time) {
  static const char *const days[2][7] = {
    {"zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"},
    {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}};
  static const char *const months[2][12] = {
    {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
     "oktober", "november", "december"},
    {"January", "February", "March", "April", "May", "June", "July", "August", "September",
     "October", "November", "December"}};
  char stamp[DATALEK_TIME_SIZE];
  int year = 0;
  int month = 0;
  int day = 0;
  if (datalek_time_format(time, stamp, sizeof stamp) == DATALEK_OK &&
      sscanf(stamp, "%4d-%2d-%2d", &year, &month, &day) == 3) {
    printf("%s %d %s %d, %.5s", days[language][weekday(year, month, day)], day,
           months[language][month - 1], year, stamp + 11);
  }
}

bool slurp(FILE *stream, text *file) {
  size_t room = 0;
  do {
    if (room - file->length < 2) {
      room = room == 0 ? 65536 : 2 * room;
      char *more = realloc(file->bytes, room);
      if (more == NULL) {
        return false;
      }
      file->bytes = more;
    }
    file->length += fread(file->bytes + file->length, 1, room - file->length - 1, stream);
  } while (!feof(stream) && !ferror(stream));
  file->bytes[file->length] = '\0';
  return !ferror(stream);
}
