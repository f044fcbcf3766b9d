"""A dossier with hostile text in every field that takes text, and what each field must show as."""

# ruff: noqa: E501 - the files stand here as they are written

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PAYLOADS = (
    "# <script>window.ran=1</script> {{ 7*7 }} {% raw %} | `c` *e* _u_ ~s~ [l](javascript:window.ran=1) a",
    "- <img src=x onerror=window.ran=1> ![i](http://evil.example/x.png) [r][r] &amp; &lt;b&gt; &#x41; { .c #i } a",
    "1. </title></script></style><svg onload=window.ran=1> \u202eflip\u2066 \"q\" 's' --> ]]> ${x} <a href=x>a",
    "> [^1]: n *[abbr]: l\\ !!! note ``` ~~~ ==m== ++i++ :smile: --8<-- <http://evil.example> a@evil.example a",
)
"""Each begins with what makes a block of Markdown, and ends with a letter."""


@dataclass
class Hostile:
    """Writes the dossier, and remembers what was written into each field."""

    payload: str
    fields: dict[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return the hostile text of a field."""
        self.fields[name] = f"{self.payload} Q{len(self.fields)}Z"
        return self.fields[name]

    def yaml(self, name: str) -> str:
        """Return the same as YAML: a string of JSON is one."""
        return json.dumps(self.text(name))

    def prose(self, name: str, *, inside: bool = False) -> str:
        """Return the same as CommonMark that means these very characters.

        ``inside`` of a sentence there is no number before it: its full stop would end the sentence.
        """
        text = self.text(name)
        if inside:
            self.fields[name] = text = text.removeprefix("1. ")
        return "".join(c if c.isalnum() or c == " " else f"&#{ord(c)};" for c in text)

    def write(self, content: Path) -> None:
        """Write the dossier."""
        y = self.yaml
        files = {
            "dossier.yml": f"title: {y('dossier title')}\ndescription: {y('dossier description')}\n"
            f"as_of: 2031-03-10\nlanguage: en\ncontact: {y('contact')}\n"
            f"licence: {{name: {y('licence')}, url: 'https://licence.example/(b)*'}}\n",
            "outlets.yml": f"harbour-courier: {{name: {y('outlet')}, note: {y('outlet note')}}}\n"
            f"northern-post: {{name: {y('relayed outlet')}}}\n",
            "actors/mira-tolan.md": f"---\nname: {y('actor name')}\nkind: person\n"
            f"aliases: [Mira Tolan, Tolan, {y('alias')}]\npronouns: [she]\nbelongs_to: [tolland]\n"
            f"offices: [{{title: {y('office')}, from: 2029-05-01, source: {y('office source')}, of: tolland}}]\n"
            f"---\n{self.prose('actor introduction')}\n",
            "actors/odo-brandt.md": "---\nname: Odo Brandt\nkind: person\naliases: [Brandt]\npronouns: [he]\n---\n"
            f"{PAYLOADS[0]} {PAYLOADS[2]}\n",
            "actors/tolland.md": f"---\nname: {y('place name')}\nkind: place\naliases: [Tolland]\n"
            f"name_choice: {y('name choice')}\n---\nA place.\n",
            "issues/opening.md": f"---\ntitle: {y('issue title')}\nquestion: {y('question')}\n"
            f"terms: [harbour, {y('term')}]\npositions:\n"
            f"  - {{id: open, label: {y('position')}, excludes: [shut]}}\n"
            f"  - {{id: shut, label: {y('other position')}, excludes: [open]}}\n"
            f"---\n{self.prose('issue introduction')}\n",
            "plans/accord.md": f"---\ntitle: {y('plan')}\nby: [mira-tolan]\nversions:\n"
            f"  - {{id: draft, label: {y('version')}, date: 2031-03-01, why: {y('version why')}}}\n"
            f"  - {{id: second, label: {y('second version')}, date: 2031-03-04}}\n"
            f"items:\n  - {{id: tolls, label: {y('item')}, issue: opening}}\n---\n{self.prose('plan introduction')}\n",
            "pages/about.md": f"---\ntitle: {y('page title')}\n---\n{self.prose('page')}\n",
            "pages/method.md": f"---\ntitle: Method\n---\n{PAYLOADS[0]}\n\n{PAYLOADS[1]}\n\n{PAYLOADS[3]}\n",
            "articles/2031-03-05-open.md": f"---\ntitle: {y('article title')}\noutlet: harbour-courier\n"
            "published: 2031-03-05\npublished_basis: {kind: inferred, why: " + y("basis") + "}\n"
            "url: 'https://courier.example/?a=*b*&amp;c=[d](e)'\nadded: 2031-03-06\n"
            "relays: [{outlet: northern-post, published: 2031-03-04}]\ntext: digest\nnotes:\n"
            f"  - {{exact: the harbour would stay open, position: {{opening: open}}, comment: {y('comment')},\n"
            f"     sic: {y('sic')}}}\n"
            "  - {exact: a ban on tolls, proposal: {plan: accord, item: tolls, version: draft}}\n"
            f"  - {{exact: 8%, measure: {y('measure')}}}\n"
            f"  - {{exact: that all was lost, retire: {{on: 2031-03-09, why: {y('retired')}}}}}\n---\n"
            "Mira Tolan said on Tuesday that the harbour would stay open.\n\n"
            f"Odo Brandt said that the harbour is {self.prose('statement', inside=True)}.\n\n"
            "Mira Tolan proposed a ban on tolls.\n\nOdo Brandt said that the harbour wages must rise by 8%.\n\n"
            f"Odo Brandt said that all was lost.\n\n### {self.prose('heading')}\n\n"
            f"The harbour closed on 3 March 2031 {self.prose('event', inside=True)}.\n",
            "articles/2031-03-08-shut.md": "---\noutlet: unknown\npublished: 2031-03-08\n"
            "published_basis: {kind: stated}\ntext: digest\nnotes:\n"
            "  - {exact: the harbour must close, position: {opening: shut}}\n"
            "  - {exact: the harbour was shut, position: {opening: shut}}\n---\n"
            "Odo Brandt said that the harbour must close. Mira Tolan said that the harbour was shut.\n",
        }
        for name, text in files.items():
            file = content / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
