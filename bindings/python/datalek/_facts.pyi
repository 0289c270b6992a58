# SPDX-License-Identifier: Apache-2.0
# Made by make_facts.py from the facts of datalek 0.1.0.
from datetime import datetime
from typing import Any, Iterable, List, Literal, Optional, Tuple

Kind = Literal["basic", "contact", "profile", "location", "financial", "payment", "credentials",
    "national_id", "official_document", "health", "genetic", "biometric", "special", "criminal"]
Role = Literal["processor", "controller"]
Spread = Literal["exposed", "known_recipients", "unknown_recipients"]
Recipient = Literal["bound_by_secrecy", "business_relation", "other_known", "unknown_or_hostile"]
Alteration = Literal["no_illegal_use", "reversible", "irreversible"]
Restoration = Literal["prompt", "delayed", "impossible"]
LossImpact = Literal["none", "hindrance", "care_at_risk"]
Insight = Literal["hardly", "limited", "ordinary", "deep", "critical"]
Identifiability = Literal["negligible", "limited", "significant", "maximum"]
Cause = Literal["wrong_recipient_post", "wrong_recipient_email", "cc_instead_of_bcc",
    "device_lost_or_stolen", "paper_lost_or_stolen", "hacking", "unauthorised_internal_access",
    "published_by_mistake", "wrong_person_shown", "added_to_wrong_record", "outage_or_loss",
    "discarded_carrier", "other"]

class Facts:
    _as_parameter_: Any

    role: Optional[Role]
    """Are they data of your own patients or staff, or do you process them on behalf of
    another?"""
    personal_data: Optional[bool]
    """Are the data about living people? It counts too if no name is given but one can find out
    who they are."""
    security_breach: Optional[bool]
    """Did security fail? A mistake, outage, loss or theft counts. Answer 'no' for planned
    maintenance, own policy, or a weakness that nobody could use."""
    disclosed: Optional[bool]
    """Did someone without a right to them get or see the data, or could such a person reach
    them? A lost or stolen device or file counts, even if you do not know whether anyone saw
    it."""
    altered: Optional[bool]
    """Were data changed without right, or put into the wrong record? Ransomware that locks
    data counts."""
    lost: Optional[bool]
    """Were data destroyed or lost, or out of reach when needed? A copy that is gone while you
    still have the data yourself does not count."""
    spread: Optional[Spread]
    """Where did the data end up?"""
    recipient: Optional[Recipient]
    """Who has the data, or may have them? If there are several, choose the least trustworthy."""
    recipient_confirmed: Optional[bool]
    """Did every recipient confirm that all was returned or deleted and that nothing was done
    with it?"""
    viewed: Optional[bool]
    """Can anyone have seen the content? Answer 'no' only if you can prove it and it can no
    longer happen, for instance because the envelope is back unopened, or from logs."""
    deliberate: Optional[bool]
    """Did someone do it on purpose, such as stealing, hacking or snooping in a record?"""
    misuse: Optional[bool]
    """Are there signs of misuse, or is there a recipient who may want to harm the person with
    it, such as an ex-partner in a conflict?"""
    encrypted: Optional[bool]
    """Were all data well encrypted, so that nobody can read them without the key or password?
    A log-in screen alone is not enough. Passwords that are stored as salted hashes count."""
    key_safe: Optional[bool]
    """Is the key or password safe: not leaked, not sent along, and not to be guessed or
    cracked?"""
    alteration: Optional[Alteration]
    """What happened to the changed data?"""
    restoration: Optional[Restoration]
    """How soon were the data back, or will they be?"""
    loss_impact: Optional[LossImpact]
    """What does it do to patients or others that the data were missing or wrong?"""
    data_basic: Optional[bool]
    """Are names, sex or dates of birth among the data?"""
    data_contact: Optional[bool]
    """Are addresses, e-mail addresses or telephone numbers among the data?"""
    data_profile: Optional[bool]
    """Do they say anything about work, school, habits or preferences, or about someone as a
    customer?"""
    data_location: Optional[bool]
    """Do the data show where someone is or was, or whom they were in contact with?"""
    data_financial: Optional[bool]
    """Are financial data among them: income, debts, account numbers or invoices?"""
    data_payment: Optional[bool]
    """Are details of bank or credit cards among them, or others that allow paying?"""
    data_credentials: Optional[bool]
    """Are user names with passwords, keys or tokens among the data?"""
    data_national_id: Optional[bool]
    """Is the BSN or another national number among the data?"""
    data_official_document: Optional[bool]
    """Are copies of passports, identity cards or driving licences among the data?"""
    data_health: Optional[bool]
    """Are someone's health, care or medication among the data? An appointment, referral or
    bill that shows care counts."""
    data_genetic: Optional[bool]
    """Are genetic data among them, such as the result of a DNA test?"""
    data_biometric: Optional[bool]
    """Are biometric data for identification among them, such as a fingerprint?"""
    data_special: Optional[bool]
    """Are race, belief, politics, union membership, sex life or orientation among the data?"""
    data_criminal: Optional[bool]
    """Are data on convictions or offences among them?"""
    insight: Optional[Insight]
    """What can someone learn from it about the person? Choose what weighs most."""
    identifiability: Optional[Identifiability]
    """Can someone who sees the data tell whom they are about?"""
    subjects: Optional[int]
    """How many people are the data about?"""
    records: Optional[int]
    """How many records are concerned?"""
    vulnerable: Optional[bool]
    """Are especially vulnerable people among them: children, people who depend on others (as
    with dementia or a mental disability) or threatened people? Being a patient alone does
    not count."""
    risk_removed: Optional[bool]
    """Did you do something afterwards that makes a high risk no longer likely, such as
    replacing passwords before anyone could use them?"""
    disproportionate_effort: Optional[bool]
    """Would it take disproportionate effort to tell each person individually, for instance
    because you have no address of many of them?"""
    financial_undertaking: Optional[bool]
    """Is your organisation a bank or insurer (financial undertaking under the Wft)?"""
    journalistic_purpose: Optional[bool]
    """Are the data used only for journalism or for academic, artistic or literary expression?
    Ordinary care or research is not meant."""
    started_at: Optional[datetime]
    """When did it begin?"""
    ended_at: Optional[datetime]
    """When did it end?"""
    discovered_at: Optional[datetime]
    """When did the first signal come?"""
    aware_at: Optional[datetime]
    """When were you, or anyone in your practice, reasonably certain that something had gone
    wrong with personal data?"""
    cause: Optional[Cause]
    """What kind of incident was it?"""
    processor_discovered_at: Optional[datetime]
    """When did the processor (the supplier) discover it?"""
    controller_told_at: Optional[datetime]
    """When did the processor (the supplier) tell the controller?"""
    def __init__(
        self, *,
        data: Optional[Iterable[Kind]] = ...,
        role: Optional[Role] = ...,
        personal_data: Optional[bool] = ...,
        security_breach: Optional[bool] = ...,
        disclosed: Optional[bool] = ...,
        altered: Optional[bool] = ...,
        lost: Optional[bool] = ...,
        spread: Optional[Spread] = ...,
        recipient: Optional[Recipient] = ...,
        recipient_confirmed: Optional[bool] = ...,
        viewed: Optional[bool] = ...,
        deliberate: Optional[bool] = ...,
        misuse: Optional[bool] = ...,
        encrypted: Optional[bool] = ...,
        key_safe: Optional[bool] = ...,
        alteration: Optional[Alteration] = ...,
        restoration: Optional[Restoration] = ...,
        loss_impact: Optional[LossImpact] = ...,
        data_basic: Optional[bool] = ...,
        data_contact: Optional[bool] = ...,
        data_profile: Optional[bool] = ...,
        data_location: Optional[bool] = ...,
        data_financial: Optional[bool] = ...,
        data_payment: Optional[bool] = ...,
        data_credentials: Optional[bool] = ...,
        data_national_id: Optional[bool] = ...,
        data_official_document: Optional[bool] = ...,
        data_health: Optional[bool] = ...,
        data_genetic: Optional[bool] = ...,
        data_biometric: Optional[bool] = ...,
        data_special: Optional[bool] = ...,
        data_criminal: Optional[bool] = ...,
        insight: Optional[Insight] = ...,
        identifiability: Optional[Identifiability] = ...,
        subjects: Optional[int] = ...,
        records: Optional[int] = ...,
        vulnerable: Optional[bool] = ...,
        risk_removed: Optional[bool] = ...,
        disproportionate_effort: Optional[bool] = ...,
        financial_undertaking: Optional[bool] = ...,
        journalistic_purpose: Optional[bool] = ...,
        started_at: Optional[datetime] = ...,
        ended_at: Optional[datetime] = ...,
        discovered_at: Optional[datetime] = ...,
        aware_at: Optional[datetime] = ...,
        cause: Optional[Cause] = ...,
        processor_discovered_at: Optional[datetime] = ...,
        controller_told_at: Optional[datetime] = ...,
    ) -> None: ...
    def set(
        self, *,
        data: Optional[Iterable[Kind]] = ...,
        role: Optional[Role] = ...,
        personal_data: Optional[bool] = ...,
        security_breach: Optional[bool] = ...,
        disclosed: Optional[bool] = ...,
        altered: Optional[bool] = ...,
        lost: Optional[bool] = ...,
        spread: Optional[Spread] = ...,
        recipient: Optional[Recipient] = ...,
        recipient_confirmed: Optional[bool] = ...,
        viewed: Optional[bool] = ...,
        deliberate: Optional[bool] = ...,
        misuse: Optional[bool] = ...,
        encrypted: Optional[bool] = ...,
        key_safe: Optional[bool] = ...,
        alteration: Optional[Alteration] = ...,
        restoration: Optional[Restoration] = ...,
        loss_impact: Optional[LossImpact] = ...,
        data_basic: Optional[bool] = ...,
        data_contact: Optional[bool] = ...,
        data_profile: Optional[bool] = ...,
        data_location: Optional[bool] = ...,
        data_financial: Optional[bool] = ...,
        data_payment: Optional[bool] = ...,
        data_credentials: Optional[bool] = ...,
        data_national_id: Optional[bool] = ...,
        data_official_document: Optional[bool] = ...,
        data_health: Optional[bool] = ...,
        data_genetic: Optional[bool] = ...,
        data_biometric: Optional[bool] = ...,
        data_special: Optional[bool] = ...,
        data_criminal: Optional[bool] = ...,
        insight: Optional[Insight] = ...,
        identifiability: Optional[Identifiability] = ...,
        subjects: Optional[int] = ...,
        records: Optional[int] = ...,
        vulnerable: Optional[bool] = ...,
        risk_removed: Optional[bool] = ...,
        disproportionate_effort: Optional[bool] = ...,
        financial_undertaking: Optional[bool] = ...,
        journalistic_purpose: Optional[bool] = ...,
        started_at: Optional[datetime] = ...,
        ended_at: Optional[datetime] = ...,
        discovered_at: Optional[datetime] = ...,
        aware_at: Optional[datetime] = ...,
        cause: Optional[Cause] = ...,
        processor_discovered_at: Optional[datetime] = ...,
        controller_told_at: Optional[datetime] = ...,
    ) -> None: ...
    @property
    def data(self) -> Optional[Tuple[Kind, ...]]: ...
    @data.setter
    def data(self, kinds: Optional[Iterable[Kind]]) -> None: ...
    def _get(self, number: int) -> int: ...

def data_kinds() -> List[str]: ...
