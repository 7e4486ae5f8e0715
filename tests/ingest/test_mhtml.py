"""Pages that a browser saved as one file."""

import pytest

from tests.ingest.desk import only, read
from wiredesk.model import Skipped, Snapshot

SAVED = """From: <Saved by Blink>
Snapshot-Content-Location: https://outlet.example/ferry
Subject: Ferry aground
Date: Fri, 23 Jan 2026 10:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="--here--"


----here--
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable
Content-Location: https://outlet.example/ferry

<html><body class=3D"page"><p>Zo=C3=AB Borg said the ferry Halden ran agro=
und off Sandvoll.</p></body></html>
----here--
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
----here----
"""
PAGE = '<html><body class="page"><p>Zoë Borg said the ferry Halden ran aground off Sandvoll.</p></body></html>'


def saved(tmp_path, text, name="ferry.mhtml"):
    (tmp_path / name).write_bytes(text.replace("\n", "\r\n").encode())
    return only(read(tmp_path / name))


@pytest.mark.parametrize("name", ["ferry.mhtml", "ferry.mht", "ferry.html", "ferry"])
def test_the_page_is_read_as_it_was_served_and_from_where(tmp_path, name):
    page = saved(tmp_path, SAVED, name)
    assert isinstance(page, Snapshot)
    assert page.content.decode().strip() == PAGE
    assert (page.url, page.media_type, page.charset) == ("https://outlet.example/ferry", "text/html", "utf-8")
    assert page.fetched is None  # the day it was saved is not told by the outlet


def test_the_address_of_the_file_stands_in_for_a_part_without_one(tmp_path):
    unnamed = SAVED.replace("\nContent-Location: https://outlet.example/ferry", "", 1)
    assert saved(tmp_path, unnamed).url == "https://outlet.example/ferry"
    assert saved(tmp_path, unnamed.replace("https://outlet", "cid:outlet")).url == "file:ferry.mhtml"


def test_a_page_cut_off_is_read_as_far_as_it_goes(tmp_path):
    assert b"Borg said the ferry" in saved(tmp_path, SAVED[: SAVED.index("agro=")]).content


@pytest.mark.parametrize("kept", ["\n----here--", "\nContent-Location: https://outlet.example/ferry\n"])
def test_a_file_without_its_page_is_left_out(tmp_path, kept):
    left = saved(tmp_path, SAVED.split(kept)[0] + kept)
    assert isinstance(left, Skipped)
    assert left.kind == "empty"


def test_parts_in_parts_without_end_are_left_out(tmp_path):
    nest = "".join(f'\n--b{n}\nContent-Type: multipart/related; boundary="b{n + 1}"\n' for n in range(3000))
    left = saved(tmp_path, f'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b0"\n{nest}')
    assert isinstance(left, Skipped)


def test_words_of_a_letter_are_no_saved_page(tmp_path):
    page = saved(tmp_path, "Subject: Ferry\n\nMIME-Version: 1.0 and multipart/related are words here.", "letter.txt")
    assert page.media_type == "text/plain"
