# SPDX-License-Identifier: Apache-2.0
"""format.h: the formats of documents for people."""
from typing import Tuple

from ._call import words_of_table
from ._library import lib

FORMATS = words_of_table("format", lib.datalek_format_name)


def formats() -> Tuple[str, ...]:
    """The formats, by name.

    >>> formats()
    ('text', 'markdown', 'html')
    """
    return tuple(FORMATS)
