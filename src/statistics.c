/* SPDX-License-Identifier: Apache-2.0 */
#include "calendar.h"
#include "view.h"

/* Sets of causes and of classes: bit 0 is for unknown, the others for the numbers from 0. */
#define ANY (~UINT32_C(0))
#define KNOWN (ANY - 1)
#define CAUSE(cause) (UINT32_C(2) << DATALEK_CAUSE_##cause)
#define CLASS(people) (UINT32_C(2) << DATALEK_PEOPLE_##people)

typedef struct {
  uint32_t causes;
  uint32_t people;
} selection;

static const struct {
  int64_t least;
  const char *text[DLK_LANGUAGES];
} classes[] = {
#define PEOPLE(number, least, nl, en) [DATALEK_PEOPLE_##number] = {least, {nl, en}},
#define SHARE(number, name, causes, people, of_causes, of_people, source, nl, en)
#include "statistics.def"
#undef PEOPLE
#undef SHARE
};

static const struct {
  const char *name;
  selection part;
  selection whole;
  const char *source;
  const char *text[DLK_LANGUAGES];
} shares[] = {
#define PEOPLE(number, least, nl, en)
#define SHARE(number, name, causes, people, of_causes, of_people, source, nl, en)                  \
  [DATALEK_SHARE_##number] = {#name, {causes, people}, {of_causes, of_people}, source, {nl, en}},
#include "statistics.def"
#undef PEOPLE
#undef SHARE
};

enum {
  CLASSES = sizeof classes / sizeof classes[0],
  SHARES = sizeof shares / sizeof shares[0],
  VERDICTS = 3
};

_Static_assert(DLK_CAUSES < 32 && CLASSES < 32, "a set has a bit for each, and one for unknown");

/* Verdicts, causes and classes are counted by their numbers from DATALEK_UNKNOWN on. */
typedef struct {
  int32_t first_year;
  int32_t last_year;
  int32_t entries;
  int32_t outcomes[DLK_OUTCOMES][VERDICTS];
  int32_t breaches[DLK_CAUSES + 1][CLASSES + 1];
} counts;

struct datalek_statistics {
  dlk_memory memory;
  counts of;
};

static void nothing(datalek_statistics *statistics) { statistics->of = (counts){.entries = 0}; }

DLK_OBJECT_FUNCTIONS(datalek_statistics, nothing)

/* ---- Classes and shares ---------------------------------------------------------------------- */

static bool is_class(int32_t people) { return people >= 0 && people < CLASSES; }

static bool is_share(int32_t share) { return share >= 0 && share < SHARES; }

int32_t datalek_people_count(void) { return CLASSES; }

const char *datalek_people_text(int32_t people, int32_t language) {
  return is_class(people) && dlk_is_language(language) ? classes[people].text[language] : NULL;
}

int32_t datalek_people_class(int64_t subjects) {
  int32_t people = DATALEK_UNKNOWN;
  while (people + 1 < CLASSES && subjects >= classes[people + 1].least) {
    people++;
  }
  return people;
}

int32_t datalek_share_count(void) { return SHARES; }

const char *datalek_share_name(int32_t share) {
  return is_share(share) ? shares[share].name : NULL;
}

const char *datalek_share_text(int32_t share, int32_t language) {
  return is_share(share) && dlk_is_language(language) ? shares[share].text[language] : NULL;
}

const char *datalek_share_source(int32_t share) {
  return is_share(share) ? shares[share].source : NULL;
}

/* ---- Counting -------------------------------------------------------------------------------- */

typedef struct {
  counts of;
  int32_t year; /* wanted */
} counter;

static int32_t year_of(const datalek_entry *entry) {
  int64_t aware_at = entry->facts.values[DATALEK_FACT_AWARE_AT];
  int64_t time = aware_at != DATALEK_TIME_UNKNOWN ? aware_at : datalek_entry_opened_at(entry);
  return dlk_date_of(dlk_floor_div(time + dlk_dutch_offset(time), DLK_DAY)).year;
}

static void count_year(counts *of, int32_t year) {
  bool first = of->entries == 0;
  of->first_year = first || year < of->first_year ? year : of->first_year;
  of->last_year = first || year > of->last_year ? year : of->last_year;
}

static void count(void *visitor, const datalek_entry *entry, int32_t index) {
  counter *counted = visitor;
  counts *of = &counted->of;
  int32_t year = year_of(entry);
  (void)index;
  if (counted->year != DATALEK_YEAR_ALL && counted->year != year) {
    return;
  }
  count_year(of, year);
  of->entries++;
  for (int32_t outcome = 0; outcome < DLK_OUTCOMES; outcome++) {
    of->outcomes[outcome][datalek_entry_verdict(entry, outcome) - DATALEK_UNKNOWN]++;
  }
  if (dlk_may_be_breach(entry)) {
    int64_t cause = entry->facts.values[DATALEK_FACT_CAUSE];
    int32_t people = datalek_people_class(entry->facts.values[DATALEK_FACT_SUBJECTS]);
    of->breaches[cause - DATALEK_UNKNOWN][people - DATALEK_UNKNOWN]++;
  }
}

int32_t datalek_statistics_read(const datalek_register *reg, int64_t until, int32_t year,
                                datalek_statistics *statistics) {
  counter counted = {.year = year};
  if (reg == NULL || statistics == NULL) {
    return DATALEK_ERROR_NULL;
  }
  int32_t status = dlk_visit_entries(reg, until, count, &counted);
  if (status == DATALEK_OK) {
    statistics->of = counted.of;
  }
  return status;
}

/* ---- What was counted ------------------------------------------------------------------------ */

int32_t datalek_statistics_first_year(const datalek_statistics *statistics) {
  return statistics != NULL ? statistics->of.first_year : 0;
}

int32_t datalek_statistics_last_year(const datalek_statistics *statistics) {
  return statistics != NULL ? statistics->of.last_year : 0;
}

int32_t datalek_statistics_entries(const datalek_statistics *statistics) {
  return statistics != NULL ? statistics->of.entries : 0;
}

/* How many breaches are of these causes and about these classes of people. */
static int32_t breaches(const datalek_statistics *statistics, selection chosen) {
  int32_t sum = 0;
  if (statistics == NULL) {
    return 0;
  }
  for (int32_t cause = 0; cause <= DLK_CAUSES; cause++) {
    for (int32_t people = 0; people <= CLASSES; people++) {
      bool in = (chosen.causes >> cause & chosen.people >> people & 1) != 0;
      sum += in ? statistics->of.breaches[cause][people] : 0;
    }
  }
  return sum;
}

int32_t datalek_statistics_breaches(const datalek_statistics *statistics) {
  return breaches(statistics, (selection){ANY, ANY});
}

int32_t datalek_statistics_outcome(const datalek_statistics *statistics, int32_t outcome,
                                   int32_t verdict) {
  bool known =
    outcome >= 0 && outcome < DLK_OUTCOMES && verdict >= DATALEK_UNKNOWN && verdict <= DATALEK_YES;
  return statistics != NULL && known ? statistics->of.outcomes[outcome][verdict - DATALEK_UNKNOWN]
                                     : 0;
}

/* The set of this number alone; of nothing where it is none of `count` numbers, nor unknown. */
static uint32_t only(int32_t number, int32_t count) {
  bool known = number >= DATALEK_UNKNOWN && number < count;
  return known ? UINT32_C(1) << (number - DATALEK_UNKNOWN) : 0;
}

int32_t datalek_statistics_cause(const datalek_statistics *statistics, int32_t cause) {
  return breaches(statistics, (selection){only(cause, DLK_CAUSES), ANY});
}

int32_t datalek_statistics_people(const datalek_statistics *statistics, int32_t people) {
  return breaches(statistics, (selection){ANY, only(people, CLASSES)});
}

int32_t datalek_statistics_share(const datalek_statistics *statistics, int32_t share, int32_t *part,
                                 int32_t *whole) {
  if (statistics == NULL || part == NULL || whole == NULL) {
    return DATALEK_ERROR_NULL;
  }
  if (!is_share(share)) {
    return DATALEK_ERROR_ARGUMENT;
  }
  *part = breaches(statistics, shares[share].part);
  *whole = breaches(statistics, shares[share].whole);
  return DATALEK_OK;
}
