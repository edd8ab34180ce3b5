"""The words by which news denies what has just been said, as patterns over a sentence's text.

Owns the forms only: whom a denial comes from and what it is of is found by `contests`.
"""

from __future__ import annotations

import re

TOLD = (
    r"(?:claim|assertion|account|version|reading|report|allegation|accusation|suggestion|contention|story|description|"
    r"interpretation|characteri[sz]ation|rumou?r|notion|figure|number|estimate|toll|finding|conclusion|assessment|view"
    r"|thing)s?"
)
"""What news calls a thing that somebody has said."""
DENY = (
    r"(?P<verb>den(?:y|ies|ied)|disput(?:es?|ed)|contest(?:s|ed)?|reject(?:s|ed)?|refut(?:es?|ed)|contradict(?:s|ed)?"
    r"|dismiss(?:es|ed)?|question(?:s|ed)|doubt(?:s|ed)?"
    r"|(?:has|have|had|would|could) neither confirm(?:ed)? nor den(?:y|ied)"
    r"|(?:has|have|had|could|did|would|does|do)(?: not|n[’']t| never| yet to) (?:confirm|recogni[sz]e)(?:ed|d)?)"
)
MANNER = r"(?:(?:has|have|had|also|later|since|always|again|flat-out|\w{3,}ly) ){0,2}"
WHO = r"(?P<who>(?:[^\s,;:.“”\"]+ ){0,8}?[^\s,;:.“”\"]+)(?:, (?:however|meanwhile|for (?:its|his|her|their) part),)? "
STOP = r"(?=\s*(?:[.,;:”\"—–]|$)|\s(?:in|on|at|as|when|outright|again|and|but|during|last|to|yesterday|through)\b)"
ANAPHOR = rf"(?:it|this|that|(?:that|this|the|these|those|such|any such) (?:\w+ )?{TOLD}){STOP}"
FALSE = (
    r"(?:false|untrue|wrong|incorrect|inaccurate|baseless|unfounded|groundless|fabricated|nonsense|fiction|misleading"
    r"|a (?:lie|fabrication|hoax|distortion|myth|fiction)|not (?:true|correct|so|accurate|the case))"
)

BEHIND = (
    # "..., a claim that Chad rejects", "..., which the police deny", "..., something Rabat has never confirmed"
    re.compile(rf", (?:(?:an?|the) (?:\w+ )?{TOLD}|something|which) (?:(?:which|that) )?{WHO}{MANNER}{DENY}{STOP}"),
)
JOINED = re.compile(
    rf"(?:, (?:but|yet|though|although|while|whereas)|;(?: but| however,)?) {WHO}{MANNER}{DENY} {ANAPHOR}"
)
WHILE = re.compile(rf"^(?:While|Although|Though|Whereas)\b[^;]{{15,}}?, {WHO}{MANNER}{DENY} {ANAPHOR}")
ALONE = re.compile(rf"^(?:But |Yet |However, |Later,? )?{WHO}{MANNER}{DENY} {ANAPHOR}")
PASSIVE = re.compile(
    rf"^(?:But |Yet )?(?:(?:That|This|The) {TOLD}|This|That|It) (?:is|was|has been|are|were|have been) (?:\w+ly )?"
    r"(?P<verb>denied|disputed|contested|rejected|contradicted) by (?P<who>[^,;:.]{2,60}?)(?=[,;:.]|$)"
)
CALLED = re.compile(
    rf"^(?:But |Yet |However, )?{WHO}(?:has |have )?(?P<verb>call(?:s|ed)|described|dismissed) "
    rf"(?:it|this|that|(?:the|this|that|such) {TOLD}) (?:as )?(?:\w+ly )?{FALSE}"
)
NOT_SO = re.compile(
    r"^[“\"']?(?:Not so(?=[,.!:”\"—–]| (?:say|said|repl))|(?:That|It) is not (?:true|so)\b"
    r"|(?:It|He|She|They|That|This) (?:is|was|has|had|did|does|are|were|have|will|would)(?: not|n[’']t)(?=[,.!]))"
)
ACT_DENIED = re.compile(
    r"(?:\bden(?:y|ies|ied) (?:that )?(?:there (?:is|was|had been|has been) )?(?:any|an?)(?: such)? "
    r"|\b[Tt]here (?:is|was|has been|had been) no (?:such )?)"
    r"(?P<what>agreement|deal|accord|understanding|promise|pledge|commitment|assurance|undertaking)\b"
    r"(?! (?:on|about|over|for)\b)"
)
"""What was agreed or promised is denied as a whole: "said there was no agreement", "denied any deal"."""
ACTS = {
    **dict.fromkeys(
        ("agreement", "deal", "accord", "understanding"),
        frozenset({"agree", "sign", "settle", "reach", "accept", "strike", "conclude", "clinch"}),
    ),
    **dict.fromkeys(
        ("promise", "pledge", "commitment", "assurance", "undertaking"),
        frozenset({"agree", "promise", "pledge", "commit", "assure", "vow", "undertake", "guarantee", "offer"}),
    ),
}
"""The deeds that such a noun stands for."""
SPEAKER = re.compile(
    r"^[“\"']?[^,“”\"]{5,22}[,.!]?[”\"']?,? (?:\w+ly )?"
    r"(?:said|says|repl(?:ied|ies)|answer(?:s|ed)|insist(?:s|ed)|counter(?:s|ed)) (?P<who>[^,;:.]{2,60}?)(?=[,;:.]|$)"
)
IS_FALSE = re.compile(
    rf"^(?:that )?(?:it|this|that|(?:the|this|that|such) {TOLD}) (?:is|was|were|are) (?:\w+ly )?{FALSE}"
)
NO_SUCH = re.compile(r"\b(?:no such \w+|(?:not|never|n[’']t) (?:\w+ ){0,3}any such \w+)", re.IGNORECASE)
ELLIPSIS = re.compile(
    r"^(?:that )?(?:they|it|he|she) (?:had|have|has|did|does|do|was|were|is|are|would|will)(?: not|n[’']t)[\s.,;”\"]*$"
)
THERE_IS_NO = re.compile(r"^[“\"']?[Tt]here (?:is|was|were|are) no (?P<what>[a-z]+)[,.;”\"]")
LAID_DOWN = (
    r"(?P<what>(?:ruling|decision|order|judge?ment|verdict|annulment|ban|measure|law|sentence|accord|agreement|deal"
    r"|treaty|contract|licen[cs]e|permit)s?)"
)
HELD_UP = re.compile(
    rf"^(?:But |Yet |However, )?(?:The|That|This|Both|Those|These) (?:\w+ ){{0,2}}?{LAID_DOWN} "
    r"(?:(?:is|are|was|were|has been|have been|remains?|stays?) (?:still |now |currently )?"
    r"(?P<state>(?:suspended|stayed|frozen|on hold|under appeal|not (?:yet )?(?:final|in force|binding))"
    r"(?: (?:pending|until|while) [^.;,]{3,50})?)"
    r"|(?P<until>will not take effect (?:until|before|unless) [^.;,]{3,60})"
    r"|(?:has|have) (?:not yet been|yet to be|not been) ratified)(?=[.;,])"
)
"""What a deed has laid down is not in force."""
LAYING_DOWN = frozenset({
    "annul", "overturn", "cancel", "strike", "quash", "void", "rule", "suspend", "order", "impose", "ban", "approve",
    "adopt", "sign", "convict", "sentence", "award", "grant", "revoke", "uphold", "find", "agree", "conclude", "reach",
    "pass", "decide", "invalidate", "fine", "bar", "issue",
})  # fmt: skip
SAID_SO = re.compile(rf"^(?:that )?(?:it|he|she|they) {MANNER}{DENY} {ANAPHOR}")
"""What a speaker says of the speaker's own side: "said it did not recognise the claim"."""
DENIAL_WORD = re.compile(
    r"\b(?:den(?:y|ie)|disput|contest|reject|refut|contradict|dismiss|confirm|recogni[sz]|question|doubt)"
)
"""Without one of these no pattern with a verb of denying fits."""
OPENS_ANOTHER = re.compile(r"(?:;|, (?:but|yet|though|although|while|whereas))(?: however,)?\s*$")
ASKED = re.compile(r"^(?:Asked|Responding|Reacting|Commenting|Contrary|Despite|While|Although)\b")
WORDS = {
    "den": "denied", "call": "denied", "desc": "denied", "dis": "disputed", "con": "disputed", "rej": "rejected",
    "ref": "rejected", "dism": "rejected", "contr": "contradicted", "que": "questioned", "dou": "doubted",
}  # fmt: skip
DENYING = frozenset({"deny", "dispute", "contest", "reject", "refute", "contradict", "dismiss", "confirm"})
ACCUSING = frozenset(
    {"accuse", "allege", "blame", "charge", "criticise", "criticize", "denounce", "claim", "say", "fault"}
)
ASKING = frozenset({"ask", "respond", "react", "comment", "question", "press"})
ACCUSED = re.compile(r"\b(?:accusation|allegation|criticism|charge)s?\b")
APPOSED = re.compile(rf", (?:(?:an?|the) (?:\w+ )?{TOLD}|something|which)\b.*$")
PRONOUNS = frozenset(
    {"he", "she", "it", "they", "we", "i", "who", "which", "that", "this", "none", "nobody", "neither"}
)
OWNERS = frozenset({"his", "her", "its", "their", "my", "our"})
SOMEBODY = re.compile(
    r"^(?:the|an?|its|his|her|their) (?:spokes\w+|minister|ministry|officials?|government|sources?|side|team|"
    r"delegation|president|department|counterpart|envoy|ambassador)$",
    re.IGNORECASE,
)
"""An office without whose it is says no more than that somebody denies it."""
LONG = 6
"""Words of a denier that go onto the page."""
