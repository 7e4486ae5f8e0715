"""Mails: newsletters and press releases with their head, alone or in a mailbox."""

import gzip
import os
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from tests.ingest.desk import only, read
from wiredesk.extract import extract
from wiredesk.model import Skipped, Snapshot

TEXT = "Police said on Monday that 31 people were injured when a ferry hit the pier in Arden."
HTML = f"<html><body><table><tr><td><h1>Morning</h1><p>{TEXT}</p></td></tr></table></body></html>"


def mail(*, text=TEXT, html="", **fields):
    made = EmailMessage()
    told = {"Received": "from x by y", "From": "Ardén Post <news@ardenpost.example>",
            "Subject": "Fähre: ferry hits pier", "Date": "Mon, 26 Jan 2026 09:00:00 +0100"}  # fmt: skip
    for name, value in {**told, **fields}.items():
        made[name] = value
    made.set_content(text)
    if html:
        made.add_alternative(html, subtype="html")
        made.add_attachment(b"<p>Attached.</p>", maintype="text", subtype="html", filename="a.html")
    return made


def saved(tmp_path, message, name="news.eml"):
    raw = message if isinstance(message, bytes) else message.as_bytes(policy=SMTP)
    (tmp_path / name).write_bytes(raw)
    return only(read(tmp_path / name))


@pytest.mark.parametrize("name", ["news.eml", "news.txt", "news"])
def test_a_mail_is_told_by_its_fields_and_its_head_is_no_text(tmp_path, name):
    found = saved(tmp_path, mail(), name)
    assert isinstance(found, Snapshot)
    assert (found.content.decode().strip(), found.media_type, found.url) == (TEXT, "text/plain", f"file:{name}")
    report = extract(found)
    assert (report.title, report.outlet) == ("Fähre: ferry hits pier", "Ardén Post")
    assert report.published.isoformat() == "2026-01-26T09:00:00+01:00"
    assert report.text == TEXT


def test_the_html_part_is_read_before_the_plain_one_and_before_what_is_attached(tmp_path):
    found = saved(tmp_path, mail(html=HTML, text="See the pictures in your browser."))
    assert (found.media_type, found.charset) == ("text/html", "utf-8")
    report = extract(found)
    assert TEXT in report.text
    assert report.title == "Fähre: ferry hits pier"


def test_a_newsletter_with_its_pictures_is_a_mail_and_a_saved_page_is_none(tmp_path):
    page = (
        "From: Ardén Post <news@a.example>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
        f"--b\nContent-Type: text/html\n\n{HTML}\n--b--\n"
    ).encode()
    found = saved(tmp_path, b"Message-ID: <1>\n" + page, "news")
    assert (found.content.decode(), found.media_type, found.hint.outlet) == (HTML, "text/html", "Ardén Post")
    assert saved(tmp_path, page, "page.mhtml").hint is None


def test_who_sent_a_mail_without_a_name_is_its_host(tmp_path):
    assert saved(tmp_path, mail(From="news@ardenpost.example")).hint.outlet == "ardenpost.example"


def test_words_that_only_look_like_a_mail_are_text(tmp_path):
    letter = b"From: the harbour\nTo: the mayor\n\nThe pier is broken, says the letter.\n"
    assert saved(tmp_path, letter, "letter.txt").content == letter


def test_a_folder_s_mails_and_saved_pages_are_read(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.eml").write_bytes(mail().as_bytes())
    head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
    page = f"{head}--b\nContent-Type: text/html\n\n<p>Words.\n--b--"
    (tmp_path / "in/b.mhtml").write_text(page)
    assert [item.url for item in read(tmp_path / "in")] == ["file:a.eml", "file:b.mhtml"]


@pytest.mark.parametrize(
    "raw",
    [
        b"From: a@b\nSubject: =?x-no-such?b?////?=\nMessage-ID: <1>\nDate: Mon, 99 Foo 99999999999999 99:99\n\nWords.",
        b"From: \xff\xfe <\xff>\nSubject: \xff\nMessage-ID: <1>\nContent-Type: text/plain; charset=\xff\n\nWords.",
        b"From: a@b\nSubject: =?utf-8?b?7aCA?= =?utf-8?q?=0A=1B[2J?=\nMessage-ID: <1>\nDate: 1 Jan 99999\n\nWords.",
        b"From: a@b\nMessage-ID: <1>\nContent-Type: text/plain; charset*0*=x''%; charset*1*=%\n\nWords.",
        b"From: " + b"(" * 50_000 + b"\nMessage-ID: <1>\n\nWords.",
    ],
    ids=["words", "bytes", "surrogates", "parameters", "brackets"],
)
def test_a_hostile_head_ends_no_run(tmp_path, raw):
    found = saved(tmp_path, raw)
    assert found.content == b"Words."
    assert found.to_json()
    extract(found)


@pytest.mark.parametrize(
    "raw",
    [
        b"From: a@b\nMessage-ID: <1>\n\n",
        b'From: a@b\nMIME-Version: 1.0\nMessage-ID: <1>\nContent-Type: multipart/mixed; boundary="b0"\n'
        + "".join(f'\n--b{n}\nContent-Type: multipart/mixed; boundary="b{n + 1}"\n' for n in range(3000)).encode(),
        b"From: a@b\nMessage-ID: <1>\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nJVBERg==",
    ],
    ids=["nothing", "parts in parts", "no text"],
)
def test_a_mail_without_text_is_left_out(tmp_path, raw):
    left = saved(tmp_path, raw)
    assert isinstance(left, Skipped)
    assert left.kind == "empty"


def mailbox(count, text=TEXT):
    parted = b"From news@ardenpost.example Mon Jan 26 09:00:00 2026\n"
    mails = (mail(Subject=f"Ferry {number}", text=f"{text} {number}") for number in range(1, count + 1))
    return b"".join(parted + message.as_bytes() + b"\n" for message in mails)


@pytest.mark.parametrize("name", ["news.mbox", "Inbox", "news.mbox.gz"])
def test_every_mail_of_a_mailbox_is_read_under_its_number(tmp_path, name):
    data = mailbox(3)
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    found = read(tmp_path)
    assert [item.url for item in found] == [f"file:{name}#{number}" for number in (1, 2, 3)]
    reports = [extract(item) for item in found]
    assert [(report.title, report.text) for report in reports] == [
        (f"Ferry {number}", f"{TEXT} {number}") for number in (1, 2, 3)
    ]


def test_a_mail_that_is_alone_in_its_mailbox_has_the_address_of_the_file(tmp_path):
    assert saved(tmp_path, mailbox(1), "news.mbox").url == "file:news.mbox"


def test_a_line_of_a_mail_that_begins_with_from_parts_no_mails(tmp_path):
    text = "All began well.\n\nFrom Arden to Brack it took five hours.\nFrom 10:00 on the ferry waited."
    (tmp_path / "news.mbox").write_bytes(mailbox(2, text))
    first, _ = map(extract, read(tmp_path / "news.mbox"))
    assert "five hours" in first.text
    assert "waited" in first.text


def test_a_mail_of_a_mailbox_that_is_too_large_is_left_out_alone(tmp_path):
    (tmp_path / "news.mbox").write_bytes(mailbox(1, TEXT * 100) + mailbox(1))
    large, small = read(tmp_path / "news.mbox", max_bytes=3000)
    assert (large.kind, large.location) == ("too_large", f"{tmp_path}/news.mbox#1")
    assert TEXT in extract(small).text


def test_a_packed_mailbox_that_is_cut_gives_its_whole_mails_and_says_that_it_is_cut(tmp_path):
    packed = gzip.compress(mailbox(9, f"{TEXT} {os.urandom(500).hex()}"))
    (tmp_path / "news.gz").write_bytes(packed[: len(packed) - 40])
    *mails, last = read(tmp_path / "news.gz")
    assert len(mails) >= 6
    assert "is cut off after mail" in last.reason
