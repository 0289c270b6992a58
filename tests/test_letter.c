/* SPDX-License-Identifier: Apache-2.0 */
/* Letters: known ones to the letter, that each piece says what it must and only what is known, and
 * that nothing gets into a letter that does not belong there. */
#include "dialogue.h"
#include "letter.h"
#include "pages.h"
#include "registers.h"
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
  NL = DATALEK_LANGUAGE_NL,
  EN = DATALEK_LANGUAGE_EN,
  PERSON = DATALEK_LETTER_PERSON,
  REPRESENTATIVE = DATALEK_LETTER_REPRESENTATIVE,
  PUBLIC = DATALEK_LETTER_PUBLIC,
  CONTROLLER = DATALEK_LETTER_CONTROLLER,
  PROCESSOR = DATALEK_LETTER_PROCESSOR,
  LETTERS = 5,
  ELEMENTS = 6,
  TEXT_FORMAT = DATALEK_FORMAT_TEXT,
  SIZE = 1 << 20
};

/* Under the Wbp, and before any law. */
#define IN_2016 INT64_C(1457344800)
#define IN_2015 INT64_C(1425722400)

static char text[SIZE];

static const char *const gaps[] = {"[vul in: ", "[fill in: "};

static const char *const piece_names[DLK_PIECES] = {
#define PART(name, element, where)
#define PIECE(name, part, letters, block, source, ...) #name,
#include "pieces.def"
#undef PART
#undef PIECE
};

/* ---- Entries and letters --------------------------------------------------------------------- */

static datalek_contact *new_contact(void) {
  datalek_contact *contact = NULL;
  REQUIRE(datalek_contact_new(&contact) == DATALEK_OK, "no contact");
  return contact;
}

static void set(datalek_contact *contact, int32_t what, const char *value) {
  REQUIRE(datalek_contact_set(contact, what, value, strlen(value)) == DATALEK_OK, "%s", value);
}

/* As tests/letters/make.py has it. */
static datalek_contact *full_contact(void) {
  datalek_contact *contact = new_contact();
  set(contact, DATALEK_CONTACT_ORGANISATION, "Huisartsenpraktijk De Linde");
  set(contact, DATALEK_CONTACT_ADDRESS, "Dorpsstraat 1, 1234 AB Lindedorp");
  set(contact, DATALEK_CONTACT_PERSON, "de praktijkmanager");
  set(contact, DATALEK_CONTACT_PERSON_PHONE, "012 345 67 89");
  set(contact, DATALEK_CONTACT_PERSON_EMAIL, "privacy@delinde.example");
  set(contact, DATALEK_CONTACT_WEBSITE, "www.delinde.example");
  set(contact, DATALEK_CONTACT_SIGNED_BY, "de huisartsen");
  set(contact, DATALEK_CONTACT_OTHER_ORGANISATION, "Zorgsoftware BV");
  return contact;
}

/* An entry and the register it is in. */
typedef struct {
  datalek_register *reg;
  datalek_entry *entry;
} filed;

static filed file_values(const int64_t *values) {
  filed f = {register_with(PLAIN), NULL};
  datalek_incident *incident = NULL;
  REQUIRE(datalek_incident_new(&incident) == DATALEK_OK, "no incident");
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    REQUIRE(datalek_incident_set(incident, fact, values[fact]) == DATALEK_OK, "fact %d", (int)fact);
  }
  REQUIRE(datalek_register_open(f.reg, "2026-014", AT, "a") == DATALEK_OK &&
            datalek_register_set_facts(f.reg, "2026-014", AT, "a", incident) == DATALEK_OK &&
            datalek_entry_new(&f.entry) == DATALEK_OK &&
            datalek_entry_read(f.reg, 0, DATALEK_SEQUENCE_ALL, f.entry) == DATALEK_OK,
          "no entry");
  datalek_incident_free(incident);
  return f;
}

static void take_facts(const datalek_incident *incident, int64_t *values) {
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    int64_t value = dlk_unknown(fact);
    REQUIRE(datalek_incident_get(incident, fact, &value) == DATALEK_OK, "fact %d", (int)fact);
    values[fact] = value != dlk_unknown(fact) ? value : values[fact];
  }
}

/* What the first text knows, and over it what the second does. */
static filed file_json(const char *first, const char *second) {
  int64_t values[DLK_FACTS];
  datalek_incident *one = incident_from(first);
  datalek_incident *other = incident_from(second);
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    values[fact] = dlk_unknown(fact);
  }
  take_facts(one, values);
  take_facts(other, values);
  datalek_incident_free(one);
  datalek_incident_free(other);
  return file_values(values);
}

static void write_text(filed f, int32_t field, const char *words) {
  REQUIRE(datalek_register_set_text(f.reg, "2026-014", AT, "a", field, words, strlen(words)) ==
              DATALEK_OK &&
            datalek_entry_read(f.reg, 0, DATALEK_SEQUENCE_ALL, f.entry) == DATALEK_OK,
          "field %d", (int)field);
}

static void put_away(filed f) {
  datalek_entry_free(f.entry);
  datalek_register_free(f.reg);
}

/* A letter made of these pieces. */
static const char *made_of(const dlk_piece *pieces, const datalek_entry *entry,
                           const datalek_contact *contact, int32_t letter, int32_t language) {
  uint32_t found = 0;
  dlk_letter asked = {entry, contact, pieces, &found, letter, language};
  REQUIRE(dlk_document_write(dlk_put_letter, &asked, TEXT_FORMAT, language, text, SIZE, NULL) ==
            DATALEK_OK,
          "too long");
  return text;
}

static const char *letter_of(const datalek_entry *entry, const datalek_contact *contact,
                             int32_t letter, int32_t language) {
  REQUIRE(datalek_letter_write(entry, contact, letter, TEXT_FORMAT, language, text, SIZE, NULL) ==
            DATALEK_OK,
          "not written");
  return text;
}

/* ---- Names and refusals ---------------------------------------------------------------------- */

START_TEST(test_names) {
  static const char *const letters[] = {"person", "representative", "public", "controller",
                                        "processor"};
  static const char *const elements[] = {"nature",   "contact", "consequences",
                                         "measures", "numbers", "sender"};
  ck_assert_int_eq(datalek_letter_count(), LETTERS);
  ck_assert_int_eq(datalek_element_count(), ELEMENTS);
  for (int32_t i = 0; i < LETTERS; i++) {
    ck_assert_str_eq(datalek_letter_name(i), letters[i]);
    ck_assert_str_ne(datalek_letter_text(i, NL), datalek_letter_text(i, EN));
  }
  for (int32_t i = 0; i < ELEMENTS; i++) {
    ck_assert_str_eq(datalek_element_name(i), elements[i]);
    ck_assert_str_ne(datalek_element_text(i, NL), datalek_element_text(i, EN));
    ck_assert_ptr_nonnull(strstr(datalek_element_source(i), "AVG"));
  }
}
END_TEST

START_TEST(test_none_such) {
  static const int32_t none[] = {-1, 6, INT32_MIN, INT32_MAX};
  for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
    ck_assert_ptr_null(datalek_letter_name(none[i]));
    ck_assert_ptr_null(datalek_letter_text(none[i], NL));
    ck_assert_ptr_null(datalek_letter_text(PERSON, none[i]));
    ck_assert_ptr_null(datalek_element_name(none[i]));
    ck_assert_ptr_null(datalek_element_source(none[i]));
    ck_assert_ptr_null(datalek_element_text(none[i], NL));
    ck_assert_ptr_null(datalek_element_text(DATALEK_ELEMENT_NATURE, none[i]));
  }
}
END_TEST

START_TEST(test_refuses) {
  filed f = file_json("{}", "{}");
  datalek_entry *empty = NULL;
  size_t needed = 7;
  ck_assert_int_eq(datalek_entry_new(&empty), DATALEK_OK);
  ck_assert_int_eq(datalek_letter_write(NULL, NULL, 0, 0, 0, text, SIZE, &needed),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_letter_write(f.entry, NULL, 0, 0, 0, NULL, 1, &needed),
                   DATALEK_ERROR_NULL);
  ck_assert_int_eq(datalek_letter_write(empty, NULL, 0, 0, 0, text, SIZE, &needed),
                   DATALEK_ERROR_ARGUMENT);
  static const int32_t wrong[][3] = {{-1, 0, 0}, {LETTERS, 0, 0}, {0, -1, 0},
                                     {0, 3, 0},  {0, 0, -1},      {0, 0, 2}};
  for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
    ck_assert_int_eq(datalek_letter_write(f.entry, NULL, wrong[i][0], wrong[i][1], wrong[i][2],
                                          text, SIZE, &needed),
                     DATALEK_ERROR_ARGUMENT);
  }
  ck_assert_uint_eq(needed, 7);
  ck_assert_int_eq(datalek_letter_lacks(NULL, NULL, 0, 0), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_letter_lacks(empty, NULL, 0, 0), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_letter_lacks(f.entry, NULL, LETTERS, 0), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_letter_lacks(f.entry, NULL, -1, 0), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_letter_lacks(f.entry, NULL, 0, ELEMENTS), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_letter_lacks(f.entry, NULL, 0, -1), DATALEK_UNKNOWN);
  datalek_entry_free(empty);
  put_away(f);
}
END_TEST

/* ---- Known letters --------------------------------------------------------------------------- */

static const int32_t known_letters[] = {PERSON, REPRESENTATIVE, PUBLIC,   PERSON,
                                        PERSON, CONTROLLER,     PROCESSOR};

enum { KNOWN_LETTERS = sizeof known_letters / sizeof known_letters[0] };

typedef struct {
  datalek_register *reg;
  datalek_entry *entry;
  datalek_contact *contact;
  char *expected[KNOWN_LETTERS][2];
} archive;

static archive open_archive(void) {
  static const char *const languages[] = {"nl", "en"};
  archive a = {.reg = register_with(PLAIN), .contact = full_contact()};
  char *lines = page_file("../letters/register.jsonl");
  int32_t status = datalek_register_read_json(a.reg, lines, strlen(lines), NULL, NULL, NULL, 0);
  REQUIRE(status == DATALEK_OK && datalek_entry_new(&a.entry) == DATALEK_OK, "%s",
          datalek_status_name(status));
  free(lines);
  for (int32_t i = 0; i < KNOWN_LETTERS; i++) {
    for (int32_t language = NL; language <= EN; language++) {
      char name[64];
      snprintf(name, sizeof name, "../letters/%d.%s.%s.txt", (int)i,
               datalek_letter_name(known_letters[i]), languages[language]);
      a.expected[i][language] = page_file(name);
    }
  }
  return a;
}

static void close_archive(archive *a) {
  for (int32_t i = 0; i < KNOWN_LETTERS; i++) {
    free(a->expected[i][NL]);
    free(a->expected[i][EN]);
  }
  datalek_contact_free(a->contact);
  datalek_entry_free(a->entry);
  datalek_register_free(a->reg);
}

/* Whether pieces make the known letters. */
static bool makes_known_letters(const archive *a, const dlk_piece *pieces) {
  bool same = true;
  for (int32_t i = 0; i < KNOWN_LETTERS && same; i++) {
    REQUIRE(datalek_entry_read(a->reg, i, DATALEK_SEQUENCE_ALL, a->entry) == DATALEK_OK, "none");
    for (int32_t language = NL; language <= EN && same; language++) {
      const char *made = made_of(pieces, a->entry, a->contact, known_letters[i], language);
      same = strcmp(made, a->expected[i][language]) == 0;
    }
  }
  return same;
}

START_TEST(test_known_letters) {
  archive a = open_archive();
  ck_assert_int_eq(datalek_register_entry_count(a.reg), KNOWN_LETTERS);
  ck_assert_msg(makes_known_letters(&a, dlk_pieces), "%s", text);
  close_archive(&a);
}
END_TEST

/* ---- What each piece says -------------------------------------------------------------------- */

/* Papers with name and medical data at another patient's. */
#define OUTSIDE                                                                                    \
  "{\"role\":\"controller\",\"personal_data\":true,\"security_breach\":true,\"disclosed\":true,"   \
  "\"altered\":false,\"lost\":false,\"spread\":\"known_recipients\",\"recipient\":\"other_"        \
  "known\",\"recipient_confirmed\":false,\"viewed\":true,\"deliberate\":false,\"misuse\":false,"   \
  "\"encrypted\":false,\"data\":[\"basic\",\"health\"],\"insight\":\"ordinary\","                  \
  "\"identifiability\":\"maximum\",\"subjects\":1,\"vulnerable\":false,\"risk_removed\":false,"    \
  "\"financial_undertaking\":false,\"journalistic_purpose\":false,"                                \
  "\"disproportionate_effort\":false}"

/* A record that was changed, and nothing else. */
#define CHANGED "\"disclosed\":false,\"altered\":true,\"alteration\":\"reversible\""
#define MISSING "\"disclosed\":false,\"lost\":true,\"restoration\":\"delayed\""

/* Facts over OUTSIDE with a full contact, or by themselves and without contact; and what the letter
 * must say. The known letters say the rest. */
static const struct {
  const char *facts;
  const char *said[2];
  int32_t letter;
  bool bare;
} must_say[] = {
  {"{\"cause\":\"cc_instead_of_bcc\"}",
   {"waren daarbij voor iedereen", "see the e-mail"},
   PERSON,
   0},
  {"{\"cause\":\"device_lost_or_stolen\"}", {"Een apparaat met", "A device with"}, PERSON, 0},
  {"{\"cause\":\"paper_lost_or_stolen\"}", {"Papieren", "Papers"}, PERSON, 0},
  {"{\"cause\":\"published_by_mistake\"}", {"openbaar", "made public"}, PERSON, 0},
  {"{\"cause\":\"wrong_person_shown\"}",
   {"te zien voor iemand anders", "by someone else"},
   PERSON,
   0},
  {"{\"cause\":\"added_to_wrong_record\"}", {"verkeerde dossier", "wrong record"}, PERSON, 0},
  {"{\"cause\":\"outage_or_loss\"}", {"storing", "outage"}, PERSON, 0},
  {"{\"cause\":\"discarded_carrier\"}", {"weggegooid", "thrown away"}, PERSON, 0},
  {"{\"cause\":\"other\"}", {"[vul in: wat er is", "[fill in: what happened"}, PERSON, 0},
  {"{}", {"gebeurde op [vul in: datum]", "happened on [fill in: date]"}, PERSON, 0},
  {"{\"ended_at\":\"2026-11-10T10:00:00+01:00\"}",
   {"begon op [vul in: datum] en duurde tot en met 10 november 2026.",
    "began on [fill in: date] and went on until 10 November 2026."},
   PERSON,
   0},
  {"{\"viewed\":false}", {"bewijs dat niemand", "proof that nobody"}, PERSON, 0},
  {"{\"disclosed\":true}", {"had, kon bij de gegevens.", "could reach the data."}, PERSON, 1},
  {"{\"spread\":\"exposed\"}", {"niemand de gegevens in handen", "nobody got hold"}, PERSON, 0},
  {"{\"recipient\":\"bound_by_secrecy\"}", {"geheim te houden", "keep them secret"}, PERSON, 0},
  {"{\"encrypted\":true,\"key_safe\":true}", {"sleutel is veilig", "key is safe"}, PERSON, 0},
  {"{" CHANGED "}", {"Gegevens zijn veranderd", "Data were changed"}, PERSON, 0},
  {"{" CHANGED "}", {"Misschien heeft iemand", "may have used"}, PERSON, 0},
  {"{\"altered\":true,\"alteration\":\"no_illegal_use\"}",
   {"Niemand heeft", "Nobody used"},
   PERSON,
   0},
  {"{\"lost\":true,\"restoration\":\"prompt\"}", {"snel en zonder", "soon and without"}, PERSON, 0},
  {"{\"lost\":true,\"restoration\":\"impossible\"}",
   {"niet meer terug", "not get these"},
   PERSON,
   0},
  {"{}", {"[vul in: of anderen bij", "[fill in: whether others"}, PERSON, 1},
  {"{\"data\":[\"profile\"]}",
   {"\n- gegevens over bijvoorbeeld werk", "instance, work"},
   PERSON,
   0},
  {"{\"data\":[\"location\"]}", {"\n- waar iemand is", "\n- where someone is"}, PERSON, 0},
  {"{\"data\":[\"payment\"]}", {"\n- gegevens om mee te betalen", "\n- data to pay"}, PERSON, 0},
  {"{\"data\":[\"genetic\"]}", {"\n- genetische", "\n- genetic"}, PERSON, 0},
  {"{\"data\":[\"biometric\"]}", {"vingerafdruk", "fingerprint"}, PERSON, 0},
  {"{\"data\":[\"special\"]}", {"afkomst, geloof", "origin, belief"}, PERSON, 0},
  {"{\"data\":[\"criminal\"]}",
   {"\n- gegevens over straffen", "\n- data on convictions"},
   PERSON,
   0},
  {"{}", {"- [vul in: welke soorten", "- [fill in: which kinds"}, PERSON, 1},
  {"{\"data_health\":true}", {"andere gegevens bij zijn, is", "not yet known"}, PERSON, 1},
  {"{\"insight\":\"critical\"}", {"veiligheid kan gevaar", "safety may be in"}, PERSON, 0},
  {"{\"insight\":\"critical\"}", {"Bel dan 112", "call 112"}, PERSON, 0},
  {"{\"data\":[\"basic\",\"payment\"]}", {"op kosten van", "another person's expense"}, PERSON, 0},
  {"{\"data\":[\"basic\",\"payment\"]}", {"geblokkeerd", "blocked"}, PERSON, 0},
  {"{\"data\":[\"basic\",\"special\"]}", {"discriminatie", "discrimination"}, PERSON, 0},
  {"{\"data\":[\"basic\",\"criminal\"]}",
   {"strafbare feiten kunnen", "offences may harm"},
   PERSON,
   0},
  {"{" CHANGED ",\"loss_impact\":\"care_at_risk\"}",
   {"Door verkeerde gegevens kan zorg", "wrong data, care"},
   PERSON,
   0},
  {"{" CHANGED ",\"loss_impact\":\"care_at_risk\"}",
   {"of het dossier klopt", "the record is right"},
   PERSON,
   0},
  {"{" CHANGED ",\"loss_impact\":\"hindrance\"}",
   {"Door verkeerde gegevens kunt u", "Wrong data may cause"},
   PERSON,
   0},
  {"{\"disclosed\":false,\"altered\":true,\"alteration\":\"irreversible\",\"loss_impact\":"
   "\"hindrance\"}",
   {"voorgoed verkeerd", "wrong for good"},
   PERSON,
   0},
  {"{" MISSING ",\"loss_impact\":\"hindrance\"}",
   {"Door ontbrekende gegevens kunt u", "Missing data may cause"},
   PERSON,
   0},
  {"{\"disclosed\":false,\"lost\":true,\"restoration\":\"impossible\",\"loss_impact\":"
   "\"hindrance\"}",
   {"voorgoed weg", "gone for good"},
   PERSON,
   0},
  {"{\"recipient\":\"bound_by_secrecy\",\"recipient_confirmed\":true}",
   {"nadelige gevolgen klein", "adverse effects is small"},
   PERSON,
   0},
  {"{\"recipient\":\"bound_by_secrecy\",\"recipient_confirmed\":true}",
   {"U hoeft nu niets", "need not do anything"},
   PERSON,
   0},
  {"{\"data\":[\"basic\"],"
   "\"aware_at\":\"2016-03-07T11:00:00+01:00\"}",
   {"ernstige gevolgen klein", "serious effects is small"},
   PERSON,
   0},
  {"{}", {"[vul in: wat de gevolgen", "[fill in: what the consequences"}, PERSON, 1},
  {"{\"risk_removed\":true}", {"Wij hebben iets gedaan", "We did something"}, PERSON, 0},
  {"{}", {"Telefoon: [vul in: telefoon", "Telephone: [fill in: telephone"}, PERSON, 1},
  {"{}", {"misschien een datalek", "may have been a data breach"}, CONTROLLER, 1},
  {"{\"cause\":\"hacking\"}",
   {"\nHacking, malware of phishing [vul in: Omschrijving]\n",
    "\nHacking, malware or phishing [fill in: Description]\n"},
   CONTROLLER,
   1},
  {"{}", {"ontdekt: [vul in: datum en tijd]", "by us: [fill in: date"}, CONTROLLER, 1},
  {"{}", {"Daarbij is een datalek geweest", "There has been a data breach"}, PROCESSOR, 0},
  {"{\"started_at\":\"2026-11-09T10:00:00+01:00\"}",
   {"- Begonnen op: 9 november 2026\n", "- Began on: 9 November 2026\n"},
   PROCESSOR,
   0},
  {"{}", {"Misschien moeten wij dit melden", "We may have to report"}, PROCESSOR, 1},
  {"{}", {"nog weinig van", "We know little"}, PROCESSOR, 1},
  {"{\"personal_data\":false}", {"voor ons register", "for our register"}, PROCESSOR, 1},
};

enum { MUST_SAY = sizeof must_say / sizeof must_say[0] };

/* The row of must_say that letters of these pieces do not say; MUST_SAY for none. */
static int row_not_said(const dlk_piece *pieces, const filed *files,
                        const datalek_contact *contact) {
  for (int i = 0; i < MUST_SAY; i++) {
    for (int32_t language = NL; language <= EN; language++) {
      const char *made = made_of(pieces, files[i].entry, must_say[i].bare ? NULL : contact,
                                 must_say[i].letter, language);
      if (strstr(made, must_say[i].said[language]) == NULL) {
        return i;
      }
    }
  }
  return MUST_SAY;
}

/* The AP was told on AT, which is 13 November 2026. */
static bool says_who_was_told(const dlk_piece *pieces, const datalek_contact *contact) {
  filed f = file_json(OUTSIDE, "{}");
  REQUIRE(datalek_register_note_ap(f.reg, "2026-014", AT, "a", AT, DATALEK_NO, T("AP-1")) ==
              DATALEK_OK &&
            datalek_entry_read(f.reg, 0, DATALEK_SEQUENCE_ALL, f.entry) == DATALEK_OK,
          "not told");
  bool nl = strstr(made_of(pieces, f.entry, contact, PROCESSOR, NL),
                   "op 13 november 2026 gemeld bij de Autoriteit") != NULL;
  bool en = strstr(made_of(pieces, f.entry, contact, PROCESSOR, EN),
                   "(AP) on 13 November 2026. With your answers") != NULL;
  put_away(f);
  return nl && en;
}

/* A letter that loses a piece is noticed, whichever it is. */
START_TEST(test_every_piece_says_its_own) {
  archive a = open_archive();
  filed files[MUST_SAY];
  static dlk_piece pieces[DLK_PIECES];
  for (int i = 0; i < MUST_SAY; i++) {
    files[i] = file_json(must_say[i].bare ? "{}" : OUTSIDE, must_say[i].facts);
  }
  int missed = row_not_said(dlk_pieces, files, a.contact);
  ck_assert_msg(missed == MUST_SAY, "not said: %s in\n%s", must_say[missed % MUST_SAY].said[NL],
                text);
  ck_assert(says_who_was_told(dlk_pieces, a.contact));
  for (int32_t lost = 0; lost < DLK_PIECES; lost++) {
    memcpy(pieces, dlk_pieces, sizeof pieces);
    pieces[lost].letters = 0;
    REQUIRE(!makes_known_letters(&a, pieces) || row_not_said(pieces, files, a.contact) < MUST_SAY ||
              !says_who_was_told(pieces, a.contact),
            "nobody misses %s", piece_names[lost]);
  }
  for (int i = 0; i < MUST_SAY; i++) {
    put_away(files[i]);
  }
  close_archive(&a);
}
END_TEST

static bool has_condition(const dlk_piece *piece) {
  return piece->facts.all[0] != DLK_TERM_NOTHING || piece->facts.none[0] != DLK_TERM_NOTHING;
}

static bool holds(const dlk_piece *piece, const int64_t *values) {
  dlk_view view;
  dlk_judge(&view, datalek_law_at(values[DATALEK_FACT_AWARE_AT]), values);
  return dlk_holds(&view, values, &piece->facts);
}

/* A yes/no fact that a piece rests on; DATALEK_UNKNOWN for a word that is none. */
static int32_t fact_of(uint8_t word) {
  return word >= DLK_TERM_FIRST_FACT && word < DLK_TERM_FIRST_ATOM ? word - DLK_TERM_FIRST_FACT
                                                                   : DATALEK_UNKNOWN;
}

static void require_silence(const dlk_piece *piece, const char *name, const int64_t *values,
                            const uint8_t *words, int count) {
  for (int i = 0; i < count && words[i] != DLK_TERM_NOTHING; i++) {
    int64_t fewer[DLK_FACTS];
    int32_t fact = fact_of(words[i]);
    memcpy(fewer, values, sizeof fewer);
    if (fact != DATALEK_UNKNOWN) {
      fewer[fact] = dlk_unknown(fact);
      REQUIRE(!holds(piece, fewer), "%s speaks though fact %d is not known", name, (int)fact);
    }
  }
}

/* Each piece with a condition can speak, and is silent when that is not known. */
START_TEST(test_unknown_is_silent) {
  int64_t nothing[DLK_FACTS];
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    nothing[fact] = dlk_unknown(fact);
  }
  for (int32_t i = 0; i < DLK_PIECES; i++) {
    const dlk_piece *piece = &dlk_pieces[i];
    if (!has_condition(piece) || strcmp(piece_names[i], "as_law_asks") == 0) {
      continue; /* that asks the law only */
    }
    int64_t values[DLK_FACTS];
    random_source source = {7};
    long rounds = 0;
    do {
      likely_values(&source, 0, values);
      if (rounds % 2 == 0) {
        values[DATALEK_FACT_AWARE_AT] = IN_2016;
      }
    } while (!holds(piece, values) && ++rounds < 200000);
    REQUIRE(rounds < 200000, "%s cannot speak", piece_names[i]);
    REQUIRE(!holds(piece, nothing), "%s speaks though nothing is known", piece_names[i]);
    require_silence(piece, piece_names[i], values, piece->facts.all, DLK_ALL_MAX);
    require_silence(piece, piece_names[i], values, piece->facts.none, DLK_NONE_MAX);
  }
}
END_TEST

/* What a letter says only where a fact has a value; what rests on more than one value is below. */
static const struct {
  const char *said;
  int32_t fact;
  int64_t value;
} only_if[] = {
#define ONLY_IF(said, fact, value)                                                                 \
  { said, DATALEK_FACT_##fact, value }
  ONLY_IF("kan de gegevens hebben gezien", DISCLOSED, DATALEK_YES),
  ONLY_IF("kan de gegevens hebben gezien", VIEWED, DATALEK_YES),
  ONLY_IF("bewijs dat niemand ze heeft gezien", DISCLOSED, DATALEK_YES),
  ONLY_IF("bewijs dat niemand ze heeft gezien", VIEWED, DATALEK_NO),
  ONLY_IF("heeft niemand de gegevens in handen", DISCLOSED, DATALEK_YES),
  ONLY_IF("heeft niemand de gegevens in handen", SPREAD, DATALEK_SPREAD_EXPOSED),
  ONLY_IF("Wij weten bij wie de gegevens", DISCLOSED, DATALEK_YES),
  ONLY_IF("Wij weten bij wie de gegevens", SPREAD, DATALEK_SPREAD_KNOWN_RECIPIENTS),
  ONLY_IF("mensen die wij niet kennen", DISCLOSED, DATALEK_YES),
  ONLY_IF("mensen die wij niet kennen", SPREAD, DATALEK_SPREAD_UNKNOWN_RECIPIENTS),
  ONLY_IF("om ze geheim te houden", DISCLOSED, DATALEK_YES),
  ONLY_IF("om ze geheim te houden", RECIPIENT, DATALEK_RECIPIENT_BOUND_BY_SECRECY),
  ONLY_IF("om ze geheim te houden", DELIBERATE, DATALEK_NO),
  ONLY_IF("De sleutel is veilig", DISCLOSED, DATALEK_YES),
  ONLY_IF("De sleutel is veilig", ENCRYPTED, DATALEK_YES),
  ONLY_IF("De sleutel is veilig", KEY_SAFE, DATALEK_YES),
  ONLY_IF("Niemand heeft de veranderde gegevens", ALTERED, DATALEK_YES),
  ONLY_IF("Niemand heeft de veranderde gegevens", ALTERATION, DATALEK_ALTERATION_NO_ILLEGAL_USE),
  ONLY_IF("Misschien heeft iemand de veranderde", ALTERED, DATALEK_YES),
  ONLY_IF("snel en zonder moeite terug", LOST, DATALEK_YES),
  ONLY_IF("snel en zonder moeite terug", RESTORATION, DATALEK_RESTORATION_PROMPT),
  ONLY_IF("Het kost meer tijd", LOST, DATALEK_YES),
  ONLY_IF("Het kost meer tijd", RESTORATION, DATALEK_RESTORATION_DELAYED),
  ONLY_IF("Wij krijgen deze gegevens niet", LOST, DATALEK_YES),
  ONLY_IF("Wij krijgen deze gegevens niet", RESTORATION, DATALEK_RESTORATION_IMPOSSIBLE),
  ONLY_IF("veel te weten komen over iemands", INSIGHT, DATALEK_INSIGHT_DEEP),
  ONLY_IF("veiligheid kan gevaar lopen", INSIGHT, DATALEK_INSIGHT_CRITICAL),
  ONLY_IF("medische gegevens te weten komen", DATA_HEALTH, DATALEK_YES),
  ONLY_IF("met het BSN voor te doen", DATA_NATIONAL_ID, DATALEK_YES),
  ONLY_IF("met de kopie van het identiteitsbewijs", DATA_OFFICIAL_DOCUMENT, DATALEK_YES),
  ONLY_IF("op kosten van een ander", DATA_PAYMENT, DATALEK_YES),
  ONLY_IF("inloggen en zo meer gegevens", DATA_CREDENTIALS, DATALEK_YES),
  ONLY_IF("Oplichters kunnen de gegevens", DATA_CONTACT, DATALEK_YES),
  ONLY_IF("Oplichters kunnen de gegevens", RECIPIENT, DATALEK_RECIPIENT_UNKNOWN_OR_HOSTILE),
  ONLY_IF("Dat is discriminatie", DATA_SPECIAL, DATALEK_YES),
  ONLY_IF("gebruikt voor fraude", DATA_FINANCIAL, DATALEK_YES),
  ONLY_IF("feiten kunnen iemands goede naam", DATA_CRIMINAL, DATALEK_YES),
  ONLY_IF("gebruiken om een ander kwaad te doen", MISUSE, DATALEK_YES),
  ONLY_IF("Door verkeerde gegevens kan zorg", LOSS_IMPACT, DATALEK_LOSS_IMPACT_CARE_AT_RISK),
  ONLY_IF("Door verkeerde gegevens kunt u", LOSS_IMPACT, DATALEK_LOSS_IMPACT_HINDRANCE),
  ONLY_IF("voorgoed verkeerd", ALTERATION, DATALEK_ALTERATION_IRREVERSIBLE),
  ONLY_IF("Door ontbrekende gegevens kan zorg", LOSS_IMPACT, DATALEK_LOSS_IMPACT_CARE_AT_RISK),
  ONLY_IF("Door ontbrekende gegevens kunt u", LOSS_IMPACT, DATALEK_LOSS_IMPACT_HINDRANCE),
  ONLY_IF("voorgoed weg", RESTORATION, DATALEK_RESTORATION_IMPOSSIBLE),
  ONLY_IF("dat alles terug of gewist is", DISCLOSED, DATALEK_YES),
  ONLY_IF("dat alles terug of gewist is", RECIPIENT_CONFIRMED, DATALEK_YES),
  ONLY_IF("De gegevens zijn hersteld", LOST, DATALEK_YES),
  ONLY_IF("Bel dan 112", INSIGHT, DATALEK_INSIGHT_CRITICAL),
  ONLY_IF("iemand het BSN misbruikt", DATA_NATIONAL_ID, DATALEK_YES),
  ONLY_IF("een nieuw identiteitsbewijs", DATA_OFFICIAL_DOCUMENT, DATALEK_YES),
  ONLY_IF("worden geblokkeerd", DATA_PAYMENT, DATALEK_YES),
  ONLY_IF("rekeningen en afschrijvingen", DATA_FINANCIAL, DATALEK_YES),
  ONLY_IF("Verander het wachtwoord", DATA_CREDENTIALS, DATALEK_YES),
  ONLY_IF("Pas op voor valse", DATA_CONTACT, DATALEK_YES),
  ONLY_IF("Pas op voor valse", RECIPIENT, DATALEK_RECIPIENT_UNKNOWN_OR_HOSTILE),
  ONLY_IF("zorgen over de medische gegevens", DATA_HEALTH, DATALEK_YES),
  ONLY_IF("aangifte doen bij de politie", MISUSE, DATALEK_YES),
  ONLY_IF("of het dossier klopt", DATA_HEALTH, DATALEK_YES),
  ONLY_IF("een lijst mee van de medicijnen", DATA_HEALTH, DATALEK_YES),
#undef ONLY_IF
};

/* What a letter says only where a term of the rules holds, or does not. */
static const struct {
  const char *said;
  int32_t term;
  uint8_t truth;
} only_after[] = {
  {"veiligheid kan gevaar lopen", DLK_TERM_confidentiality_risk, DLK_YES},
  {"medische gegevens te weten komen", DLK_TERM_confidentiality_risk, DLK_YES},
  {"met het BSN voor te doen", DLK_TERM_confidentiality_risk, DLK_YES},
  {"met de kopie van het identiteitsbewijs", DLK_TERM_confidentiality_risk, DLK_YES},
  {"op kosten van een ander", DLK_TERM_confidentiality_risk, DLK_YES},
  {"inloggen en zo meer gegevens", DLK_TERM_confidentiality_risk, DLK_YES},
  {"Oplichters kunnen de gegevens", DLK_TERM_confidentiality_risk, DLK_YES},
  {"Dat is discriminatie", DLK_TERM_confidentiality_risk, DLK_YES},
  {"gebruikt voor fraude", DLK_TERM_confidentiality_risk, DLK_YES},
  {"feiten kunnen iemands goede naam", DLK_TERM_confidentiality_risk, DLK_YES},
  {"veel te weten komen over iemands", DLK_TERM_confidentiality_risk, DLK_YES},
  {"niet meer zeker wat er met", DLK_TERM_confidentiality_risk, DLK_YES},
  {"gebruiken om een ander kwaad te doen", DLK_TERM_risk, DLK_YES},
  {"Door verkeerde gegevens", DLK_TERM_integrity_risk, DLK_YES},
  {"voorgoed verkeerd", DLK_TERM_integrity_risk, DLK_YES},
  {"Door ontbrekende gegevens", DLK_TERM_availability_risk, DLK_YES},
  {"voorgoed weg", DLK_TERM_availability_risk, DLK_YES},
  {"Misschien heeft iemand de veranderde", DLK_TERM_changed_data_used, DLK_YES},
  {"De gegevens zijn hersteld", DLK_TERM_gone_for_good, DLK_NO},
  {"kans op nadelige gevolgen klein", DLK_TERM_breach, DLK_YES},
  {"kans op nadelige gevolgen klein", DLK_TERM_risk, DLK_NO},
  {"kans op ernstige gevolgen klein", DLK_TERM_breach, DLK_YES},
  {"kans op ernstige gevolgen klein", DLK_TERM_risk, DLK_NO},
  {"U hoeft nu niets te doen", DLK_TERM_breach, DLK_YES},
  {"U hoeft nu niets te doen", DLK_TERM_risk, DLK_NO},
  {"Bel dan 112", DLK_TERM_confidentiality_risk, DLK_YES},
  {"iemand het BSN misbruikt", DLK_TERM_confidentiality_risk, DLK_YES},
  {"een nieuw identiteitsbewijs", DLK_TERM_confidentiality_risk, DLK_YES},
  {"worden geblokkeerd", DLK_TERM_confidentiality_risk, DLK_YES},
  {"rekeningen en afschrijvingen", DLK_TERM_confidentiality_risk, DLK_YES},
  {"Verander het wachtwoord", DLK_TERM_confidentiality_risk, DLK_YES},
  {"Pas op voor valse", DLK_TERM_confidentiality_risk, DLK_YES},
  {"zorgen over de medische gegevens", DLK_TERM_confidentiality_risk, DLK_YES},
  {"aangifte doen bij de politie", DLK_TERM_risk, DLK_YES},
  {"of het dossier klopt", DLK_TERM_integrity_risk, DLK_YES},
  {"een lijst mee van de medicijnen", DLK_TERM_availability_risk, DLK_YES},
};

/* What a letter says only under these laws. */
static const struct {
  const char *said;
  bool under[DLK_LAWS];
} only_under[] = {
  {"kans op nadelige gevolgen klein",
   {[DATALEK_LAW_AVG_2018] = true, [DATALEK_LAW_OMNIBUS_2025] = true}},
  {"kans op ernstige gevolgen klein", {[DATALEK_LAW_WBP_2016] = true}},
  {"U hoeft nu niets te doen",
   {[DATALEK_LAW_WBP_2016] = true,
    [DATALEK_LAW_AVG_2018] = true,
    [DATALEK_LAW_OMNIBUS_2025] = true}},
};

enum { ONLY_IF = sizeof only_if / sizeof only_if[0] };
enum { ONLY_AFTER = sizeof only_after / sizeof only_after[0] };

/* The rounds in which a letter said each of them, and never without a reason. */
START_TEST(test_nothing_is_said_without_its_reason) {
  static int32_t said_if[ONLY_IF];
  static int32_t said_after[ONLY_AFTER];
  random_source source = {37};
  for (int round = 0; round < 4000; round++) {
    int64_t values[DLK_FACTS];
    dlk_view view;
    likely_values(&source, 0, values);
    values[DATALEK_FACT_AWARE_AT] = round % 8 == 0   ? IN_2016
                                    : round % 8 == 1 ? IN_2015
                                                     : dlk_unknown(DATALEK_FACT_AWARE_AT);
    int32_t law = datalek_law_at(values[DATALEK_FACT_AWARE_AT]);
    dlk_judge(&view, law, values);
    bool can_read =
      values[DATALEK_FACT_ENCRYPTED] != DATALEK_YES || values[DATALEK_FACT_KEY_SAFE] != DATALEK_YES;
    filed f = file_values(values);
    const char *written = letter_of(f.entry, NULL, PERSON, NL);
    for (int i = 0; i < ONLY_IF; i++) {
      bool said = strstr(written, only_if[i].said) != NULL;
      REQUIRE(!said || values[only_if[i].fact] == only_if[i].value, "%s", only_if[i].said);
      said_if[i] += said;
    }
    for (int i = 0; i < ONLY_AFTER; i++) {
      bool said = strstr(written, only_after[i].said) != NULL;
      REQUIRE(!said || dlk_term(&view, only_after[i].term) == only_after[i].truth, "%s",
              only_after[i].said);
      REQUIRE(!said || can_read || only_after[i].term != DLK_TERM_confidentiality_risk,
              "nobody can read it: %s", only_after[i].said);
      said_after[i] += said;
    }
    for (size_t i = 0; i < sizeof only_under / sizeof only_under[0]; i++) {
      REQUIRE(strstr(written, only_under[i].said) == NULL || only_under[i].under[law],
              "%s under %s", only_under[i].said, datalek_law_name(law));
    }
    put_away(f);
  }
  for (int i = 0; i < ONLY_IF; i++) {
    ck_assert_msg(said_if[i] > 0, "never said: %s", only_if[i].said);
  }
  for (int i = 0; i < ONLY_AFTER; i++) {
    ck_assert_msg(said_after[i] > 0, "never said: %s", only_after[i].said);
  }
}
END_TEST

/* ---- How letters read ------------------------------------------------------------------------ */

/* What never stands in a letter unless somebody wrote it. */
static const char *const faults[] = {"  ",          "..",     " ,",   " .",   " ;",    ": \n",
                                     "null",        "(null)", "NULL", "PUT(", "SLOT_", "[vul in: ]",
                                     "[fill in: ]", "\n\n\n", "%",    "{"};

static const char *const medical_words[] = {
  "diagno",  "ziekte",  "aandoening", "kanker",  "hiv",    "soa",      "zwanger",      "abortus",
  "depress", "psych",   "verslav",    "uitslag", "bloed",  "recept",   "verwijs",      "dementie",
  "disease", "illness", "cancer",     "pregnan", "addict", "referral", "prescription", "lab "};

static void require_without(const char *written, const char *const *words, size_t count,
                            const char *where) {
  char lower[SIZE / 16];
  size_t length = strlen(written);
  REQUIRE(length < sizeof lower, "%s is too long", where);
  for (size_t i = 0; i <= length; i++) {
    lower[i] = (char)tolower((unsigned char)written[i]);
  }
  for (size_t i = 0; i < count; i++) {
    REQUIRE(strstr(written, words[i]) == NULL &&
              (words != medical_words || strstr(lower, words[i]) == NULL),
            "%s: '%s' in\n%s", where, words[i], written);
  }
}

/* A heading is underlined: below it stands an empty line and then something, no other heading. */
static void require_no_empty_heading(const char *written, const char *where) {
  for (const char *line = strstr(written, "\n---"); line != NULL;
       line = strstr(line + 1, "\n---")) {
    const char *body = line + 1 + strspn(line + 1, "-");
    REQUIRE(strncmp(body, "\n\n", 2) == 0 && body[2] != '\0', "%s: empty heading", where);
    const char *next = strchr(body + 2, '\n');
    REQUIRE(next != NULL && strncmp(next, "\n---", 4) != 0, "%s: empty heading in\n%s", where,
            written);
  }
}

typedef struct {
  long words;
  long sentences;
} reading;

static bool ends_sentence(const char *at) {
  bool mark = *at == '.' || *at == '?' || *at == '!';
  return *at == '\0' || *at == '\n' || (mark && (at[1] == ' ' || at[1] == '\n'));
}

/* Counts words and sentences; none may be longer than 25 words. */
static void read_aloud(const char *written, const char *where, reading *all) {
  long words = 0;
  bool within = false;
  for (const char *at = written;; at++) {
    bool letter = *at != '\0' && *at != '\n' && *at != ' ' && *at != '-' && *at != '=';
    words += letter && !within;
    within = letter || (within && *at == '-');
    if (ends_sentence(at)) {
      REQUIRE(words <= 25, "%s: a sentence of %ld words before: %.40s", where, words, at);
      all->words += words;
      all->sentences += words > 0;
      words = 0;
      within = false;
    }
    if (*at == '\0') {
      return;
    }
  }
}

/* Gaps in the letter and in datalek_letter_lacks() are the same. */
static void require_gaps_agree(const datalek_entry *entry, const datalek_contact *contact,
                               int32_t letter, int32_t language, const char *where) {
  bool lacking = false;
  for (int32_t element = 0; element < ELEMENTS; element++) {
    lacking = lacking || datalek_letter_lacks(entry, contact, letter, element) == DATALEK_YES;
  }
  const char *written = letter_of(entry, contact, letter, language);
  REQUIRE((strstr(written, gaps[language]) != NULL) == lacking, "%s: gaps in\n%s", where, written);
}

typedef struct {
  datalek_contact *contact;
  reading read[2];
  int told;
} readers;

/* With a cause and a time, facts leave open what was done, and whom a public notice is for. */
static void require_elements(const datalek_entry *entry, const datalek_contact *contact,
                             int32_t letter, const char *id) {
  for (int32_t element = 0; element < ELEMENTS; element++) {
    bool lacks = element == DATALEK_ELEMENT_MEASURES ||
                 (element == DATALEK_ELEMENT_NATURE && letter == PUBLIC);
    REQUIRE(datalek_letter_lacks(entry, contact, letter, element) == lacks, "%s: %s\n%s", id,
            datalek_element_name(element), letter_of(entry, contact, letter, NL));
  }
}

static void check_case(const known_case *one, void *context) {
  readers *all = context;
  int64_t values[DLK_FACTS];
  for (int32_t fact = 0; fact < DLK_FACTS; fact++) {
    values[fact] = dlk_unknown(fact);
  }
  values[DATALEK_FACT_CAUSE] = DATALEK_CAUSE_HACKING;
  values[DATALEK_FACT_STARTED_AT] = AT;
  take_facts(one->facts, values);
  filed f = file_values(values);
  bool told = datalek_entry_duty(f.entry, DATALEK_DUTY_SUBJECTS) == DATALEK_DUTY_STATE_OPEN;
  all->told += told;
  for (int32_t letter = 0; letter < LETTERS; letter++) {
    for (int32_t language = NL; language <= EN; language++) {
      const char *written = letter_of(f.entry, all->contact, letter, language);
      require_without(written, faults, sizeof faults / sizeof faults[0], one->id);
      require_no_empty_heading(written, one->id);
      if (letter <= PUBLIC) {
        require_without(written, medical_words, sizeof medical_words / sizeof medical_words[0],
                        one->id);
        read_aloud(written, one->id, &all->read[language]);
      }
      require_gaps_agree(f.entry, all->contact, letter, language, one->id);
    }
    if (told && letter <= PUBLIC) {
      require_elements(f.entry, all->contact, letter, one->id);
    }
  }
  put_away(f);
}

START_TEST(test_cases) {
  readers all = {.contact = full_contact()};
  ck_assert_int_ge(each_case(check_case, &all), 205);
  ck_assert_int_ge(all.told, 90);
  for (int32_t language = NL; language <= EN; language++) {
    double mean = (double)all.read[language].words / (double)all.read[language].sentences;
    ck_assert_msg(mean < 14 && mean > 4, "%.1f words a sentence", mean);
  }
  datalek_contact_free(all.contact);
}
END_TEST

/* ---- What is lacking ------------------------------------------------------------------------- */

static void require_lacks(filed f, const datalek_contact *contact, int32_t letter,
                          const char *expected) {
  for (int32_t element = 0; element < ELEMENTS; element++) {
    int32_t lacks = datalek_letter_lacks(f.entry, contact, letter, element);
    ck_assert_msg(lacks == (expected[element] == 'L'), "letter %d, %s", (int)letter,
                  datalek_element_name(element));
  }
}

/* Nature, contact, consequences, measures, numbers, sender: L for what it lacks. */
START_TEST(test_lacks) {
  filed bare = file_json("{}", "{}");
  datalek_contact *contact = full_contact();
  require_lacks(bare, NULL, PERSON, "LLLL-L");
  require_lacks(bare, NULL, REPRESENTATIVE, "LLLL-L");
  require_lacks(bare, NULL, PUBLIC, "LLLL-L");
  require_lacks(bare, NULL, CONTROLLER, "LLLLLL");
  require_lacks(bare, NULL, PROCESSOR, "-L---L");
  require_lacks(bare, contact, PROCESSOR, "------");
  ck_assert_ptr_null(strstr(letter_of(bare.entry, NULL, PERSON, NL), "Of er nog andere gegevens"));
  filed known =
    file_json(OUTSIDE, "{\"cause\":\"hacking\",\"started_at\":\"2026-11-10T09:00:00+01:00\"}");
  require_lacks(known, contact, PERSON, "---L--");
  require_lacks(known, contact, REPRESENTATIVE, "---L--");
  require_lacks(known, contact, PUBLIC, "L--L--");
  require_lacks(known, contact, CONTROLLER, "L--LL-");
  write_text(known, DATALEK_FIELD_DESCRIPTION, "Omschrijving.");
  write_text(known, DATALEK_FIELD_GROUPS, "Patiënten.");
  write_text(known, DATALEK_FIELD_MEASURES, "Gebeld.");
  require_lacks(known, contact, PERSON, "---L--");
  require_lacks(known, contact, CONTROLLER, "L---L-");
  put_away(bare);
  put_away(known);
  datalek_contact_free(contact);
}
END_TEST

/* A law without a test of risk says nothing of how likely harm is. */
START_TEST(test_no_test_of_risk) {
  static const char chance[] = "de kans op nadelige gevolgen klein is";
  filed now = file_json(
    OUTSIDE, "{\"encrypted\":true,\"key_safe\":true,\"aware_at\":\"2026-11-13T10:00:00+01:00\"}");
  filed then = file_json(
    OUTSIDE, "{\"encrypted\":true,\"key_safe\":true,\"aware_at\":\"2015-11-13T10:00:00+01:00\"}");
  ck_assert_ptr_nonnull(strstr(letter_of(now.entry, NULL, PERSON, NL), chance));
  ck_assert_ptr_null(strstr(letter_of(then.entry, NULL, PERSON, NL), chance));
  put_away(now);
  put_away(then);
}
END_TEST

/* One way to reach someone is enough, and a blank is none. */
START_TEST(test_ways_to_turn_to) {
  filed f = file_json("{}", "{}");
  datalek_contact *contact = new_contact();
  set(contact, DATALEK_CONTACT_PERSON, "A");
  set(contact, DATALEK_CONTACT_PERSON_PHONE, " \xE2\x80\xAE\xC2\xA0");
  ck_assert_int_eq(datalek_letter_lacks(f.entry, contact, PERSON, DATALEK_ELEMENT_CONTACT), 1);
  set(contact, DATALEK_CONTACT_PERSON_EMAIL, "a@b.example");
  ck_assert_int_eq(datalek_letter_lacks(f.entry, contact, PERSON, DATALEK_ELEMENT_CONTACT), 0);
  ck_assert_ptr_nonnull(
    strstr(letter_of(f.entry, contact, PERSON, NL), "Contactpersoon: A\nE-mail: a@b.example\n\n"));
  set(contact, DATALEK_CONTACT_PERSON_EMAIL, "");
  set(contact, DATALEK_CONTACT_PERSON_PHONE, "1");
  ck_assert_ptr_nonnull(
    strstr(letter_of(f.entry, contact, PERSON, EN), "Contact: A\nTelephone: 1\n\n"));
  datalek_contact_free(contact);
  put_away(f);
}
END_TEST

static bool asks(const char *facts, const char *question) {
  filed f = file_json("{}", facts);
  bool asked = strstr(letter_of(f.entry, NULL, PROCESSOR, EN), question) != NULL;
  put_away(f);
  return asked;
}

/* A processor is asked for what is not known, and for nothing else. */
START_TEST(test_questions) {
  static const char encryption[] = "Were the data encrypted?";
  ck_assert(asks("{}", encryption));
  ck_assert(asks("{\"encrypted\":true}", encryption));
  ck_assert(asks("{\"key_safe\":true}", encryption));
  ck_assert(!asks("{\"encrypted\":true,\"key_safe\":false}", encryption));
  ck_assert(!asks("{\"encrypted\":false}", encryption));
  ck_assert(asks("{\"data_health\":true}", "Which kinds of data"));
  ck_assert(!asks("{\"data\":[\"health\"]}", "Which kinds of data"));
  ck_assert(asks("{\"ended_at\":\"2026-11-10T09:00:00+01:00\"}", "When did it begin?"));
  ck_assert(!asks("{\"started_at\":\"2026-11-10T09:00:00+01:00\"}", "When did it begin?"));
  ck_assert(asks("{\"subjects\":12}", "How many records"));
  ck_assert(!asks("{\"subjects\":12}", "How many people"));
  ck_assert(!asks("{\"cause\":\"other\"}", "Kind of incident"));
  ck_assert(asks("{\"cause\":\"hacking\"}", "- Kind of incident: hacking"));
}
END_TEST

/* Days and times of day are those of Dutch clocks. */
START_TEST(test_dutch_days) {
  filed f = file_json(OUTSIDE, "{\"started_at\":\"2026-10-24T22:30:00Z\",\"ended_at\":\"2026-10-25T"
                               "22:59:59Z\",\"aware_at\":\"2026-12-31T23:09:00Z\"}");
  ck_assert_ptr_nonnull(
    strstr(letter_of(f.entry, NULL, PERSON, NL), "\nHet gebeurde op 25 oktober 2026.\n"));
  ck_assert_ptr_nonnull(
    strstr(letter_of(f.entry, NULL, PROCESSOR, NL), "eindigt op 4 januari 2027 om 00:09 uur."));
  put_away(f);
  f = file_json(OUTSIDE, "{\"started_at\":\"2026-10-24T21:59:59Z\",\"ended_at\":\"2026-10-24T"
                         "22:00:00Z\"}");
  ck_assert_ptr_nonnull(strstr(letter_of(f.entry, NULL, PERSON, EN),
                               "began on 24 October 2026 and went on until 25 October 2026."));
  put_away(f);
}
END_TEST

/* ---- What the practice wrote ----------------------------------------------------------------- */

START_TEST(test_message) {
  filed f = file_json(OUTSIDE, "{}");
  datalek_contact *contact = full_contact();
  write_text(f, DATALEK_FIELD_MESSAGE, " \n\t\n ");
  ck_assert_ptr_nonnull(strstr(letter_of(f.entry, contact, PERSON, NL), "Wat is er gebeurd?"));
  write_text(f, DATALEK_FIELD_MESSAGE, "Eigen bericht.\n\nMet twee alinea's.");
  for (int32_t letter = PERSON; letter <= PUBLIC; letter++) {
    const char *written = letter_of(f.entry, contact, letter, NL);
    ck_assert_ptr_nonnull(strstr(written, "\n\nEigen bericht.\n\nMet twee alinea's.\n\nVragen?\n"));
    ck_assert_ptr_nonnull(strstr(written, "Telefoon: 012 345 67 89\n"));
    ck_assert_ptr_nonnull(strstr(written, "\nHuisartsenpraktijk De Linde\n"));
    ck_assert_ptr_null(strstr(written, "Wat is er gebeurd?"));
    require_lacks(f, contact, letter, "------");
    require_lacks(f, NULL, letter, "-L---L");
  }
  for (int32_t letter = CONTROLLER; letter <= PROCESSOR; letter++) {
    const char *written = letter_of(f.entry, contact, letter, NL);
    ck_assert_ptr_null(strstr(written, "Eigen bericht"));
    ck_assert_ptr_nonnull(strstr(written, "Daarbij is een datalek geweest."));
  }
  ck_assert_int_eq(datalek_register_redact(f.reg, 4, AT, "FG", T("naam")), DATALEK_OK);
  ck_assert_int_eq(datalek_entry_read(f.reg, 0, DATALEK_SEQUENCE_ALL, f.entry), DATALEK_OK);
  ck_assert_ptr_nonnull(strstr(letter_of(f.entry, contact, PERSON, NL), "Wat is er gebeurd?"));
  datalek_contact_free(contact);
  put_away(f);
}
END_TEST

/* Everything that can be written, each with a mark of its own. */
static filed file_marked(void) {
  filed f = file_json(OUTSIDE, "{}");
  char mark[24];
  for (int32_t field = 0; field < datalek_field_count(); field++) {
    snprintf(mark, sizeof mark, "<field%02d>", (int)field);
    if (datalek_field_is_written(field) == DATALEK_YES && field != DATALEK_FIELD_MESSAGE) {
      write_text(f, field, mark);
    }
  }
  ck_assert_int_eq(
    datalek_register_note_ap(f.reg, "2026-014", AT, "<by>", AT, DATALEK_YES, T("<reference>")),
    DATALEK_OK);
  ck_assert_int_eq(
    datalek_register_note_subjects(f.reg, "2026-014", AT, "<by>", AT, 1, T("<means>")), DATALEK_OK);
  ck_assert_int_eq(datalek_register_deviate(f.reg, "2026-014", AT, "<by>",
                                            DATALEK_OUTCOME_NOTIFY_AP, DATALEK_NO, "<decider>",
                                            T("<reason>")),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_register_close(f.reg, "2026-014", AT, "<by>", T("<closed>")),
                   DATALEK_OK);
  ck_assert_int_eq(datalek_entry_read(f.reg, 0, DATALEK_SEQUENCE_ALL, f.entry), DATALEK_OK);
  return f;
}

/* Of what is in the register, nothing is told to persons and to a processor; to a controller what
 * AVG 33(3) asks. Ids stay out of letters to persons. */
START_TEST(test_nothing_leaks) {
  static const int32_t told[] = {DATALEK_FIELD_DESCRIPTION,   DATALEK_FIELD_WHEN,
                                 DATALEK_FIELD_WHAT_HAPPENED, DATALEK_FIELD_GROUPS,
                                 DATALEK_FIELD_DATA,          DATALEK_FIELD_CONSEQUENCES,
                                 DATALEK_FIELD_MEASURES,      DATALEK_FIELD_PEOPLE};
  filed f = file_marked();
  for (int32_t letter = 0; letter < LETTERS; letter++) {
    const char *written = letter_of(f.entry, NULL, letter, NL);
    int marks = 0;
    for (const char *at = strchr(written, '<'); at != NULL; at = strchr(at + 1, '<')) {
      marks++;
    }
    ck_assert_int_eq(marks, letter == CONTROLLER ? (int)(sizeof told / sizeof told[0]) : 0);
    for (size_t i = 0; letter == CONTROLLER && i < sizeof told / sizeof told[0]; i++) {
      char mark[24];
      snprintf(mark, sizeof mark, "<field%02d>", (int)told[i]);
      ck_assert_ptr_nonnull(strstr(written, mark));
    }
    ck_assert_int_eq(strstr(written, "2026-014") != NULL, letter >= CONTROLLER);
  }
  put_away(f);
}
END_TEST

static const char *const hostile[] = {
  "<script>alert(1)</script><img src=x onerror=alert(2)>&amp;\"'",
  "# kop\n- punt\n1. een\n| a | b |\n```\n[x](http://x.example) **vet** <b>",
  "a\x01\x1B[31mrood\x7F b\tc\r\nd\xE2\x80\xA8"
  "e",
  "\xE2\x80\xAE"
  "omgekeerd\xE2\x80\xAC \xE2\x81\xA6x\xE2\x81\xA9",
  "=HYPERLINK(\"http://x.example\")",
  "[vul in: niets]",
  "PUT(ORGANISATION) %s %n {0}",
};

enum { HOSTILE = sizeof hostile / sizeof hostile[0] };

/* As a contact takes it: without control characters, and not too long. */
static void set_hostile(datalek_contact *contact, const char *words) {
  char plain[DATALEK_CONTACT_LENGTH_MAX + 1];
  size_t length = 0;
  for (const char *at = words; *at != '\0' && length < DATALEK_CONTACT_LENGTH_MAX; at++) {
    if ((unsigned char)*at >= ' ' && *at != 0x7F) {
      plain[length++] = *at;
    }
  }
  plain[length] = '\0';
  for (int32_t what = 0; what < datalek_contact_count(); what++) {
    set(contact, what, plain);
  }
}

/* The buffer of the right size, one byte short, and none. */
static void check_buffers(const datalek_entry *entry, const datalek_contact *contact,
                          int32_t letter, int32_t format, int32_t language) {
  size_t needed = 0;
  size_t again = 0;
  REQUIRE(datalek_letter_write(entry, contact, letter, format, language, NULL, 0, &needed) ==
            DATALEK_ERROR_BUFFER,
          "no buffer is too small");
  char *exact = malloc(needed + 1);
  memset(exact, '#', needed + 1);
  REQUIRE(datalek_letter_write(entry, contact, letter, format, language, exact, needed - 1,
                               &again) == DATALEK_ERROR_BUFFER &&
            again == needed,
          "one short");
  for (size_t i = 0; i <= needed; i++) {
    REQUIRE(exact[i] == '#', "written though it is too small");
  }
  REQUIRE(datalek_letter_write(entry, contact, letter, format, language, exact, needed, NULL) ==
              DATALEK_OK &&
            strlen(exact) == needed - 1 && exact[needed] == '#',
          "exact");
  for (size_t i = 0; i + 1 < needed; i++) {
    unsigned char byte = (unsigned char)exact[i];
    REQUIRE(byte == '\n' || (byte >= ' ' && byte != 0x7F), "a control character");
  }
  REQUIRE(strstr(exact, "\xE2\x80\xAE") == NULL && strstr(exact, "\xE2\x81\xA6") == NULL, "turned");
  REQUIRE(format != DATALEK_FORMAT_HTML ||
            (strstr(exact, "<script") == NULL && strstr(exact, "<img") == NULL &&
             strstr(exact, "<b>") == NULL),
          "markup got through:\n%s", exact);
  free(exact);
}

static void check_all_letters(const datalek_entry *entry, const datalek_contact *contact) {
  for (int32_t letter = 0; letter < LETTERS; letter++) {
    for (int32_t format = 0; format < datalek_format_count(); format++) {
      check_buffers(entry, contact, letter, format, letter % 2);
    }
  }
}

START_TEST(test_hostile_texts) {
  char *long_text = malloc(DATALEK_TEXT_LENGTH_MAX + 1);
  memset(long_text, '<', DATALEK_TEXT_LENGTH_MAX);
  long_text[DATALEK_TEXT_LENGTH_MAX] = '\0';
  for (int i = 0; i <= HOSTILE; i++) {
    const char *words = i < HOSTILE ? hostile[i] : long_text;
    filed f = file_json(OUTSIDE, "{}");
    datalek_contact *contact = new_contact();
    set_hostile(contact, words);
    for (int32_t field = 0; field < datalek_field_count(); field++) {
      if (datalek_field_is_written(field) == DATALEK_YES) {
        write_text(f, field, words);
      }
    }
    check_all_letters(f.entry, contact);
    datalek_contact_free(contact);
    put_away(f);
  }
  free(long_text);
}
END_TEST

/* A gap that people wrote is none. */
START_TEST(test_written_gap_is_text) {
  filed f = file_json(OUTSIDE, "{}");
  datalek_contact *contact = full_contact();
  write_text(f, DATALEK_FIELD_MESSAGE, "[vul in: niets]");
  require_lacks(f, contact, PERSON, "------");
  datalek_contact_free(contact);
  put_away(f);
}
END_TEST

START_TEST(test_random_registers) {
  random_source source = {31};
  datalek_entry *entry = NULL;
  datalek_contact *contact = full_contact();
  ck_assert_int_eq(datalek_entry_new(&entry), DATALEK_OK);
  for (int round = 0; round < 40; round++) {
    datalek_register *reg = register_with(PLAIN);
    while (datalek_register_size(reg) < 60) {
      add_random_event(&source, reg, 4);
    }
    for (int32_t i = 0; i < datalek_register_entry_count(reg); i++) {
      if (datalek_entry_read(reg, i, DATALEK_SEQUENCE_ALL, entry) == DATALEK_OK) {
        check_all_letters(entry, round % 2 == 0 ? contact : NULL);
        require_gaps_agree(entry, round % 2 == 0 ? contact : NULL, round % LETTERS, round / 2 % 2,
                           "random");
      }
    }
    datalek_register_free(reg);
  }
  datalek_contact_free(contact);
  datalek_entry_free(entry);
}
END_TEST

RUN_SUITE("letter", test_names, test_none_such, test_refuses, test_known_letters,
          test_every_piece_says_its_own, test_unknown_is_silent,
          test_nothing_is_said_without_its_reason, test_cases, test_lacks, test_no_test_of_risk,
          test_ways_to_turn_to, test_questions, test_dutch_days, test_message, test_nothing_leaks,
          test_hostile_texts, test_written_gap_is_text, test_random_registers)
