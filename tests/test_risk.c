/* SPDX-License-Identifier: Apache-2.0 */
/* Levels per aspect, ENISA's score with its parts, bands and flags, and how the two compare. */
#include "support.h"
#include <stdio.h>

#define BREACH "\"role\":\"controller\",\"personal_data\":true,\"security_breach\":true,"
#define LEAK BREACH "\"disclosed\":true,\"altered\":false,\"lost\":false,\"encrypted\":false,"
#define READ                                                                                       \
  LEAK "\"viewed\":true,\"recipient_confirmed\":false,\"misuse\":false,\"vulnerable\":false,"

/* Judges an incident written without its outer braces. To be freed. */
static datalek_risk *judge(const char *facts) {
  char json[1024];
  datalek_risk *risk = NULL;
  snprintf(json, sizeof json, "{%s}", facts);
  datalek_incident *incident = incident_from(json);
  ck_assert_int_eq(datalek_risk_new(&risk), DATALEK_OK);
  ck_assert_int_eq(datalek_risk_score(incident, risk), DATALEK_OK);
  datalek_incident_free(incident);
  return risk;
}

/* ENISA's method on incidents of its own kind, and each band at its edges. */
START_TEST(test_scores_and_bands) {
  static const struct {
    const char *facts;
    int32_t score;
    int32_t band;
  } rows[] = {
    /* A laboratory result to one wrong address. */
    {LEAK "\"spread\":\"known_recipients\",\"deliberate\":false,\"data\":[\"basic\",\"health\"],"
          "\"insight\":\"ordinary\",\"identifiability\":\"maximum\"",
     425, DATALEK_BAND_VERY_HIGH},
    /* Addresses of a club in CC. */
    {LEAK "\"spread\":\"known_recipients\",\"deliberate\":false,\"data\":[\"contact\"],"
          "\"insight\":\"ordinary\",\"identifiability\":\"maximum\"",
     125, DATALEK_BAND_LOW},
    /* Hashed passwords under aliases, stolen. */
    {LEAK "\"spread\":\"unknown_recipients\",\"deliberate\":true,\"data\":[\"credentials\"],"
          "\"insight\":\"hardly\",\"identifiability\":\"negligible\"",
     125, DATALEK_BAND_LOW},
    /* A hospital held to ransom for two days, nothing copied. */
    {BREACH "\"disclosed\":false,\"altered\":false,\"lost\":true,\"restoration\":\"delayed\","
            "\"deliberate\":true,\"data\":[\"basic\",\"health\"],\"insight\":\"ordinary\","
            "\"identifiability\":\"maximum\"",
     475, DATALEK_BAND_VERY_HIGH},
    /* Everything at its gravest. */
    {BREACH "\"disclosed\":true,\"spread\":\"unknown_recipients\",\"altered\":true,"
            "\"alteration\":\"irreversible\",\"lost\":true,\"restoration\":\"impossible\","
            "\"deliberate\":true,\"data\":[\"health\"],\"insight\":\"critical\","
            "\"identifiability\":\"maximum\"",
     600, DATALEK_BAND_VERY_HIGH},
    /* Both sides of 2, 3 and 4. */
    {LEAK "\"spread\":\"known_recipients\",\"deliberate\":false,\"data\":[\"profile\"],"
          "\"insight\":\"ordinary\",\"identifiability\":\"significant\"",
     175, DATALEK_BAND_LOW},
    {LEAK "\"spread\":\"exposed\",\"deliberate\":false,\"data\":[\"profile\"],"
          "\"insight\":\"ordinary\",\"identifiability\":\"maximum\"",
     200, DATALEK_BAND_MEDIUM},
    {LEAK "\"spread\":\"known_recipients\",\"deliberate\":true,\"data\":[\"profile\"],"
          "\"insight\":\"ordinary\",\"identifiability\":\"maximum\"",
     275, DATALEK_BAND_MEDIUM},
    {LEAK "\"spread\":\"exposed\",\"deliberate\":false,\"data\":[\"financial\"],"
          "\"insight\":\"ordinary\",\"identifiability\":\"maximum\"",
     300, DATALEK_BAND_HIGH},
    {LEAK "\"spread\":\"known_recipients\",\"deliberate\":true,\"data\":[\"financial\"],"
          "\"insight\":\"ordinary\",\"identifiability\":\"maximum\"",
     375, DATALEK_BAND_HIGH},
    {LEAK "\"spread\":\"exposed\",\"deliberate\":false,\"data\":[\"health\"],"
          "\"insight\":\"ordinary\",\"identifiability\":\"maximum\"",
     400, DATALEK_BAND_VERY_HIGH},
    {"\"security_breach\":false", 0, DATALEK_BAND_LOW},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    datalek_risk *risk = judge(rows[i].facts);
    ck_assert_int_eq(datalek_risk_score_min(risk, DATALEK_SCORE_SE), rows[i].score);
    ck_assert_int_eq(datalek_risk_score_max(risk, DATALEK_SCORE_SE), rows[i].score);
    ck_assert_int_eq(datalek_risk_band_min(risk), rows[i].band);
    ck_assert_int_eq(datalek_risk_band_max(risk), rows[i].band);
    datalek_risk_free(risk);
  }
}
END_TEST

START_TEST(test_bounds_when_nothing_is_known) {
  static const int32_t bounds[][2] = {
    [DATALEK_SCORE_SE] = {0, 600},
    [DATALEK_SCORE_DPC] = {100, 400},
    [DATALEK_SCORE_EI] = {25, 100},
    [DATALEK_SCORE_CB] = {0, 200},
  };
  datalek_risk *risk = judge("");
  for (int32_t part = DATALEK_SCORE_SE; part <= DATALEK_SCORE_CB; part++) {
    ck_assert_int_eq(datalek_risk_score_min(risk, part), bounds[part][0]);
    ck_assert_int_eq(datalek_risk_score_max(risk, part), bounds[part][1]);
  }
  ck_assert_int_eq(datalek_risk_band_min(risk), DATALEK_BAND_LOW);
  ck_assert_int_eq(datalek_risk_band_max(risk), DATALEK_BAND_VERY_HIGH);
  for (int32_t aspect = DATALEK_ASPECT_ALL; aspect <= DATALEK_ASPECT_AVAILABILITY; aspect++) {
    ck_assert_int_eq(datalek_risk_level(risk, aspect), DATALEK_UNKNOWN);
    ck_assert_int_eq(datalek_risk_level_min(risk, aspect), DATALEK_LEVEL_UNLIKELY);
    ck_assert_int_eq(datalek_risk_level_max(risk, aspect), DATALEK_LEVEL_HIGH);
  }
  datalek_risk_free(risk);
}
END_TEST

START_TEST(test_empty_risk_says_nothing) {
  datalek_risk *risk = NULL;
  ck_assert_int_eq(datalek_risk_new(&risk), DATALEK_OK);
  ck_assert_int_eq(datalek_risk_law(risk), datalek_risk_law(NULL));
  ck_assert_int_eq(datalek_risk_basis(risk), datalek_risk_basis(NULL));
  ck_assert_int_eq(datalek_risk_level(risk, DATALEK_ASPECT_ALL), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_risk_many_people(risk), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_risk_unintelligible(risk), DATALEK_UNKNOWN);
  ck_assert_int_eq(datalek_risk_comparison(risk), DATALEK_COMPARISON_OPEN);
  datalek_risk_free(risk);
}
END_TEST

START_TEST(test_aspects_are_judged_apart) {
  static const int32_t levels[] = {
    [DATALEK_ASPECT_ALL] = DATALEK_LEVEL_HIGH,
    [DATALEK_ASPECT_CONFIDENTIALITY] = DATALEK_LEVEL_HIGH,
    [DATALEK_ASPECT_INTEGRITY] = DATALEK_LEVEL_UNLIKELY,
    [DATALEK_ASPECT_AVAILABILITY] = DATALEK_LEVEL_RISK,
  };
  datalek_risk *risk =
    judge(BREACH "\"disclosed\":true,\"viewed\":true,\"encrypted\":false,\"deliberate\":true,"
                 "\"spread\":\"unknown_recipients\",\"recipient\":\"unknown_or_hostile\","
                 "\"data\":[\"basic\",\"health\"],\"insight\":\"ordinary\","
                 "\"altered\":true,\"alteration\":\"no_illegal_use\","
                 "\"lost\":true,\"restoration\":\"delayed\",\"loss_impact\":\"hindrance\"");
  for (int32_t aspect = DATALEK_ASPECT_ALL; aspect <= DATALEK_ASPECT_AVAILABILITY; aspect++) {
    ck_assert_int_eq(datalek_risk_level(risk, aspect), levels[aspect]);
  }
  datalek_risk_free(risk);
}
END_TEST

START_TEST(test_flags) {
  static const struct {
    const char *facts;
    int32_t many_people;
    int32_t unintelligible;
  } rows[] = {
    {"", DATALEK_UNKNOWN, DATALEK_UNKNOWN},
    {"\"subjects\":100,\"encrypted\":true,\"key_safe\":true", DATALEK_NO, DATALEK_YES},
    {"\"subjects\":101,\"encrypted\":true,\"key_safe\":false", DATALEK_YES, DATALEK_NO},
    {"\"encrypted\":true", DATALEK_UNKNOWN, DATALEK_UNKNOWN},
    {"\"encrypted\":false", DATALEK_UNKNOWN, DATALEK_NO},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    datalek_risk *risk = judge(rows[i].facts);
    ck_assert_int_eq(datalek_risk_many_people(risk), rows[i].many_people);
    ck_assert_int_eq(datalek_risk_unintelligible(risk), rows[i].unintelligible);
    datalek_risk_free(risk);
  }
}
END_TEST

START_TEST(test_score_beside_the_law) {
  static const struct {
    const char *facts;
    int32_t comparison;
  } rows[] = {
    {"", DATALEK_COMPARISON_OPEN},
    {"\"security_breach\":false", DATALEK_COMPARISON_AGREES},
    /* Low, and unlikely: names of two people. */
    {READ "\"spread\":\"known_recipients\",\"recipient\":\"other_known\",\"deliberate\":false,"
          "\"data\":[\"basic\"],\"insight\":\"ordinary\",\"identifiability\":\"maximum\","
          "\"subjects\":2",
     DATALEK_COMPARISON_AGREES},
    /* Medium, and a risk: EDPB 01/2021, case 16. */
    {READ "\"spread\":\"known_recipients\",\"recipient\":\"other_known\",\"deliberate\":false,"
          "\"data\":[\"basic\",\"profile\"],\"insight\":\"ordinary\","
          "\"identifiability\":\"maximum\",\"subjects\":2",
     DATALEK_COMPARISON_AGREES},
    /* Very high, and high. */
    {READ "\"spread\":\"known_recipients\",\"recipient\":\"other_known\",\"deliberate\":false,"
          "\"data\":[\"basic\",\"health\"],\"insight\":\"ordinary\","
          "\"identifiability\":\"maximum\",\"subjects\":1",
     DATALEK_COMPARISON_AGREES},
    /* The score does not see that the recipient was a GP who deleted it. */
    {LEAK "\"spread\":\"known_recipients\",\"recipient\":\"bound_by_secrecy\","
          "\"recipient_confirmed\":true,\"misuse\":false,\"deliberate\":false,"
          "\"data\":[\"basic\",\"health\"],\"insight\":\"ordinary\","
          "\"identifiability\":\"maximum\"",
     DATALEK_COMPARISON_SCORE_HIGHER},
    /* Nor how many people: EDPB 01/2021, case 11. */
    {READ "\"spread\":\"unknown_recipients\",\"recipient\":\"unknown_or_hostile\","
          "\"deliberate\":true,\"data\":[\"basic\",\"contact\"],\"insight\":\"ordinary\","
          "\"identifiability\":\"maximum\",\"subjects\":100000",
     DATALEK_COMPARISON_SCORE_LOWER},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    datalek_risk *risk = judge(rows[i].facts);
    ck_assert_int_eq(datalek_risk_comparison(risk), rows[i].comparison);
    datalek_risk_free(risk);
  }
}
END_TEST

RUN_SUITE("risk", test_empty_risk_says_nothing, test_scores_and_bands,
          test_bounds_when_nothing_is_known, test_aspects_are_judged_apart, test_flags,
          test_score_beside_the_law)
