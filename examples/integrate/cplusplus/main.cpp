/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A form that the library describes: which fields there are, of what kind, with which choices, and
 * which of them still matter. No fact is named here, so a new one in the library needs no new code.
 *
 *     form NAME=ANSWER...      without arguments the same, as lines on standard input
 *     form personal_data=yes spread=exposed subjects=60 aware_at=2026-11-20T18:10:00+01:00
 *
 * Prints the verdicts, and then the fields that can still change one of them. The answer "?" makes
 * a fact unknown again. Exit status: 0, or 1 with a message if an answer is wrong.
 */
#include "datalek.hpp"
#include <charconv>
#include <iostream>
#include <vector>

namespace {

constexpr std::int32_t language = DATALEK_LANGUAGE_EN; // DATALEK_LANGUAGE_NL: questions in Dutch

std::int64_t highest(std::int32_t fact) {
  std::int64_t low = 0;
  std::int64_t high = 0;
  datalek::check(datalek_fact_bounds(fact, &low, &high), "fact");
  return high;
}

// The word for a value of a choice or a yes/no fact. Values count from 0.
std::string option(std::int32_t fact, std::int64_t value) {
  const char *name = datalek_fact_value_name(fact, value);
  return name != nullptr ? name : value == DATALEK_YES ? "yes" : "no";
}

// What an answer means, by the kind of its fact; nothing for unknown.
std::optional<std::int64_t> value_of(std::int32_t fact, const std::string &answer) {
  const std::int32_t kind = datalek_fact_kind(fact);
  const char *end = answer.data() + answer.size();
  const std::string about = std::string(datalek_fact_name(fact)) + "=" + answer;
  std::int64_t value = 0;
  if (answer == "?") {
    return std::nullopt;
  }
  if (kind == DATALEK_KIND_TIME) {
    datalek::check(datalek_time_parse(answer.data(), answer.size(), &value), about);
    return value;
  }
  if (kind == DATALEK_KIND_COUNT) {
    auto [stop, failure] = std::from_chars(answer.data(), end, value);
    if (stop == end && failure == std::errc() && value >= 0) { // -1 would be "unknown"
      return value;
    }
  } else {
    for (value = 0; value <= highest(fact); value++) {
      if (answer == option(fact, value)) {
        return value;
      }
    }
  }
  throw datalek::error(DATALEK_ERROR_VALUE, about);
}

void fill_in(const datalek::incident &incident, const std::string &line) {
  const std::size_t equals = line.find('=');
  const std::string name = line.substr(0, equals);
  std::int32_t fact = DATALEK_FACT_NONE;
  datalek::check(datalek_fact_find(name.c_str(), &fact), name);
  datalek::set(incident, fact,
               value_of(fact, equals == std::string::npos ? "" : line.substr(equals + 1)));
}

// What a screen has here: a button for each choice, a box for a number, a calendar for a time.
void print_control(std::int32_t fact) {
  const std::string name = std::string("    ") + datalek_fact_name(fact) + "=";
  switch (datalek_fact_kind(fact)) {
  case DATALEK_KIND_TIME:
    std::cout << name << "2026-11-13T16:40:00+01:00\n";
    break;
  case DATALEK_KIND_COUNT:
    std::cout << name << "0.." << highest(fact) << "\n";
    break;
  case DATALEK_KIND_YES_NO:
    std::cout << name << "yes|no\n";
    break;
  default:
    for (std::int64_t value = 0; value <= highest(fact); value++) {
      std::cout << name << option(fact, value) << "  "
                << datalek_fact_value_text(fact, value, language) << "\n";
    }
  }
}

// A question is mostly about one fact, in its words; else each of its facts has words of its own,
// and those that are known already are left out.
void print_question(const datalek::incident &incident, std::int32_t question) {
  const std::int32_t count = datalek_question_fact_count(question);
  std::cout << "  " << datalek_question_text(question, language) << "\n";
  for (std::int32_t i = 0; i < count; i++) {
    const std::int32_t fact = datalek_question_fact(question, i);
    if (datalek::get(incident, fact)) {
      continue;
    }
    if (count > 1) {
      std::cout << "   " << datalek_fact_question(fact, language) << "\n";
    }
    print_control(fact);
  }
}

void print_form(const datalek::incident &incident) {
  std::vector<std::int32_t> open(static_cast<std::size_t>(datalek_question_count()));
  std::size_t count = 0;
  datalek::check(
    datalek_questions_open(incident.get(), DATALEK_LAW_AT_TIME, open.data(), open.size(), &count),
    "form");
  open.resize(count);
  for (std::int32_t question : open) {
    print_question(incident, question);
  }
}

void print_verdicts(const datalek::incident &incident) {
  const auto assessment = datalek::make<datalek::assessment>(datalek_assessment_new);
  datalek::check(datalek_assess(incident.get(), assessment.get()), "assess");
  for (std::int32_t kind = 0; kind < datalek_outcome_count(); kind++) {
    const std::optional<bool> verdict = datalek::verdict(assessment, kind);
    std::cout << datalek_outcome_name(kind) << ": "
              << (verdict ? *verdict ? "yes" : "no" : "not known yet") << "\n";
  }
  const std::int64_t deadline =
    datalek_assessment_deadline(assessment.get(), DATALEK_DEADLINE_STRICT);
  if (char text[DATALEK_TIME_SIZE];
      datalek_time_format(deadline, text, sizeof text) == DATALEK_OK) {
    std::cout << "deadline: " << text << "\n";
  }
}

void run(int count, char **arguments) {
  const auto incident = datalek::make<datalek::incident>(datalek_incident_new);
  for (int i = 1; i < count; i++) {
    fill_in(incident, arguments[i]);
  }
  for (std::string line; count == 1 && std::getline(std::cin, line);) {
    fill_in(incident, line);
  }
  if (std::cin.bad()) {
    throw std::runtime_error("standard input cannot be read");
  }
  print_verdicts(incident);
  print_form(incident);
  if (!std::cout.flush()) {
    throw std::runtime_error("standard output cannot be written");
  }
}

} // namespace

int main(int count, char **arguments) try {
  run(count, arguments);
  return 0;
} catch (const std::exception &failure) {
  std::cerr << "form: " << failure.what() << "\n";
  return 1;
}
