/* SPDX-License-Identifier: Apache-2.0 */
/* Identifiers in free texts: what is found, at which bytes, and what is left alone. */
#include "support.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Noon on 22 November 2026, Dutch time. */
#define NOW INT64_C(1795345200)

enum { ROOM = 16, LONGEST = 400, DAY = 86400 };

typedef struct {
  int32_t kind;
  size_t begin;
  size_t end;
} mark;

typedef struct {
  int32_t status;
  size_t count;
  mark marks[ROOM];
} findings;

static findings find_at_time(const char *text, size_t length, int64_t now) {
  findings f = {.count = SIZE_MAX};
  int32_t kinds[ROOM];
  size_t begins[ROOM];
  size_t ends[ROOM];
  f.status = datalek_identifiers_find(text, length, now, kinds, begins, ends, ROOM, &f.count);
  for (size_t i = 0; f.status == DATALEK_OK && i < f.count; i++) {
    f.marks[i] = (mark){kinds[i], begins[i], ends[i]};
  }
  return f;
}

static findings find(const char *text, size_t length) { return find_at_time(text, length, NOW); }

/* In the tables identifiers stand in braces after the letter of their kind: "bel {T0612345678}".
 * The text without them, and what must be found in it. */
static findings unmark(const char *marked, char text[LONGEST]) {
  static const char letters[] = "BETD";
  findings f = {.status = DATALEK_OK};
  size_t length = 0;
  REQUIRE(strlen(marked) < LONGEST, "too long: %s", marked);
  for (const char *at = marked; *at != '\0'; at++) {
    if (*at == '{') {
      f.marks[f.count].kind = (int32_t)(strchr(letters, *++at) - letters);
      f.marks[f.count].begin = length;
    } else if (*at == '}') {
      f.marks[f.count++].end = length;
    } else {
      text[length++] = *at;
    }
  }
  text[length] = '\0';
  return f;
}

/* The text in a block of exactly its size, so that a sanitizer sees reading past it. */
static findings find_tightly(const char *text, size_t length) {
  char *block = malloc(length > 0 ? length : 1);
  REQUIRE(block != NULL, "no memory");
  memcpy(block, text, length);
  findings f = find(block, length);
  free(block);
  return f;
}

static void check_marked(const char *marked) {
  char text[LONGEST];
  findings wanted = unmark(marked, text);
  findings f = find_tightly(text, strlen(text));
  REQUIRE(f.status == DATALEK_OK, "%s: status %d", marked, f.status);
  REQUIRE(f.count == wanted.count, "%s: %zu found, the first \"%.*s\"", marked, f.count,
          f.count > 0 ? (int)(f.marks[0].end - f.marks[0].begin) : 0,
          f.count > 0 ? text + f.marks[0].begin : "");
  for (size_t i = 0; i < f.count; i++) {
    REQUIRE(f.marks[i].kind == wanted.marks[i].kind && f.marks[i].begin == wanted.marks[i].begin &&
              f.marks[i].end == wanted.marks[i].end,
            "%s: kind %d at %zu to %zu", marked, f.marks[i].kind, f.marks[i].begin, f.marks[i].end);
  }
}

static const char *const hits[] = {
  /* BSN */
  "Verwijsbrief met BSN {B123456782} naar de verkeerde patiënt gemaild.",
  "BSN: {B111222333}",
  "bsn {B999999990}.",
  "Het BSN van patiënt is {B123.456.782}.",
  "BSN {B1234.56.782} stond op de envelop.",
  "BSN {B123 456 782} en naam gelekt",
  "BSN {B123-456-782}, verder niets.",
  "{B123456782} (BSN) stond in het onderwerp.",
  "De brief van {B123456782} is kwijt.",
  "Nummer {B123.456.782} stond op het etiket.",
  "Op de sticker: {B1234.56.782}",
  "patiënt {B123456782}, recept verkeerd meegegeven",
  "Sofinummer {B111222333} op oud dossier.",
  "sofi-nummer: {B111222333}",
  "burgerservicenummer {B12345672} zonder nul",
  "BSN {B1234567-2}",
  "BSN {B12.34.56.72}",
  "BSN-nr. {B12345672}",
  "BSN nummer van het kind: {B12345672}",
  "{B12345672} (BSN)",
  "BSN{B123456782}",
  "bestand bsn={B123456782} in de link",
  "https://portaal.example/dossier?bsn={B123456782}",
  "BSN-{B123456782} doorgegeven",
  "bsn_{B123456782}",
  "BSN\xC2\xA0{B123\xC2\xA0"
  "456\xC2\xA0"
  "782}",
  "BSN {B123\xE2\x80\x93"
  "456\xE2\x80\x93"
  "782}",
  "\xE2\x80\x9C{B123456782}\xE2\x80\x9D stond er",
  "BSN:\n{B123456782}\n",
  "BSN\t{B123456782}",
  "Kolommen: {B123456782},{T0612345678},{D1975-03-04}",
  "{B123456782};{T0612345678};{D04-03-1975};{Ej.jansen@example.nl}",
  "Twee BSN's: {B123456782} en {B111222333}.",
  "Burgerservicenummer (BSN) {B012345672}",
  "Kenmerk van de patiënt {B123456782}",
  "Onze KvK is bekend. De patiënt heeft {B111222333}.",
  "BSN {B12345672} KvK 12345672",
  "Gegevens: J.J., {B111 222 333}, Zutphen",
  "[{B111222333}]",
  "Tel. Jansen, {B111222333}",
  "BSN {B111222333}/V",
  "(BSN {B12.34.56.72})",
  "pati\xC3\xABnt\xE2\x80\x80{B123456782}",
  "\xC2\x80{B111222333}\xE2\x80\xBF",
  "\xC2\xBF{B111222333}?",
  /* E-mail */
  "Gemaild naar {Ejan.jansen@example.nl} in plaats van naar de apotheek.",
  "{Eassistente@huisartsenpraktijk-degang.nl} kreeg de lijst.",
  "mail: {Ej_de.vries+prive@mail.example.com}.",
  "Ontvanger <{EJan@Example.NL}> heeft bevestigd.",
  "mailto:{Ea@b.nl}",
  "'{Epiet@example.nl}'",
  "{Eo'neil@example.ie} antwoordde",
  "{E0612345678@sms.example.nl} is een adres",
  "cc: {Ea@b.nl},{Ec@d.nl};{Ee@f.co.uk}",
  "e-mail={Ejan@zorg.example.nl}",
  "({Ezo\xC3\xAB@example.nl})",
  "{Einfo@praktijk.example} is van de praktijk",
  /* Telephone */
  "Patiënt gebeld op {T06-12345678}.",
  "Tel. {T0612345678}",
  "tel:{T0612345678}",
  "tel.{T0612345678}",
  "T {T06 12345678}, gesproken om 16:40 uur",
  "{T06 12 34 56 78} teruggebeld",
  "{T06-12 34 56 78}",
  "{T06.12.34.56.78}",
  "{T0612 345 678}",
  "({T06) 12345678}",
  "{T06 - 12345678}",
  "{T06/12345678}",
  "Bel {T020-1234567} of {T0575-512345}.",
  "{T020 123 45 67} (thuis)",
  "({T0575) 51 23 45}",
  "({T030)-2345678}",
  "{T0201234567}",
  "telefoonnummer {T0201234567}",
  "klantnummer {T0612345678}",
  "{T+31612345678}",
  "{T+31 6 12345678}",
  "{T+31 6 12 34 56 78}",
  "{T+31 (0)6 12345678}",
  "{T+31(0)20-1234567}",
  "{T+31-20-1234567}",
  "({T+31) 6 12345678}",
  "{T0031612345678}",
  "{T0031 6 1234 5678}",
  "{T06-12345678}/{T06-87654321}",
  "{T06-12345678}, {T06-87654321}",
  "Om 16:40 {T06-12345678} gebeld",
  "Op 13-11-2026 {T06 12345678} gebeld",
  "mobiel{T0612345678}",
  "{T06\xE2\x80\x91"
  "12345678}",
  "{T06\xE2\x81\x9F"
  "12345678}",
  "\xE2\x81\xA0{T06-12345678}\xE2\x81\xA0",
  "{T06\xC2\xA0"
  "12345678}",
  "{T06-12345678} 13:00 uur",
  "Thuisnummer {T0575512345}",
  "{T085-1234567}",
  "{T091-2345678}",
  "{T06\xE2\x80\xAF"
  "12345678}",
  "BE68 5390 0754 7034 {T0612345678}",
  "AB12 {T0612 3456 78}",
  /* Date of birth */
  "Mevrouw Jansen, {D03-04-1975}, kreeg het recept van een ander.",
  "geb. {D3-4-1975}",
  "geb.{D3-4-1975}",
  "geb {D3-4-75}",
  "Patiënt geboren op {D3 maart 1975}",
  "geboren te Zutphen op {D3-4-2021}",
  "geboren te Zutphen, {D3 april 2021}",
  "geboren: {D3-4-2021}",
  "Geboortedatum: {D13-11-2026}",
  "geboortedatum {D22/11/2026}",
  "geboortedatum van het kind is {D1-2-2022}",
  "geb.datum {D1-2-22}",
  "geb. dat. {D01.02.22}",
  "op {D3 maart 2021} geboren",
  "op {D3-4-2021} geboren kind",
  "{D3-4-2021} (geboortedatum)",
  "J. Jansen (*{D3-4-2021})",
  "Jansen * {D3-4-2021}",
  "{D3/4/75}",
  "{D03.04.1975}",
  "{D1975-04-03}",
  "{D1975/04/03}",
  "{D1975-04-03}T00:00:00+01:00",
  "{D03-04-1975} 00:00",
  "{D03-04-1975} 12 recepten",
  "{D03-04-1975} 112:1",
  "geb. {D13-11-2026} 03:12 uur",
  "geb. {D2026-11-13}T03:12:00+01:00",
  "{D3 mrt. 1975}",
  "{D3-mrt-1975}",
  "{D3 MAART 1975}",
  "{D3e maart 1975}",
  "geb. {D3maart 1975}",
  "geb. {D3 mrt '75}",
  "born {D3 March 1975}",
  "born on {DMarch 3, 2021}",
  "Date of birth: {D3rd March 1975}",
  "DOB {D2021-03-04}",
  "DOB={D04/03/2021}",
  "{DMar 3rd, 1975}",
  "{D22-11-2016}",
  "{D1905-11-23}",
  "{D29-02-1976}",
  "{D3 \xE2\x80\x93 4 \xE2\x80\x93 1975}",
  "{D3 \xE2\x88\x92 4 \xE2\x88\x92 1975}",
  "Lijst: {D1-2-1950}, {D3-4-1960} en {D5-6-1970}",
  "de patiënt ({D12-05-1961}) belde zelf",
  "brief van patiënt {D3-4-1975}",
  "kind geb. {D20-11-2026}, brief van 13-11-2026",
};

static const char *const misses[] = {
  "",
  "3\xE2\x88\x91"
  "4\xE2\x88\x91"
  "1975",
  " ",
  "Een verwijsbrief is naar het verkeerde adres gestuurd.",
  /* Numbers that are no BSN */
  "BSN 123456789 klopt niet",
  "BSN 123456783",
  "BSN 000000000",
  "BSN 0000 00 000",
  "Naam, adres en BSN van 150 patiënten.",
  "Kenmerk AP: 123456782",
  "kenmerk 123456782",
  "Melding bij de AP onder nummer 123456782 gedaan",
  "AP-meldnummer 123456782",
  "zaaknummer: 111222333",
  "Factuurnummer 111222333",
  "factuur nr. 111222333",
  "Ordernr 111222333",
  "KvK 12345672",
  "KvK-nummer 12345672",
  "AGB-code 01012345",
  "AGB 12345672",
  "UZI 123456782",
  "12345672",
  "Dossier 12345672 van de patiënt",
  "111222333 (kenmerk)",
  "Ticket #111222333",
  "€ 123456782",
  "€123.456.782",
  "123456782,50 euro",
  "123456782,-",
  "bedrag 1.234.567",
  "bedrag 1.234.567,89",
  "1.123.456.782",
  "123.456.782.901",
  "123 456 782 901",
  "1 123 456 782",
  "12-34-56-782",
  "1234567-82",
  "AB123456782",
  "ref-123456782",
  "REF/123456782",
  "X_123456782",
  "123456782-B01",
  "123456782B01",
  "123456782_oud",
  "https://portaal.example/dossier/123456782",
  "1234567820",
  "0123456782000",
  "telefoon 123456782",
  "-123456782-3",
  "+123456782",
  "NL123456782B01",
  "IBAN NL91ABNA0417164300",
  "NL91 ABNA 0417 1643 00",
  "rekening NL91 ABNA 0417 1643 00 van de praktijk",
  "BE68 5390 0754 7034",
  "DE89 3704 0044 0532 0130 00",
  "kaart 4111 1111 1111 1111",
  "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
  "00000000-0612-3456-7890-123456782000",
  "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  "d41d8cd98f00b204e9800998ecf8427e",
  "MAC 00:1A:2B:3C:4D:5E",
  "IP 192.168.1.123",
  "192.168.178.1",
  "10.0.0.1 en 127.0.0.1",
  "2001:0db8:85a3:0000:0000:8a2e:0370:7334",
  "IMEI 490154203237518",
  "versie 1.2.3",
  "v10.4.22.1",
  "datalek 0.1.0",
  "12345678901234567890123456789012345678901234567890",
  "postcode 7201 AB",
  "7201AB Zutphen, nummer 12",
  "24/7 bereikbaar",
  "binnen 72 uur",
  "1 op 11, 33 %, 1/2, 3 x 12",
  "artikel 33 lid 1, 34.3, 4(12) AVG",
  "NEN 7510-1:2017 en ISO 27001",
  "Stb. 2017, 433; Verordening 2016/679",
  "bloeddruk 120/80, glucose 5,6",
  /* Mail that is none */
  "jan@praktijk",
  "@jansen",
  "jan @ example.nl",
  "a@b.c",
  "pakket@9.1.0",
  "@@@@",
  "jan@.nl",
  "jan@example",
  "prijs 3@4",
  /* Telephone numbers that are none, or of nobody */
  "112",
  "Bel 0800-1234567",
  "0900 1234567",
  "0800-123456",
  "0900 123456",
  "06 1 2345678",
  "020 1 234567",
  "020-1-234567",
  "AP: 088-1805250",
  "088 180 52 50",
  "+31 88 1805250",
  "06-1234567",
  "06-123456789",
  "061234567",
  "06123456789",
  "00-12345678",
  "0012345678",
  "01-23456789",
  "02012-34567",
  "02 01 23 45 67",
  "factuurnummer 0201234567",
  "0201234567 (factuurnummer)",
  "06-12345678-9",
  "06-12345678a",
  "a0612345678",
  "06:12:34:56:78",
  "+32 475 12 34 56",
  "+31 6 1234567",
  "+310",
  "0031",
  "+",
  "06",
  "0612\n345678",
  "0900-1700 uur",
  "123.456-782",
  "12 34 56 782",
  "Nummer 12 3456782",
  "08:30-17:00",
  /* Dates of something else */
  "13-11-2026 16:40",
  "06-12-2025 16:40",
  "06-12-25 1640",
  "Op 13-11-2026 is een brief met naam, geboortedatum en BSN verstuurd.",
  "Naam, geboortedatum en BSN zijn op 13-11-2026 naar een ander gemaild.",
  "Brief met geboortedatum op 13-11-2026 verstuurd.",
  "Ontdekt op 3 maart 2026, gemeld op 5 maart 2026",
  "2026-11-13T16:40:00+01:00",
  "2026-11-13T16:40:00Z",
  "2026-11-13",
  "aware_at 2018-05-25T00:00:00+02:00",
  "aware_at 2016-03-07T09:12:00+01:00",
  "2016-03-07T00:12:00+01:00",
  "2016-03-07T00:01:00+01:00",
  "2016-03-07T10:00:00+01:00",
  "07-03-2016 9:12 ontdekt",
  "Op 7 maart 2016 16:40 ontdekt",
  "voor 1 januari 2016 was er geen meldplicht",
  "13/11/26",
  "13.11.2026",
  "geboren 23-11-2026",
  "geboortedatum 31-12-2099",
  "geb. 1-1-1890",
  "geb. 30-2-1975",
  "geb. 3x maart 1975",
  "geb. 3-13-1975",
  "geb. 32-1-1975",
  "geb. 0-1-1975",
  "geb. 29-2-1975",
  "23-11-2016",
  "1905-11-22",
  "sinds 1 januari 2016",
  "Per 01-01-2012 in dienst",
  "met ingang van 1 mei 2010",
  "overeenkomst van 12-03-2012",
  "verwerkersovereenkomst 12-03-2012",
  "Wet van 6 juli 2000",
  "verwijsbrief van 3-4-2011",
  "e-mail van 3-4-2011",
  "versie 3.4.75",
  "paragraaf 3.4.75",
  "Op 3 mei 12 brieven verstuurd",
  "3 maart",
  "maart 1975",
  "mei 2018",
  "in 1975",
  "geboortejaar 1975",
  "* 13-11-2026: brief verstuurd",
  "  * 13-11-2026: brief verstuurd",
  "- 1\n* 13-11-2026 gebeld",
  "**13-11-2026** gebeld",
  "3-4/1975",
  "3-4-1975-5",
  "3.4.1975.6",
  "13-3-4-1975",
  "3-4-19755",
  "3-4-197",
  "x3-4-1975",
  "3-4-1975x",
  "3-4-1975T",
  "3-4-1975T12",
  "Een te vroeg geboren kind. Op 13-11-2026 ging de brief mee.",
};

START_TEST(test_hits) {
  for (size_t i = 0; i < sizeof hits / sizeof hits[0]; i++) {
    REQUIRE(strchr(hits[i], '{') != NULL, "marks nothing: %s", hits[i]);
    check_marked(hits[i]);
  }
}
END_TEST

START_TEST(test_misses) {
  for (size_t i = 0; i < sizeof misses / sizeof misses[0]; i++) {
    REQUIRE(strchr(misses[i], '{') == NULL, "marks something: %s", misses[i]);
    check_marked(misses[i]);
  }
}
END_TEST

/* ---- Kinds and their texts ----------------------------------------------------------------- */

static const char *const names[] = {"bsn", "email", "telephone", "birth_date"};

START_TEST(test_kinds) {
  int32_t count = sizeof names / sizeof names[0];
  ck_assert_int_eq(datalek_identifier_count(), count);
  for (int32_t kind = 0; kind < count; kind++) {
    ck_assert_str_eq(datalek_identifier_name(kind), names[kind]);
    ck_assert_ptr_nonnull(strstr(datalek_identifier_source(kind), "AVG 5(1)(c)"));
    ck_assert_str_ne(datalek_identifier_text(kind, DATALEK_LANGUAGE_NL),
                     datalek_identifier_text(kind, DATALEK_LANGUAGE_EN));
    ck_assert_ptr_null(datalek_identifier_text(kind, 2));
    ck_assert_ptr_null(datalek_identifier_text(kind, -1));
  }
  ck_assert_ptr_nonnull(strstr(datalek_identifier_source(DATALEK_IDENTIFIER_BSN), "UAVG 46"));
  static const int32_t none[] = {-1, 4, INT32_MIN, INT32_MAX};
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
    ck_assert_ptr_null(datalek_identifier_name(none[i]));
    ck_assert_ptr_null(datalek_identifier_source(none[i]));
    ck_assert_ptr_null(datalek_identifier_text(none[i], DATALEK_LANGUAGE_NL));
  }
}
END_TEST

/* ---- The eleven-test ----------------------------------------------------------------------- */

static void put_number(char *at, int32_t number, int digits) {
  for (int i = digits - 1; i >= 0; i--, number /= 10) {
    at[i] = (char)('0' + number % 10);
  }
}

/* From the last digit on: -1, 2, 3, ... 9 times. */
static bool is_bsn(int32_t number) {
  int32_t sum = -(number % 10);
  int32_t rest = number / 10;
  for (int32_t weight = 2; weight <= 9; weight++, rest /= 10) {
    sum += weight * (rest % 10);
  }
  return number != 0 && sum % 11 == 0;
}

static size_t count_in(const char *text, size_t length) {
  findings f = find(text, length);
  REQUIRE(f.status == DATALEK_OK, "status %d", f.status);
  return f.count;
}

static bool separates(int code) {
  bool space = (code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F;
  return space || (code >= 0x2010 && code <= 0x2015);
}

/* Of all characters from U+2000 to U+207F, spaces and dashes stand between digits. */
START_TEST(test_separators) {
  for (int code = 0x2000; code <= 0x207F; code++) {
    char text[] = "BSN 123---456---782";
    char bytes[] = {'\xE2', (char)(0x80 + code / 64 % 2), (char)(0x80 + code % 64)};
    memcpy(text + 7, bytes, sizeof bytes);
    memcpy(text + 13, bytes, sizeof bytes);
    REQUIRE(count_in(text, sizeof text - 1) == separates(code), "U+%04X", (unsigned)code);
  }
}
END_TEST

START_TEST(test_eleven_test) {
  static const int32_t firsts[] = {0, 10000000, 123000000, 999700000};
  char text[] = "de brief van 123456782 is kwijt";
  int32_t passed = 0;
  for (size_t i = 0; i < sizeof firsts / sizeof firsts[0]; i++) {
    for (int32_t number = firsts[i]; number < firsts[i] + 300000; number++) {
      put_number(text + 13, number, 9);
      size_t count = count_in(text, sizeof text - 1);
      REQUIRE(count == is_bsn(number), "%09d: %zu found", number, count);
      passed += is_bsn(number);
    }
  }
  ck_assert_int_gt(passed, 100000);
}
END_TEST

START_TEST(test_no_digit_can_be_wrong) {
  random_source source = {7};
  char text[] = "BSN 123456782";
  for (int32_t tried = 0; tried < 2000;) {
    int32_t number = (int32_t)random_below(&source, 1000000000);
    if (!is_bsn(number)) {
      continue;
    }
    tried++;
    put_number(text + 4, number, 9);
    REQUIRE(count_in(text, sizeof text - 1) == 1, "%09d", number);
    for (size_t at = 4; at < sizeof text - 1; at++) {
      char right = text[at];
      for (char wrong = '0'; wrong <= '9'; wrong++) {
        text[at] = wrong;
        REQUIRE(count_in(text, sizeof text - 1) == (wrong == right), "%s", text);
      }
      text[at] = right;
    }
  }
}
END_TEST

/* Eight digits are one only where that is said, as if the zero were there. */
START_TEST(test_eight_digits) {
  char said[] = "BSN 12345672";
  char unsaid[] = "nummer 12345672";
  for (int32_t number = 12300000; number < 12310000; number++) {
    put_number(said + 4, number, 8);
    put_number(unsaid + 7, number, 8);
    REQUIRE(count_in(said, sizeof said - 1) == is_bsn(number), "%s", said);
    REQUIRE(count_in(unsaid, sizeof unsaid - 1) == 0, "%s", unsaid);
  }
}
END_TEST

/* A word names what begins less than 40 bytes behind it. */
START_TEST(test_reach_of_a_word) {
  for (int32_t apart = 1; apart < 80; apart++) {
    char text[LONGEST];
    int length = snprintf(text, sizeof text, "BSN%*s12345672", (int)apart, "");
    REQUIRE(count_in(text, (size_t)length) == (apart < 40), "%d bytes apart", (int)apart);
  }
}
END_TEST

/* ---- Dates --------------------------------------------------------------------------------- */

/* Of every word for a month: a child is born on its first day, and not yet the day before. */
START_TEST(test_every_word_for_a_month) {
  static const struct {
    const char *words[4];
    const char *first_day;
  } months[] = {
    {{"januari", "january", "jan"}, "2026-01-01T12:00:00Z"},
    {{"februari", "february", "feb", "febr"}, "2026-02-01T12:00:00Z"},
    {{"maart", "march", "mrt", "mar"}, "2026-03-01T12:00:00Z"},
    {{"april", "apr"}, "2026-04-01T12:00:00Z"},
    {{"mei", "may"}, "2026-05-01T12:00:00Z"},
    {{"juni", "june", "jun"}, "2026-06-01T12:00:00Z"},
    {{"juli", "july", "jul"}, "2026-07-01T12:00:00Z"},
    {{"augustus", "august", "aug"}, "2026-08-01T12:00:00Z"},
    {{"september", "sept", "sep"}, "2026-09-01T12:00:00Z"},
    {{"oktober", "october", "okt", "oct"}, "2026-10-01T12:00:00Z"},
    {{"november", "nov"}, "2026-11-01T12:00:00Z"},
    {{"december", "dec"}, "2026-12-01T12:00:00Z"},
  };
  for (size_t i = 0; i < sizeof months / sizeof months[0]; i++) {
    int64_t now = 0;
    ck_assert_int_eq(datalek_time_parse(months[i].first_day, strlen(months[i].first_day), &now),
                     DATALEK_OK);
    for (int word = 0; word < 4 && months[i].words[word] != NULL; word++) {
      char born[LONGEST];
      int length = snprintf(born, sizeof born, "geb. 1 %s 2026", months[i].words[word]);
      ck_assert_msg(find_at_time(born, (size_t)length, now).count == 1, "%s", born);
      ck_assert_msg(find_at_time(born, (size_t)length, now - DAY).count == 0, "%s", born);
    }
  }
}
END_TEST

static bool is_ten_years_old(int32_t year, int32_t month, int32_t day) {
  return year * 10000 + month * 100 + day <= 20161122;
}

static void put_date(char *text, int32_t year, int32_t month, int32_t day) {
  put_number(text, day, 2);
  text[2] = '-';
  put_number(text + 3, month, 2);
  text[5] = '-';
  put_number(text + 6, year, 4);
}

/* Of every day on which a living person can be born, and beyond. */
START_TEST(test_every_day) {
  static const int32_t lengths[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (int32_t year = 1907; year <= 2030; year++) {
    for (int32_t i = 0; i < 12 * 31; i++) {
      int32_t month = i / 31 + 1;
      int32_t day = i % 31 + 1;
      bool exists = day <= lengths[month - 1] && (month != 2 || day <= 28 || year % 4 == 0);
      bool past = exists && year * 10000 + month * 100 + day <= 20261122;
      char unsaid[] = "met 01-01-1970 erop";
      char said[] = "geb. 01-01-1970, met";
      put_date(unsaid + 4, year, month, day);
      put_date(said + 5, year, month, day);
      REQUIRE(count_in(unsaid, sizeof unsaid - 1) == (exists && is_ten_years_old(year, month, day)),
              "%s", unsaid);
      REQUIRE(count_in(said, sizeof said - 1) == past, "%s", said);
    }
  }
}
END_TEST

static const struct {
  const char *now;
  const char *text;
  size_t count;
} at_times[] = {
  /* It is the next day in the Netherlands an hour before it is in UTC, two in summer. */
  {"2026-11-22T22:59:59Z", "geb. 23-11-2026", 0},
  {"2026-11-22T23:00:00Z", "geb. 23-11-2026", 1},
  {"2026-07-01T21:59:59Z", "02-07-2016", 0},
  {"2026-07-01T22:00:00Z", "02-07-2016", 1},
  /* The leap day comes round on 1 March. */
  {"2026-02-28T12:00:00Z", "29-02-2016", 0},
  {"2026-03-01T12:00:00Z", "29-02-2016", 1},
  /* A year of two digits is the latest. */
  {"2026-11-22T12:00:00Z", "22-11-16", 1},
  {"2026-11-22T12:00:00Z", "23-11-16", 0},
  {"2026-11-22T12:00:00Z", "22-11-26", 0},
  {"2026-11-22T12:00:00Z", "23-11-26", 1},
  {"2026-11-22T12:00:00Z", "29-02-00", 1},
  {"2026-11-22T12:00:00Z", "29-02-99", 0},
  {"1996-01-01T12:00:00Z", "geb. 3-4-95", 1},
  {"9998-12-31T12:00:00Z", "3-4-9950", 1},
};

START_TEST(test_at_times) {
  for (size_t i = 0; i < sizeof at_times / sizeof at_times[0]; i++) {
    int64_t now = 0;
    ck_assert_int_eq(datalek_time_parse(at_times[i].now, strlen(at_times[i].now), &now),
                     DATALEK_OK);
    findings f = find_at_time(at_times[i].text, strlen(at_times[i].text), now);
    ck_assert_int_eq(f.status, DATALEK_OK);
    ck_assert_msg(f.count == at_times[i].count, "%s at %s", at_times[i].text, at_times[i].now);
  }
}
END_TEST

/* ---- Anywhere in a text -------------------------------------------------------------------- */

static const char *const clean[] = {
  "Een uitdraai met medicatie lag bij het oud papier en is door de buren gevonden.",
  "Assistente verstuurde de verwijzing naar het verkeerde adres; de ontvanger heeft gebeld.",
  "Laptop uit de auto gestolen (versleuteld), wachtwoord gewijzigd en aangifte gedaan!",
  "The referral went to another practice, who returned it unopened.",
};

static const struct {
  int32_t kind;
  const char *text;
} known[] = {
  {DATALEK_IDENTIFIER_BSN, "123456782"},
  {DATALEK_IDENTIFIER_BSN, "111 222 333"},
  {DATALEK_IDENTIFIER_BSN, "1234.56.782"},
  {DATALEK_IDENTIFIER_EMAIL, "j.de.vries@example.nl"},
  {DATALEK_IDENTIFIER_EMAIL, "info@praktijk.example"},
  {DATALEK_IDENTIFIER_TELEPHONE, "06-12345678"},
  {DATALEK_IDENTIFIER_TELEPHONE, "020 123 45 67"},
  {DATALEK_IDENTIFIER_TELEPHONE, "+31 (0)6 12 34 56 78"},
  {DATALEK_IDENTIFIER_TELEPHONE, "0031612345678"},
  {DATALEK_IDENTIFIER_BIRTH_DATE, "3-4-1975"},
  {DATALEK_IDENTIFIER_BIRTH_DATE, "1975-04-03"},
  {DATALEK_IDENTIFIER_BIRTH_DATE, "3 april 1975"},
  {DATALEK_IDENTIFIER_BIRTH_DATE, "April 3, 1975"},
};

static const char *const around[][2] = {{" ", " "},      {" (", ") "},
                                        {" \"", "\", "}, {"\n", "\n"},
                                        {" ", ". "},     {"\xE2\x80\x98", "\xE2\x80\x99"}};

static void check_inserted(const char *sentence, size_t at, size_t which, const char *const *with) {
  char text[LONGEST] = "";
  strncat(text, sentence, at);
  strcat(text, with[0]);
  size_t begin = strlen(text);
  strcat(text, known[which].text);
  size_t end = strlen(text);
  strcat(strcat(text, with[1]), sentence + at);
  findings f = find(text, strlen(text));
  REQUIRE(f.status == DATALEK_OK && f.count == 1, "%zu in: %s", f.count, text);
  REQUIRE(f.marks[0].kind == known[which].kind && f.marks[0].begin == begin &&
            f.marks[0].end == end,
          "%zu to %zu in: %s", f.marks[0].begin, f.marks[0].end, text);
}

START_TEST(test_found_wherever_it_stands) {
  for (size_t i = 0; i < sizeof clean / sizeof clean[0]; i++) {
    REQUIRE(count_in(clean[i], strlen(clean[i])) == 0, "not clean: %s", clean[i]);
    for (size_t at = 0; at <= strlen(clean[i]); at++) {
      if (at > 0 && clean[i][at] != ' ' && clean[i][at] != '\0') {
        continue;
      }
      for (size_t k = 0; k < sizeof known / sizeof known[0]; k++) {
        for (size_t w = 0; w < sizeof around / sizeof around[0]; w++) {
          check_inserted(clean[i], at, k, around[w]);
        }
      }
    }
  }
}
END_TEST

/* In the middle of a code there is none. */
START_TEST(test_not_in_a_code) {
  for (size_t k = 0; k < sizeof known / sizeof known[0]; k++) {
    if (known[k].kind == DATALEK_IDENTIFIER_EMAIL || strchr("+A", known[k].text[0]) != NULL) {
      continue;
    }
    char text[LONGEST] = "x7";
    strcat(text, known[k].text);
    REQUIRE(count_in(text, strlen(text)) == 0, "%s", text);
    strcat(text, "9f");
    REQUIRE(count_in(text + 2, strlen(text + 2)) == 0, "%s", text + 2);
  }
}
END_TEST

/* ---- Any bytes ----------------------------------------------------------------------------- */

static int32_t digits_of(const char *text, mark m) {
  int32_t digits = 0;
  for (size_t i = m.begin; i < m.end; i++) {
    digits += text[i] >= '0' && text[i] <= '9';
  }
  return digits;
}

static bool is_sound(const char *text, mark m) {
  int32_t digits = digits_of(text, m);
  switch (m.kind) {
  case DATALEK_IDENTIFIER_BSN:
    return digits == 8 || digits == 9;
  case DATALEK_IDENTIFIER_EMAIL:
    return memchr(text + m.begin, '@', m.end - m.begin) != NULL;
  case DATALEK_IDENTIFIER_TELEPHONE:
    return digits >= 10 && digits <= 14;
  default:
    return m.kind == DATALEK_IDENTIFIER_BIRTH_DATE && digits >= 3 && digits <= 8;
  }
}

static size_t check_sound(const char *text, size_t length) {
  findings f = find_tightly(text, length);
  REQUIRE(f.status == DATALEK_OK, "status %d", f.status);
  size_t past = 0;
  for (size_t i = 0; i < f.count; i++) {
    mark m = f.marks[i];
    REQUIRE(m.begin >= past && m.begin < m.end && m.end <= length, "out of order");
    REQUIRE(is_sound(text, m), "kind %d: %.*s", m.kind, (int)(m.end - m.begin), text + m.begin);
    past = m.end;
  }
  return f.count;
}

/* Every beginning of every row ends anywhere in a number, a word or a character. */
START_TEST(test_texts_cut_off) {
  for (size_t i = 0; i < sizeof hits / sizeof hits[0]; i++) {
    char text[LONGEST];
    findings whole = unmark(hits[i], text);
    for (size_t length = 0; length < strlen(text); length++) {
      REQUIRE(check_sound(text, length) <= whole.count, "%s: %zu", text, length);
      check_sound(text + length, strlen(text) - length);
    }
  }
}
END_TEST

static const char *const pieces[] = {"0",
                                     "1",
                                     "2",
                                     "6",
                                     "7",
                                     "9",
                                     "12",
                                     "06",
                                     "31",
                                     "0031",
                                     "1975",
                                     "123456782",
                                     "3456",
                                     "-",
                                     "-",
                                     ".",
                                     ".",
                                     "/",
                                     " ",
                                     " ",
                                     " ",
                                     "(",
                                     ")",
                                     "+",
                                     "@",
                                     ",",
                                     ":",
                                     ";",
                                     "_",
                                     "=",
                                     "*",
                                     "#",
                                     "'",
                                     "\n",
                                     "\r",
                                     "\t",
                                     "T",
                                     "x",
                                     "BSN",
                                     "geb.",
                                     "geboren",
                                     "geboortedatum",
                                     "kenmerk",
                                     "van",
                                     "patiënt",
                                     "sinds",
                                     "maart",
                                     "April",
                                     "e",
                                     "3rd",
                                     "nl",
                                     "example.nl",
                                     "NL91",
                                     "ABNA",
                                     "\xC2\xA0",
                                     "\xE2\x80\x93",
                                     "\xE2\x88\x92",
                                     "\xE2\x82\xAC",
                                     "\xE2\x80",
                                     "\xE2",
                                     "\xC2",
                                     "\x80",
                                     "\xFF",
                                     "\xF0\x9F\x98\x80"};

START_TEST(test_random_pieces) {
  random_source source = {11};
  size_t found = 0;
  for (long round = exact_rounds() / 4; round > 0; round--) {
    char text[LONGEST];
    size_t length = 0;
    for (uint32_t left = random_below(&source, 18); left > 0; left--) {
      const char *piece = pieces[random_below(&source, sizeof pieces / sizeof pieces[0])];
      memcpy(text + length, piece, strlen(piece));
      length += strlen(piece);
    }
    found += check_sound(text, length);
  }
  ck_assert_uint_gt(found, 100);
}
END_TEST

START_TEST(test_random_bytes) {
  random_source source = {12};
  for (long round = exact_rounds() / 20; round > 0; round--) {
    char text[64];
    size_t length = random_below(&source, sizeof text + 1);
    for (size_t i = 0; i < length; i++) {
      text[i] = (char)random_below(&source, 256);
    }
    check_sound(text, length);
  }
}
END_TEST

/* RFC 5321 bounds the two sides of an address. */
START_TEST(test_longest_address) {
  enum { LOCAL = 64, DOMAIN = 255 };
  for (size_t over = 0; over <= 1; over++) {
    char text[LONGEST] = "";
    memset(text, 'a', LOCAL + over);
    strcat(text, "@b.nl");
    ck_assert_uint_eq(count_in(text, strlen(text)), 1 - over);
    memset(text, 'a', sizeof text);
    text[1] = '@';
    memcpy(text + 2 + DOMAIN + over - 3, ".nl", 4);
    ck_assert_uint_eq(count_in(text, strlen(text)), 1 - over);
  }
}
END_TEST

START_TEST(test_nul_is_a_character) {
  static const char text[] = "BSN 123456782\0bel 06-12345678\0";
  findings f = find(text, sizeof text);
  ck_assert_uint_eq(f.count, 2);
  ck_assert_uint_eq(f.marks[1].begin, 18);
}
END_TEST

/* What takes the longest to reject or to find: the first five million bytes of it, of the others
 * one. Were the time not linear, this would not end. */
static const char *const fillings[] = {
  "Op 13-11-2026 belde mevrouw (geb. 3-4-1975) op 06-12345678 over kenmerk 123456782. ",
  " ",
  "a",
  "1",
  "a@",
  "a.",
  "a.a@",
  "1 ",
  "1-",
  "0",
  "06",
  "0612345678 ",
  "123456782 ",
  "a1 ",
  "(",
  "geb. 3-4-1975 ",
  "3-4-2025 ",
  "van de ",
  "NL91 ABNA ",
  "AA11AAAA",
  "0031 ",
  "06-1 ",
  "€ ",
  "geboren te ",
  "\xE2\x80\x93",
  "maart ",
  "12345672 van de van de van de van de van de van de ",
};

START_TEST(test_megabytes) {
  enum { MEGABYTE = 1000000, ALL = 5 * MEGABYTE };
  char *text = malloc(ALL);
  ck_assert_ptr_nonnull(text);
  for (size_t i = 0; i < sizeof fillings / sizeof fillings[0]; i++) {
    size_t size = strlen(fillings[i]);
    size_t length = i == 0 ? ALL : MEGABYTE;
    for (size_t at = 0; at < length; at++) {
      text[at] = fillings[i][at % size];
    }
    size_t count = SIZE_MAX;
    int32_t status = datalek_identifiers_find(text, length, NOW, NULL, NULL, NULL, 0, &count);
    ck_assert_int_eq(status, count > 0 ? DATALEK_ERROR_BUFFER : DATALEK_OK);
    ck_assert_uint_lt(count, length / 3);
  }
  free(text);
}
END_TEST

/* ---- Buffers and arguments ----------------------------------------------------------------- */

START_TEST(test_room) {
  static const char text[] = "geb. 3-4-1975, BSN 123456782, bel 06-12345678 of mail a@b.nl";
  static const mark all[] = {{DATALEK_IDENTIFIER_BIRTH_DATE, 5, 13},
                             {DATALEK_IDENTIFIER_BSN, 19, 28},
                             {DATALEK_IDENTIFIER_TELEPHONE, 34, 45},
                             {DATALEK_IDENTIFIER_EMAIL, 54, 60}};
  for (size_t capacity = 0; capacity <= 5; capacity++) {
    int32_t kinds[6] = {9, 9, 9, 9, 9, 9};
    size_t begins[6] = {99, 99, 99, 99, 99, 99};
    size_t ends[6] = {99, 99, 99, 99, 99, 99};
    size_t count = 99;
    bool none = capacity == 0;
    int32_t status =
      datalek_identifiers_find(text, strlen(text), NOW, none ? NULL : kinds, none ? NULL : begins,
                               none ? NULL : ends, capacity, &count);
    ck_assert_int_eq(status, capacity < 4 ? DATALEK_ERROR_BUFFER : DATALEK_OK);
    ck_assert_uint_eq(count, 4);
    for (size_t i = 0; i < 6; i++) {
      bool written = i < capacity && i < 4;
      ck_assert_int_eq(kinds[i], written ? all[i].kind : 9);
      ck_assert_uint_eq(begins[i], written ? all[i].begin : 99);
      ck_assert_uint_eq(ends[i], written ? all[i].end : 99);
    }
  }
}
END_TEST

START_TEST(test_wrong_arguments_write_nothing) {
  static const int64_t never[] = {DATALEK_TIME_UNKNOWN, DATALEK_TIME_MIN - 1, DATALEK_TIME_MAX + 1,
                                  INT64_MAX};
  int32_t kind = 9;
  size_t begin = 99;
  size_t end = 99;
  size_t count = 99;
  const char *text = "123456782";
  for (size_t i = 0; i < sizeof never / sizeof never[0]; i++) {
    ck_assert_int_eq(datalek_identifiers_find(text, 9, never[i], &kind, &begin, &end, 1, &count),
                     DATALEK_ERROR_TIME);
  }
  ck_assert_int_eq(datalek_identifiers_find(NULL, 1, NOW, &kind, &begin, &end, 1, &count),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_identifiers_find(text, 9, NOW, NULL, &begin, &end, 1, &count),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_identifiers_find(text, 9, NOW, &kind, NULL, &end, 1, &count),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_identifiers_find(text, 9, NOW, &kind, &begin, NULL, 1, &count),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_identifiers_find(text, 9, NOW, &kind, &begin, &end, 1, NULL),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(kind, 9);
  ck_assert_uint_eq(begin, 99);
  ck_assert_uint_eq(end, 99);
  ck_assert_uint_eq(count, 99);
  ck_assert_int_eq(datalek_identifiers_find(NULL, 0, NOW, NULL, NULL, NULL, 0, &count), DATALEK_OK);
  ck_assert_uint_eq(count, 0);
}
END_TEST

RUN_SUITE("identifier", test_hits, test_misses, test_kinds, test_separators, test_eleven_test,
          test_no_digit_can_be_wrong, test_eight_digits, test_reach_of_a_word,
          test_every_word_for_a_month, test_every_day, test_at_times, test_found_wherever_it_stands,
          test_not_in_a_code, test_texts_cut_off, test_random_pieces, test_random_bytes,
          test_longest_address, test_nul_is_a_character, test_megabytes, test_room,
          test_wrong_arguments_write_nothing)
