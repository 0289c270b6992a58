/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What makes the C interface at home in C++17: owners that free, exceptions instead of statuses,
 * std::optional instead of "unknown". To be copied, and grown with what a host uses.
 *
 * The library is C: no exception may pass through it. So a callback that a host gives it, such as a
 * digest (register.h), must catch all and return a status.
 */
#ifndef DATALEK_HPP
#define DATALEK_HPP

#include <cstdint>
#include <datalek/datalek.h>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

namespace datalek {

/* A status other than DATALEK_OK, with what it is about. */
class error : public std::runtime_error {
public:
  error(std::int32_t status, const std::string &about)
      : std::runtime_error(about + ": " + datalek_status_text(status, DATALEK_LANGUAGE_EN)),
        status_(status) {}

  std::int32_t status() const noexcept { return status_; }

private:
  std::int32_t status_;
};

inline void check(std::int32_t status, const std::string &about) {
  if (status != DATALEK_OK) {
    throw error(status, about);
  }
}

template <auto Free> struct freed_by {
  template <class Object> void operator()(Object *object) const noexcept { Free(object); }
};

using incident = std::unique_ptr<datalek_incident, freed_by<datalek_incident_free>>;
using assessment = std::unique_ptr<datalek_assessment, freed_by<datalek_assessment_free>>;

/* make<incident>(datalek_incident_new) */
template <class Owner> Owner make(std::int32_t (*create)(typename Owner::element_type **)) {
  typename Owner::pointer object = nullptr;
  check(create(&object), "new");
  return Owner(object);
}

/* A fact; no value while it is unknown. */
inline std::optional<std::int64_t> get(const incident &of, std::int32_t fact) {
  std::int64_t value = 0;
  check(datalek_incident_get(of.get(), fact, &value), "fact");
  const bool unknown = value == DATALEK_UNKNOWN || value == DATALEK_TIME_UNKNOWN;
  return unknown ? std::nullopt : std::optional<std::int64_t>(value);
}

/* Sets a fact; no value makes it unknown. */
inline void set(const incident &to, std::int32_t fact, std::optional<std::int64_t> value) {
  const bool is_time = datalek_fact_kind(fact) == DATALEK_KIND_TIME;
  const std::int64_t unknown = is_time ? DATALEK_TIME_UNKNOWN : std::int64_t{DATALEK_UNKNOWN};
  const char *name = datalek_fact_name(fact);
  check(datalek_incident_set(to.get(), fact, value.value_or(unknown)),
        name != nullptr ? name : "fact");
}

/* The verdict on a question; none while it is open. A plain bool would lose that. */
inline std::optional<bool> verdict(const assessment &of, std::int32_t kind) {
  const std::int32_t value = datalek_outcome_verdict(datalek_assessment_outcome(of.get(), kind));
  return value == DATALEK_UNKNOWN ? std::nullopt : std::optional<bool>(value == DATALEK_YES);
}

} // namespace datalek

#endif
