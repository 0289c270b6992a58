/* SPDX-License-Identifier: Apache-2.0 */
#include "calendar.h"
#include "tables.h"
#include <string.h>

enum {
  NO_KIND = -1,
  WORD_REACH = 40, /* how far before a number a word can name it, in bytes */
  WORD_LONGEST = 40,
  LOCAL_LONGEST = 64,   /* of an e-mail address: RFC 5321, 4.5.3.1.1 */
  DOMAIN_LONGEST = 255, /* RFC 5321, 4.5.3.1.2 */
  IBAN_SHORTEST = 15,
  BSN_DIGITS = 9,
  SIGNIFICANT_DIGITS = 9, /* of a Dutch telephone number, without the leading zero */
  AGE_WITHOUT_WORD = 10,
  AGE_HIGHEST = 120
};

/* ---- Texts --------------------------------------------------------------------------------- */

static const struct {
  const char *name;
  const char *source;
  const char *text[DLK_LANGUAGES];
} identifiers[] = {
#define IDENTIFIER(number, name, source, nl, en)                                                   \
  [DATALEK_IDENTIFIER_##number] = {name, source, {nl, en}},
#define MONTH(number, word)
#define WORD(role, word)
#define ENDING(role, word)
#include "identifiers.def"
#undef IDENTIFIER
#undef MONTH
#undef WORD
#undef ENDING
};

enum { IDENTIFIERS = sizeof identifiers / sizeof identifiers[0] };

static bool is_identifier(int32_t kind) { return kind >= 0 && kind < IDENTIFIERS; }

int32_t datalek_identifier_count(void) { return IDENTIFIERS; }

const char *datalek_identifier_name(int32_t kind) {
  return is_identifier(kind) ? identifiers[kind].name : NULL;
}

const char *datalek_identifier_text(int32_t kind, int32_t language) {
  return is_identifier(kind) && dlk_is_language(language) ? identifiers[kind].text[language] : NULL;
}

const char *datalek_identifier_source(int32_t kind) {
  return is_identifier(kind) ? identifiers[kind].source : NULL;
}

/* ---- Characters ---------------------------------------------------------------------------- */

typedef struct {
  const char *text;
  size_t length;
  int64_t today;  /* a day on the Dutch calendar */
  size_t settled; /* where the last identifier ended */
} passage;

/* A character as far as it matters here, in ASCII: every space is ' ', every dash '-', other
 * punctuation '"', every other letter 'x'. A size of 0 is past either end. */
typedef struct {
  char sign;
  size_t size;
} character;

static uint8_t byte_at(const passage *p, size_t at) {
  return at < p->length ? (uint8_t)p->text[at] : 0;
}

static bool is_tail(uint8_t byte) { return byte >= 0x80 && byte <= 0xBF; }

/* U+2000 to U+207F. */
static char general_punctuation(uint8_t second, uint8_t third) {
  bool space = second == 0x80 ? third <= 0x8A || third == 0xAF : third == 0x9F;
  bool dash = second == 0x80 && third >= 0x90 && third <= 0x95;
  return space ? ' ' : dash ? '-' : '"';
}

static character character_at(const passage *p, size_t at) {
  uint8_t first = byte_at(p, at);
  uint8_t second = byte_at(p, at + 1);
  uint8_t third = byte_at(p, at + 2);
  if (at >= p->length) {
    return (character){'\0', 0};
  }
  if (first < 0x80) {
    return (character){first == '\t' ? ' ' : (char)first, 1};
  }
  if (first == 0xC2 && is_tail(second)) {
    return (character){second == 0xA0 ? ' ' : '"', 2};
  }
  if (first == 0xE2 && (second == 0x80 || second == 0x81) && is_tail(third)) {
    return (character){general_punctuation(second, third), 3};
  }
  if (first == 0xE2 && second == 0x88 && third == 0x92) {
    return (character){'-', 3}; /* the minus sign */
  }
  return (character){'x', 1};
}

static character character_before(const passage *p, size_t at) {
  for (size_t size = 3; size >= 1; size--) {
    character c = at >= size ? character_at(p, at - size) : (character){'\0', 0};
    if (c.size == size) {
      return c;
    }
  }
  return (character){'\0', 0};
}

static char sign_at(const passage *p, size_t at) { return character_at(p, at).sign; }

static bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

static bool is_letter(char sign) {
  return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}

static bool is_alphanumeric(char sign) { return is_digit(sign) || is_letter(sign); }

static bool is_one_of(char sign, const char *set) {
  return sign != '\0' && strchr(set, sign) != NULL;
}

/* Past the character at this place, if it is this sign. */
static bool take(const passage *p, size_t *at, char sign) {
  character c = character_at(p, *at);
  bool taken = c.size > 0 && c.sign == sign;
  *at += taken ? c.size : 0;
  return taken;
}

/* How many digits there are, counted up to one more than `most`. */
static size_t count_digits(const passage *p, size_t at, size_t most) {
  size_t count = 0;
  while (count <= most && is_digit(sign_at(p, at + count))) {
    count++;
  }
  return count;
}

static int32_t number_at(const passage *p, size_t at, size_t digits) {
  int32_t value = 0;
  for (size_t i = 0; i < digits; i++) {
    value = 10 * value + (p->text[at + i] - '0');
  }
  return value;
}

/* ---- Words --------------------------------------------------------------------------------- */

/* What a word says of what follows it. */
enum {
  STRANGE,
  FILLER,
  ON,
  PERSON,
  BSN,
  TELEPHONE,
  BORN,
  BIRTH,
  BIRTH_DATE,
  OTHER_NUMBER,
  OTHER_DATE,
  PAUSE /* no word: the end of a sentence */
};

typedef struct {
  uint8_t means; /* a role, or a month */
  bool ending;
  uint8_t size;
  const char *text;
} word;

#define IDENTIFIER(number, name, source, nl, en)
#define MONTH(number, word)
#define WORD(role, word) {role, false, sizeof word - 1, word},
#define ENDING(role, word) {role, true, sizeof word - 1, word},
static const word words[] = {
#include "identifiers.def"
};
#undef MONTH
#undef WORD
#undef ENDING
#define MONTH(number, word) {number, false, sizeof word - 1, word},
#define WORD(role, word)
#define ENDING(role, word)
static const word months[] = {
#include "identifiers.def"
};
#undef IDENTIFIER
#undef MONTH
#undef WORD
#undef ENDING

static char small(char c) { return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c; }

static bool is_word(const word *w, const char *text, size_t size) {
  if (size < w->size || (size > w->size && !w->ending)) {
    return false;
  }
  for (size_t i = 0; i < w->size; i++) {
    if (small(text[size - w->size + i]) != w->text[i]) {
      return false;
    }
  }
  return true;
}

/* What a word of the text means by a list; 0 when it is not in it. */
static int32_t meaning(const word *list, size_t count, const char *text, size_t size) {
  for (size_t i = 0; i < count; i++) {
    if (is_word(&list[i], text, size)) {
      return list[i].means;
    }
  }
  return 0;
}

static int32_t role_of(const passage *p, size_t begin, size_t end) {
  return meaning(words, sizeof words / sizeof words[0], p->text + begin, end - begin);
}

static size_t word_end(const passage *p, size_t begin) {
  size_t end = begin;
  while (end - begin < WORD_LONGEST && is_letter(sign_at(p, end))) {
    end++;
  }
  return end;
}

static size_t word_begin(const passage *p, size_t end) {
  size_t begin = end;
  while (end - begin < WORD_LONGEST && is_letter(character_before(p, begin).sign)) {
    begin--;
  }
  return begin;
}

/* Whether a word with this role is too far off, by the roles of the words in between. */
static bool is_barred(int32_t role, uint32_t between) {
  static const uint32_t barred_by[] = {
    [BSN] = 1 << STRANGE,
    [TELEPHONE] = 1 << STRANGE,
    [BORN] = 1 << PAUSE,
    [BIRTH] = 1 << STRANGE,
    [BIRTH_DATE] = 1 << STRANGE | 1 << ON,
    [OTHER_NUMBER] = 1 << STRANGE | 1 << PERSON,
    [OTHER_DATE] = 1 << STRANGE | 1 << PERSON,
  };
  return (barred_by[role] & between) != 0;
}

/* The end of the word before, or 0. Notes a pause in between. */
static size_t previous_word(const passage *p, size_t at, size_t from, uint32_t *between) {
  while (at > from) {
    character c = character_before(p, at);
    if (is_letter(c.sign)) {
      return at;
    }
    if (is_digit(c.sign)) {
      return 0;
    }
    *between |= is_one_of(c.sign, ".;!?") ? 1U << PAUSE : 0;
    at -= c.size;
  }
  return 0;
}

/* The role of the word before that names what begins here. */
static int32_t role_before(const passage *p, size_t begin) {
  size_t from = begin > WORD_REACH ? begin - WORD_REACH : 0;
  uint32_t between = 0;
  size_t end = previous_word(p, begin, from, &between);
  while (end > 0) {
    size_t first = word_begin(p, end);
    int32_t role = role_of(p, first, end);
    if (role > PERSON) {
      return is_barred(role, between) ? STRANGE : role;
    }
    between |= 1U << role;
    end = previous_word(p, first, from, &between);
  }
  return STRANGE;
}

/* The role of the word after that names what ends here: in brackets, or "geboren". */
static int32_t role_after(const passage *p, size_t end) {
  size_t at = end;
  take(p, &at, ' ');
  bool bracket = take(p, &at, '(');
  int32_t role = role_of(p, at, word_end(p, at));
  return role > PERSON && (bracket || role == BORN) ? role : STRANGE;
}

static int32_t role_near(const passage *p, size_t begin, size_t end) {
  int32_t role = role_before(p, begin);
  return role != STRANGE ? role : role_after(p, end);
}

/* ---- Where a number can begin and end ------------------------------------------------------ */

/* Whether the word that ends here names an identifier, which may be joined to it: "BSN123". */
static bool names_identifier(const passage *p, size_t end) {
  int32_t role = role_of(p, word_begin(p, end), end);
  return role >= BSN && role <= BIRTH_DATE;
}

static bool can_begin(const passage *p, size_t begin) {
  character before = character_before(p, begin);
  size_t joint = begin - before.size;
  char further = character_before(p, joint).sign;
  if (is_letter(before.sign)) {
    return names_identifier(p, begin);
  }
  if (is_digit(before.sign) || is_one_of(before.sign, "+#$")) {
    return false;
  }
  if (is_digit(further) && is_one_of(before.sign, "-/_=.")) {
    return before.sign == '/' && joint == p->settled;
  }
  if (is_letter(further) && is_one_of(before.sign, "-/_=")) {
    return names_identifier(p, joint);
  }
  return true;
}

/* Whether a comma stands before decimals, or before the dash that stands for none. */
static bool is_decimal(const passage *p, size_t comma) {
  size_t digits = count_digits(p, comma + 1, 2);
  return digits == 1 || digits == 2 || sign_at(p, comma + 1) == '-';
}

static bool can_end(const passage *p, size_t end, int32_t kind) {
  character after = character_at(p, end);
  char further = sign_at(p, end + after.size);
  switch (after.sign) {
  case '_':
    return false;
  case '@':
  case '-':
    return !is_alphanumeric(further);
  case '.':
    return !is_digit(further);
  case '/':
    return !is_digit(further) || kind != DATALEK_IDENTIFIER_BSN;
  case ',':
    return !is_decimal(p, end);
  default:
    return !is_alphanumeric(after.sign);
  }
}

/* ---- The identifiers, each from its first character: where it ends, or 0 ------------------- */

static bool is_local(char sign) { return is_alphanumeric(sign) || is_one_of(sign, "._%+-'"); }

/* The end of a domain: of its last label of two letters or more, with a label before it. */
static size_t domain_end(const passage *p, size_t begin) {
  size_t end = 0;
  size_t at = begin;
  for (size_t labels = 0;; labels++) {
    size_t label = at;
    bool letters = true;
    while (at - begin < DOMAIN_LONGEST &&
           (is_alphanumeric(sign_at(p, at)) || byte_at(p, at) == '-')) {
      letters = letters && is_letter(sign_at(p, at));
      at++;
    }
    if (at == label) {
      return end;
    }
    end = labels > 0 && letters && at - label >= 2 ? at : end;
    if (!take(p, &at, '.')) {
      return end;
    }
  }
}

static size_t email_end(const passage *p, size_t begin) {
  size_t at = begin;
  if (!is_alphanumeric(sign_at(p, begin)) || is_alphanumeric(character_before(p, begin).sign)) {
    return 0;
  }
  while (at - begin <= LOCAL_LONGEST && is_local(sign_at(p, at))) {
    at += character_at(p, at).size;
  }
  return at - begin <= LOCAL_LONGEST && take(p, &at, '@') ? domain_end(p, at) : 0;
}

static bool is_capital(char sign) { return sign >= 'A' && sign <= 'Z'; }

/* An IBAN in groups of four, which would look like a telephone number; together it is one code. */
static size_t iban_end(const passage *p, size_t begin) {
  size_t at = begin + 4;
  size_t count = 4;
  size_t group = 4;
  if (is_alphanumeric(character_before(p, begin).sign) || !is_capital(sign_at(p, begin)) ||
      !is_capital(sign_at(p, begin + 1)) || count_digits(p, begin + 2, 2) != 2) {
    return 0;
  }
  while (group == 4 && sign_at(p, at) == ' ') {
    size_t next = at + character_at(p, at).size;
    for (group = 0; group <= 4; group++) {
      if (!is_capital(sign_at(p, next + group)) && !is_digit(sign_at(p, next + group))) {
        break;
      }
    }
    if (group >= 1 && group <= 4) {
      at = next + group;
      count += group;
    }
  }
  return count >= IBAN_SHORTEST ? at : 0;
}

/* Past what may stand between groups of a telephone number; `at` itself where nothing does. */
static size_t past_gap(const passage *p, size_t at) {
  size_t next = at;
  if (!take(p, &next, '.')) {
    take(p, &next, ')');
    take(p, &next, ' ');
    if (!take(p, &next, '-')) {
      take(p, &next, '/');
    }
    take(p, &next, ' ');
    take(p, &next, '(');
  }
  return is_digit(sign_at(p, next)) ? next : at;
}

/* Past +31 or 0031 and a zero that does not belong there. `begin` itself for another number. */
static size_t past_country(const passage *p, size_t begin) {
  size_t at = begin;
  bool country = take(p, &at, '+') || (take(p, &at, '0') && take(p, &at, '0'));
  if (!country || !take(p, &at, '3') || !take(p, &at, '1')) {
    return begin;
  }
  take(p, &at, ')');
  at = past_gap(p, at);
  if (take(p, &at, '0')) {
    at = past_gap(p, at);
  }
  return at;
}

typedef struct {
  char digits[SIGNIFICANT_DIGITS + 1];
  size_t first; /* digits in the first group and in the shortest other one */
  size_t shortest;
  size_t end; /* 0 when there are other than nine digits */
} telephone;

static telephone read_telephone(const passage *p, size_t begin) {
  telephone t = {.shortest = SIGNIFICANT_DIGITS};
  size_t at = begin;
  size_t count = 0;
  while (count < SIGNIFICANT_DIGITS) {
    size_t group = count_digits(p, at, SIGNIFICANT_DIGITS - count);
    if (group == 0 || group > SIGNIFICANT_DIGITS - count) {
      return t;
    }
    memcpy(t.digits + count, p->text + at, group);
    t.first = count == 0 ? group : t.first;
    t.shortest = count > 0 && group < t.shortest ? group : t.shortest;
    count += group;
    at += group;
    size_t next = count < SIGNIFICANT_DIGITS ? past_gap(p, at) : at;
    if (next == at && count < SIGNIFICANT_DIGITS) {
      return t;
    }
    at = next;
  }
  t.end = at;
  return t;
}

/* Mobile numbers come in any groups; an area code has three or four digits, its zero included. */
static bool has_area_code(const telephone *t) {
  bool area = t->first == 2 || t->first == 3 || t->first == SIGNIFICANT_DIGITS;
  return t->shortest >= 2 && (t->digits[0] == '6' || area);
}

/* 088; and 080 and 090, which no number of ten digits has. */
static bool is_of_nobody(const telephone *t) {
  bool eight = t->digits[0] == '8' && (t->digits[1] == '0' || t->digits[1] == '8');
  return eight || (t->digits[0] == '9' && t->digits[1] == '0');
}

static size_t telephone_end(const passage *p, size_t begin) {
  size_t at = past_country(p, begin);
  bool country = at != begin;
  if (!country && !take(p, &at, '0')) {
    return 0;
  }
  telephone t = read_telephone(p, at);
  if (t.end == 0 || t.digits[0] == '0' || is_of_nobody(&t) ||
      !can_end(p, t.end, DATALEK_IDENTIFIER_TELEPHONE)) {
    return 0;
  }
  if (country) {
    return t.end;
  }
  if (!has_area_code(&t)) {
    return 0;
  }
  /* Ten digits in one piece may be any number, but for those of a mobile number. */
  bool plain = t.first == SIGNIFICANT_DIGITS && t.digits[0] != '6';
  bool other = plain && role_near(p, begin, t.end) == OTHER_NUMBER;
  return other ? 0 : t.end;
}

typedef struct {
  char digits[BSN_DIGITS];
  size_t count;
  int32_t shape; /* digits of each group, as in 423 */
  char separator;
  bool uniform;
  size_t end; /* 0 when there are more or fewer digits */
} bsn;

/* As many digits as wanted, in groups with one space, dot or dash between them. */
static bsn read_bsn(const passage *p, size_t begin, size_t wanted) {
  bsn b = {.uniform = true};
  size_t at = begin;
  for (;;) {
    size_t group = count_digits(p, at, wanted - b.count);
    if (group == 0 || group > wanted - b.count) {
      return b;
    }
    memcpy(b.digits + b.count, p->text + at, group);
    b.count += group;
    b.shape = 10 * b.shape + (int32_t)group;
    at += group;
    if (b.count == wanted) {
      b.end = at;
      return b;
    }
    character between = character_at(p, at);
    if (!is_one_of(between.sign, " .-")) {
      return b;
    }
    b.uniform = b.uniform && (b.separator == '\0' || b.separator == between.sign);
    b.separator = between.sign;
    at += between.size;
  }
}

/* The eleven-test: 9, 8, ... 2 times the digits, less the last one. All zeros is no BSN. */
static bool passes_eleven_test(const bsn *b) {
  int32_t sum = 0;
  bool zeros = true;
  for (size_t i = 0; i + 1 < b->count; i++) {
    zeros = zeros && b->digits[i] == '0';
    sum += (int32_t)(b->count - i) * (b->digits[i] - '0');
  }
  sum -= b->digits[b->count - 1] - '0';
  return !zeros && sum % 11 == 0;
}

/* Whether nine digits that nobody calls a BSN are written as one, and not part of a longer row. */
static bool is_written_as_bsn(const passage *p, size_t begin, const bsn *b) {
  if (b->shape == BSN_DIGITS) {
    return true;
  }
  character before = character_before(p, begin);
  size_t after = b->end;
  bool row = b->separator == ' ' &&
             ((before.sign == ' ' && is_digit(character_before(p, begin - before.size).sign)) ||
              (take(p, &after, ' ') && is_digit(sign_at(p, after))));
  return b->uniform && !row && (b->shape == 333 || b->shape == 423);
}

static size_t bsn_end(const passage *p, size_t begin) {
  bool eight = count_digits(p, begin, BSN_DIGITS) == BSN_DIGITS - 1;
  for (size_t wanted = eight ? BSN_DIGITS - 1 : BSN_DIGITS; wanted >= BSN_DIGITS - 1; wanted--) {
    bsn b = read_bsn(p, begin, wanted);
    if (b.end == 0 || !can_end(p, b.end, DATALEK_IDENTIFIER_BSN) || !passes_eleven_test(&b)) {
      continue;
    }
    int32_t role = role_near(p, begin, b.end);
    bool other = role == OTHER_NUMBER || role == TELEPHONE;
    if (role == BSN || (wanted == BSN_DIGITS && !other && is_written_as_bsn(p, begin, &b))) {
      return b.end;
    }
  }
  return 0;
}

/* ---- Dates --------------------------------------------------------------------------------- */

typedef struct {
  dlk_date date;
  bool vague; /* "3.4.75" may be a version, "3 mei 12" a day and a number; or with a time of day */
  size_t end; /* 0 when there is no date */
} written_date;

static int32_t month_at(const passage *p, size_t *at) {
  size_t end = word_end(p, *at);
  int32_t month = meaning(months, sizeof months / sizeof months[0], p->text + *at, end - *at);
  *at = month > 0 ? end : *at;
  return month;
}

/* A number of one to `most` digits; 0 for none. */
static int32_t small_number(const passage *p, size_t *at, size_t most) {
  size_t digits = count_digits(p, *at, most);
  if (digits > most) {
    return 0;
  }
  int32_t value = number_at(p, *at, digits);
  *at += digits;
  return value;
}

/* Of a year of two digits, the latest that has come. */
static void complete_year(const passage *p, dlk_date *date) {
  int32_t this_year = dlk_date_of(p->today).year;
  date->year += this_year - this_year % 100;
  if (dlk_day_of(*date) > p->today) {
    date->year -= 100;
  }
}

/* A year of four digits or, where `two` allows it, of two. */
static bool take_year(const passage *p, size_t *at, bool two, written_date *d) {
  size_t digits = count_digits(p, *at, 4);
  bool shortened = two && digits == 2;
  if (digits != 4 && !shortened) {
    return false;
  }
  d->date.year = small_number(p, at, 4);
  if (shortened) {
    complete_year(p, &d->date);
  }
  d->vague = d->vague && shortened;
  return true;
}

/* The separator of a date in digits, a space on either side allowed with dash and slash. */
static char take_separator(const passage *p, size_t *at) {
  size_t next = *at;
  bool spaced = take(p, &next, ' ');
  char separator = sign_at(p, next);
  if (!is_one_of(separator, spaced ? "-/" : "-/.")) {
    return '\0';
  }
  take(p, &next, separator);
  if (separator != '.') {
    take(p, &next, ' ');
  }
  *at = next;
  return separator;
}

/* Between the parts of "3 maart 1975", "3-mrt-1975" and "March 3, 1975". */
static void skip_between(const passage *p, size_t *at) {
  if (!take(p, at, '.')) {
    take(p, at, ',');
  }
  if (!take(p, at, '-') && !take(p, at, '/')) {
    take(p, at, ' ');
  }
  take(p, at, '\'');
}

/* "3e", "3rd". */
static void skip_ordinal(const passage *p, size_t *at) {
  static const char *const endings[] = {"e", "de", "ste", "st", "nd", "rd", "th"};
  size_t size = word_end(p, *at) - *at;
  for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
    if (size == strlen(endings[i]) && memcmp(p->text + *at, endings[i], size) == 0) {
      *at += size;
      return;
    }
  }
}

/* Day, month and year in digits; or year, month and day. */
static size_t read_digits(const passage *p, size_t begin, written_date *d) {
  size_t at = begin;
  bool year_first = take_year(p, &at, false, d);
  d->date.day = year_first ? 0 : small_number(p, &at, 2);
  char separator = take_separator(p, &at);
  d->date.month = small_number(p, &at, 2);
  d->vague = separator == '.';
  if (separator == '\0' || take_separator(p, &at) != separator) {
    return 0;
  }
  if (year_first) {
    d->date.day = small_number(p, &at, 2);
    return at;
  }
  return take_year(p, &at, true, d) ? at : 0;
}

/* With the month by its name, before or after the day. */
static size_t read_named(const passage *p, size_t begin, written_date *d) {
  size_t at = begin;
  d->vague = true;
  d->date.month = month_at(p, &at);
  bool month_first = d->date.month > 0;
  if (month_first) {
    skip_between(p, &at);
  }
  d->date.day = small_number(p, &at, 2);
  skip_ordinal(p, &at);
  skip_between(p, &at);
  if (!month_first) {
    d->date.month = month_at(p, &at);
    skip_between(p, &at);
  }
  return take_year(p, &at, !month_first, d) ? at : 0;
}

/* Whether a time of day comes after a date: that of an event, if it is not midnight, which stands
 * for none. */
static bool has_time(const passage *p, size_t end, bool *midnight) {
  size_t at = end;
  if (!take(p, &at, 'T')) {
    take(p, &at, ' ');
  }
  size_t digits = at > end ? count_digits(p, at, 2) : 0;
  if (digits == 0 || digits > 2 || sign_at(p, at + digits) != ':') {
    return false;
  }
  *midnight = number_at(p, at, digits) == 0 && sign_at(p, at + digits + 1) == '0' &&
              sign_at(p, at + digits + 2) == '0';
  return true;
}

static written_date read_date(const passage *p, size_t begin) {
  written_date d = {.end = 0};
  size_t end = read_digits(p, begin, &d);
  end = end > 0 ? end : read_named(p, begin, &d);
  if (end == 0) {
    return d;
  }
  bool midnight = false;
  bool time = has_time(p, end, &midnight);
  bool valid = d.date.month >= 1 && d.date.month <= 12 && d.date.day >= 1 &&
               d.date.day <= dlk_days_in_month(d.date.year, d.date.month) &&
               (time || can_end(p, end, DATALEK_IDENTIFIER_BIRTH_DATE));
  d.vague = d.vague || (time && !midnight);
  d.end = valid ? end : 0;
  return d;
}

/* "Jansen (*3-4-2021)", but no bullet and no bold text. */
static bool has_star(const passage *p, size_t begin) {
  character before = character_before(p, begin);
  size_t at = begin - (before.sign == ' ' ? before.size : 0);
  if (character_before(p, at).sign != '*') {
    return false;
  }
  character c = character_before(p, --at);
  while (c.sign == ' ') {
    at -= c.size;
    c = character_before(p, at);
  }
  return c.size > 0 && !is_one_of(c.sign, "*\r\n");
}

static bool has_come(const passage *p, dlk_date date, int32_t years) {
  date.year += years;
  return dlk_day_of(date) <= p->today;
}

static bool is_birth_date(const passage *p, size_t begin, const written_date *d) {
  if (!has_come(p, d->date, 0) || has_come(p, d->date, AGE_HIGHEST + 1)) {
    return false;
  }
  int32_t role = role_near(p, begin, d->end);
  if (role == BORN || role == BIRTH || role == BIRTH_DATE || has_star(p, begin)) {
    return true;
  }
  return !d->vague && role != OTHER_DATE && has_come(p, d->date, AGE_WITHOUT_WORD);
}

/* ---- Finding them -------------------------------------------------------------------------- */

typedef struct {
  int32_t kind; /* NO_KIND for what is surely something else */
  size_t end;   /* 0 when it is nothing */
} finding;

static finding find_number(const passage *p, size_t begin) {
  written_date d = read_date(p, begin);
  if (d.end > 0) {
    return (finding){is_birth_date(p, begin, &d) ? DATALEK_IDENTIFIER_BIRTH_DATE : NO_KIND, d.end};
  }
  size_t end = telephone_end(p, begin);
  if (end > 0) {
    return (finding){DATALEK_IDENTIFIER_TELEPHONE, end};
  }
  return (finding){DATALEK_IDENTIFIER_BSN, bsn_end(p, begin)};
}

/* What begins here: the surest first. */
static finding find_at(const passage *p, size_t begin) {
  char sign = sign_at(p, begin);
  size_t end = email_end(p, begin);
  if (end > 0) {
    return (finding){DATALEK_IDENTIFIER_EMAIL, end};
  }
  end = iban_end(p, begin);
  if (end > 0) {
    return (finding){NO_KIND, end};
  }
  bool number = is_digit(sign) || sign == '+';
  bool month = is_letter(sign) && !is_letter(character_before(p, begin).sign);
  if ((number || month) && can_begin(p, begin)) {
    return find_number(p, begin);
  }
  return (finding){NO_KIND, 0};
}

int32_t datalek_identifiers_find(const char *text, size_t length, int64_t now, int32_t *kinds,
                                 size_t *begins, size_t *ends, size_t capacity, size_t *count) {
  if (count == NULL || (text == NULL && length > 0) ||
      (capacity > 0 && (kinds == NULL || begins == NULL || ends == NULL))) {
    return DATALEK_ERROR_NULL;
  }
  if (!dlk_on_calendar(now)) {
    return DATALEK_ERROR_TIME;
  }
  passage p = {text, length, dlk_floor_div(now + dlk_dutch_offset(now), DLK_DAY), 0};
  size_t found = 0;
  for (size_t at = 0; at < length;) {
    finding f = find_at(&p, at);
    if (f.end > 0 && f.kind != NO_KIND) {
      if (found < capacity) {
        kinds[found] = f.kind;
        begins[found] = at;
        ends[found] = f.end;
      }
      found++;
      p.settled = f.end;
    }
    at = f.end > 0 ? f.end : at + character_at(&p, at).size;
  }
  *count = found;
  return found > capacity ? DATALEK_ERROR_BUFFER : DATALEK_OK;
}
