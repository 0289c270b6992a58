# SPDX-License-Identifier: Apache-2.0
"""contact.h: who a practice is, for what it sends."""
from dataclasses import astuple, dataclass
from typing import Any, Optional, Tuple

from ._call import Handle, coded, in_language, maybe, words_of_table
from ._library import lib
from .errors import check

_DETAILS = words_of_table("detail of a contact", lib.datalek_contact_name)


@dataclass(frozen=True)
class ContactDetail:
    """Something that is known of a practice: its name is that of the attribute of a Contact."""

    number: int
    name: str

    def text(self, language: str = "nl") -> str:
        """What it is, in a few words."""
        return in_language(lib.datalek_contact_text, self.number, language)


def contact_details() -> Tuple[ContactDetail, ...]:
    """All of them."""
    return tuple(ContactDetail(number, name) for number, name in _DETAILS.items())


@dataclass(frozen=True)
class Contact:
    """Who a practice is. None is unknown, and so is an empty text.

    >>> practice = Contact(organisation="Huisartsenpraktijk De Linde", person="M. Jansen")
    >>> practice.website is None
    True

    Set once, and used for every incident. It does not change: what belongs to one incident, such as
    the processor that was involved, goes into a copy.

    >>> from dataclasses import replace
    >>> replace(practice, other_organisation="Lab BV").organisation
    'Huisartsenpraktijk De Linde'

    From a mapping, such as a file of settings: Contact(**settings). To a mapping: asdict() of
    dataclasses. contact_details() says what each attribute is.
    """

    organisation: Optional[str] = None
    address: Optional[str] = None
    kvk: Optional[str] = None
    sector: Optional[str] = None
    reporter: Optional[str] = None
    reporter_function: Optional[str] = None
    reporter_phone: Optional[str] = None
    reporter_email: Optional[str] = None
    person: Optional[str] = None
    person_phone: Optional[str] = None
    person_email: Optional[str] = None
    website: Optional[str] = None
    signed_by: Optional[str] = None
    other_organisation: Optional[str] = None

    def __post_init__(self) -> None:
        handle = Handle("contact")
        for number, name in _DETAILS.items():
            _set(handle, number, name, getattr(self, name))
            # As the library has it: an empty text is unknown.
            object.__setattr__(self, name, maybe(lib.datalek_contact_get(handle, number)))
        object.__setattr__(self, "_handle", handle)
        object.__setattr__(self, "_as_parameter_", handle._as_parameter_)

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), astuple(self)


def _set(handle: Handle, number: int, name: str, text: Optional[str]) -> None:
    if text is not None and not isinstance(text, str):
        raise TypeError(f"{name} is a str or None (unknown), not {text!r}")
    bytes_ = coded(text or "")
    check(lib.datalek_contact_set(handle, number, bytes_, len(bytes_)), key=name)
