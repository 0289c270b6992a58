/* SPDX-License-Identifier: Apache-2.0 */
#include "json_text.h"
#include "utf8.h"
#include <string.h>

/* The largest whole number up to which a double has no gaps: 2^53. */
#define WHOLE_MAX UINT64_C(9007199254740992)

typedef struct {
  const char *text;
  size_t length;
  size_t at;
  int32_t status;
  int32_t depth;
  dlk_json_place place;
  size_t longest; /* number so far */
  dlk_json_place longest_place;
} scanner;

/* To be returned at once: the first failure is the one that counts. */
static bool fail(scanner *s, int32_t status) {
  s->status = status;
  s->place.position = s->at;
  return false;
}

/* The byte ahead; -1 at the end. */
static int ahead(const scanner *s) {
  return s->at < s->length ? (unsigned char)s->text[s->at] : -1;
}

/* A text that ends too early, or holds a raw NUL, is worse than merely wrong. */
static bool unexpected(scanner *s) {
  return fail(s, ahead(s) == 0 ? DATALEK_ERROR_JSON_NUL : DATALEK_ERROR_JSON_SYNTAX);
}

static void skip_space(scanner *s) {
  while (ahead(s) == ' ' || ahead(s) == '\t' || ahead(s) == '\n' || ahead(s) == '\r') {
    s->at++;
  }
}

static bool expect(scanner *s, int byte) {
  if (ahead(s) != byte) {
    return unexpected(s);
  }
  s->at++;
  return true;
}

static bool word(scanner *s, const char *letters) {
  for (; *letters != '\0'; letters++) {
    if (!expect(s, *letters)) {
      return false;
    }
  }
  return true;
}

static bool is_digit(int byte) { return byte >= '0' && byte <= '9'; }

static bool digits(scanner *s) {
  if (!is_digit(ahead(s))) {
    return unexpected(s);
  }
  while (is_digit(ahead(s))) {
    s->at++;
  }
  return true;
}

/* Whether the digits from `begin` on are within 2^53; no leading zeros. */
static bool is_exact(const scanner *s, size_t begin) {
  uint64_t value = 0;
  for (size_t i = begin; i < s->at; i++) {
    value = 10 * value + (uint64_t)(s->text[i] - '0');
    if (value > WHOLE_MAX) {
      return false;
    }
  }
  return true;
}

static void note_number(scanner *s, size_t begin) {
  if (s->at - begin > s->longest) {
    s->longest = s->at - begin;
    s->longest_place = s->place;
    s->longest_place.position = begin;
  }
}

static bool number(scanner *s) {
  size_t begin = s->at;
  s->at += ahead(s) == '-';
  size_t whole = s->at;
  if (ahead(s) == '0') {
    s->at++;
  } else if (!digits(s)) {
    return false;
  }
  bool fraction = ahead(s) == '.';
  if (!fraction && ahead(s) != 'e' && ahead(s) != 'E' && !is_exact(s, whole)) {
    s->at = begin;
    return fail(s, DATALEK_ERROR_JSON_NUMBER);
  }
  if (fraction) {
    s->at++;
    if (!digits(s)) {
      return false;
    }
  }
  if (ahead(s) == 'e' || ahead(s) == 'E') {
    s->at++;
    s->at += ahead(s) == '+' || ahead(s) == '-';
    if (!digits(s)) {
      return false;
    }
  }
  note_number(s, begin);
  return true;
}

static int hex(int byte) {
  if (is_digit(byte)) {
    return byte - '0';
  }
  int lower = byte | 0x20;
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/* Four hexadecimal digits; -1 and a failure for anything else. */
static int32_t hex4(scanner *s) {
  int32_t unit = 0;
  for (int i = 0; i < 4; i++) {
    int digit = hex(ahead(s));
    if (digit < 0) {
      unexpected(s);
      return -1;
    }
    unit = unit * 16 + digit;
    s->at++;
  }
  return unit;
}

/* What follows "\u": one unit, or the pair that makes one character. */
static bool unicode_escape(scanner *s, size_t begin) {
  int32_t unit = hex4(s);
  int32_t status = DATALEK_OK;
  if (unit < 0) {
    return false;
  }
  if (unit == 0) {
    status = DATALEK_ERROR_JSON_NUL;
  } else if (unit >= 0xDC00 && unit <= 0xDFFF) {
    status = DATALEK_ERROR_JSON_UTF8;
  } else if (unit >= 0xD800 && unit <= 0xDBFF) {
    bool pair = s->length - s->at >= 2 && s->text[s->at] == '\\' && s->text[s->at + 1] == 'u';
    s->at += pair ? 2 : 0;
    int32_t low = pair ? hex4(s) : 0;
    if (low < 0) {
      return false;
    }
    status = low >= 0xDC00 && low <= 0xDFFF ? DATALEK_OK : DATALEK_ERROR_JSON_UTF8;
  }
  if (status != DATALEK_OK) {
    s->at = begin;
    return fail(s, status);
  }
  return true;
}

static bool escape(scanner *s) {
  size_t begin = s->at++;
  int byte = ahead(s);
  if (byte == 'u') {
    s->at++;
    return unicode_escape(s, begin);
  }
  if (byte <= 0 || strchr("\"\\/bfnrt", byte) == NULL) {
    return unexpected(s);
  }
  s->at++;
  return true;
}

/* One character of UTF-8 beyond ASCII. */
static bool multibyte(scanner *s) {
  size_t size = dlk_utf8_character(s->text + s->at, s->length - s->at);
  if (size == 0) {
    return fail(s, DATALEK_ERROR_JSON_UTF8);
  }
  s->at += size;
  return true;
}

/* One character of a string, raw or escaped. */
static bool character(scanner *s) {
  int byte = ahead(s);
  if (byte < 0x20) {
    return unexpected(s);
  }
  if (byte == '\\') {
    return escape(s);
  }
  if (byte >= 0x80) {
    return multibyte(s);
  }
  s->at++;
  return true;
}

/* Goes past bytes that stand for themselves: most of what strings hold. */
static void skip_plain(scanner *s) {
  const unsigned char *at = (const unsigned char *)s->text + s->at;
  const unsigned char *end = (const unsigned char *)s->text + s->length;
  while (at < end && *at >= 0x20 && *at < 0x80 && *at != '"' && *at != '\\') {
    at++;
  }
  s->at = s->length - (size_t)(end - at);
}

static bool string(scanner *s) {
  if (!expect(s, '"')) {
    return false;
  }
  skip_plain(s);
  while (ahead(s) != '"') {
    if (!character(s)) {
      return false;
    }
    skip_plain(s);
  }
  s->at++;
  return true;
}

static bool value(scanner *s);

static bool member(scanner *s) {
  size_t begin = s->at;
  if (s->depth == 1) {
    s->place.key_length = 0; /* no longer the key of the member before */
  }
  if (!string(s)) {
    return false;
  }
  if (s->depth == 1) {
    s->place.key = begin;
    s->place.key_length = s->at - begin;
  }
  skip_space(s);
  if (!expect(s, ':')) {
    return false;
  }
  skip_space(s);
  return value(s);
}

/* The items of an object or array, from its opening bracket on. */
static bool items(scanner *s, bool (*item)(scanner *), int close) {
  if (++s->depth > DLK_JSON_DEPTH_MAX) {
    return fail(s, DATALEK_ERROR_JSON_DEPTH);
  }
  s->at++;
  skip_space(s);
  bool more = ahead(s) != close;
  while (more) {
    if (!item(s)) {
      return false;
    }
    skip_space(s);
    more = ahead(s) == ',';
    s->at += more;
    skip_space(s);
  }
  s->depth--;
  return expect(s, close);
}

static bool value(scanner *s) {
  switch (ahead(s)) {
  case '{':
    return items(s, member, '}');
  case '[':
    return items(s, value, ']');
  case '"':
    return string(s);
  case 't':
    return word(s, "true");
  case 'f':
    return word(s, "false");
  case 'n':
    return word(s, "null");
  default:
    return number(s);
  }
}

static void scan(scanner *s) {
  skip_space(s);
  if (!value(s)) {
    return;
  }
  s->place.key_length = 0;
  skip_space(s);
  if (s->at < s->length) {
    unexpected(s);
  } else if (s->longest > DLK_JSON_NUMBER_MAX) {
    s->status = DATALEK_ERROR_JSON_NUMBER;
    s->place = s->longest_place;
  }
}

int32_t dlk_json_check(const char *text, size_t length, dlk_json_place *place) {
  scanner s = {.text = text, .length = length};
  scan(&s);
  if (s.status != DATALEK_OK) {
    *place = s.place;
  }
  return s.status;
}

size_t dlk_json_begin(const char *text, size_t length) {
  scanner s = {.text = text, .length = length};
  skip_space(&s);
  return s.at;
}

size_t dlk_json_cut(const char *string, size_t length, size_t room) {
  scanner s = {.text = string, .length = length};
  size_t whole = 0;
  do {
    whole = s.at;
  } while (character(&s) && s.at <= room);
  return whole;
}

dlk_json_walk dlk_json_enter(const char *text, size_t length, size_t container) {
  scanner s = {.text = text, .length = length, .at = container};
  skip_space(&s);
  return (dlk_json_walk){.text = text, .length = length, .at = s.at, .object = ahead(&s) == '{'};
}

dlk_json_place dlk_json_next(dlk_json_walk *walk) {
  scanner s = {.text = walk->text, .length = walk->length, .at = walk->at + 1};
  dlk_json_place place = {0, 0, 0};
  skip_space(&s);
  if (walk->object) {
    place.key = s.at;
    string(&s);
    place.key_length = s.at - place.key;
    skip_space(&s);
    expect(&s, ':');
    skip_space(&s);
  }
  place.position = s.at;
  value(&s);
  skip_space(&s);
  walk->at = s.at;
  return place;
}

bool dlk_json_is_whole(const char *text, size_t length, size_t position) {
  scanner s = {.text = text, .length = length, .at = position};
  s.at += ahead(&s) == '-';
  while (is_digit(ahead(&s))) {
    s.at++;
  }
  return ahead(&s) != '.' && ahead(&s) != 'e' && ahead(&s) != 'E';
}
