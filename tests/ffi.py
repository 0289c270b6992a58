# SPDX-License-Identifier: Apache-2.0
"""The library from Python with nothing but ctypes and the headers: ffi.py PATH_OF_LIBRARY"""
import ctypes
import sys

lib = ctypes.CDLL(sys.argv[1])
lib.datalek_rule_text.restype = ctypes.c_char_p
incident, outcome, risk = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_void_p()
assert lib.datalek_incident_new(ctypes.byref(incident)) == 0
assert lib.datalek_outcome_new(ctypes.byref(outcome)) == 0
assert lib.datalek_risk_new(ctypes.byref(risk)) == 0

# A referral with a BSN went to another GP, who has deleted it.
known = {"role": 1, "personal_data": 1, "security_breach": 1, "disclosed": 1, "altered": 0,
         "lost": 0, "spread": 1, "recipient": 0, "recipient_confirmed": 1, "deliberate": 0,
         "misuse": 0, "journalistic_purpose": 0, "financial_undertaking": 0}
for name, value in known.items():
    fact = ctypes.c_int32()
    assert lib.datalek_fact_find(name.encode(), ctypes.byref(fact)) == 0
    assert lib.datalek_incident_set(incident, fact, ctypes.c_int64(value)) == 0

verdicts = []
for function in (lib.datalek_classify, lib.datalek_must_notify_ap, lib.datalek_must_notify_subject):
    assert function(incident, outcome) == 0
    verdicts.append(lib.datalek_outcome_verdict(outcome))
    count = lib.datalek_outcome_reason_count(outcome)
    assert all(lib.datalek_rule_text(lib.datalek_outcome_reason(outcome, i), 0)
               for i in range(count)) and count > 0
    assert lib.datalek_outcome_missing_count(outcome) == 0
assert verdicts == [1, 0, 0], verdicts
assert lib.datalek_risk_score(incident, risk) == 0
assert lib.datalek_risk_level(risk, 0) == 0
assert 0 < lib.datalek_risk_score_min(risk, 0) < lib.datalek_risk_score_max(risk, 0)

lib.datalek_risk_free(risk)
lib.datalek_outcome_free(outcome)
lib.datalek_incident_free(incident)
print("ffi: classify, risk_score, must_notify_ap and must_notify_subject answer through ctypes")
