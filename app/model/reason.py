"""Why something was decided: a key with values, kept as data so that it can be read in any language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from app.model.json_text import compact_json, read_json
from app.model.sentence import Sentence, Templates, Value, from_plain, plain

TEXTS: Templates = {
    # waiting
    "as_planned": "{timing}",
    "held_for_frame": "{timing}: due {due}, held until {planned} ({allowed})",
    "held_for_quiet": "{timing}: due {due}, held until {planned} (quiet hours)",
    "held_for_closed": "{timing}: due {due}, held until {planned} (the shop is closed)",
    "held_for_night": "{timing}: due {due}, held until {planned} (the platform takes nothing at night)",
    "held_for_cap": "{timing}: due {due}, held until {planned} (at most {count} in {hours} h)",
    "waits_for_time": "{timing}",
    "waits_for_turn": "goes on at {until}",
    "waits_for_event": "waits for “{event}”, at most until {until}",
    "waits_for_delivery": "sent; waits for the confirmation of delivery, at most until {until}",
    "waits_for_outcome": "is being sent",
    "waits_for_retry": "{problem}; tried again at {until}",
    "waits_spared": "{platform} wants no marketing to this customer before {until}",
    "waits_after_break": "one message at a time after a break; goes out at {until}",
    "waits_for_allowed": "the allowed hours have passed; goes out at {until}",
    "waits_for_channel": "waits for the channel “{channel}”: {problem}",
    "waits_for_try": "the channel “{channel}” fails for everybody ({problem}); it is tried again at {until}",
    "held_for_content": "held for everybody: {problem}",
    "held_for_review": "planned {planned}, while nothing could be sent; waits for you to decide in the review",
    "held_for_late_news": "planned {planned}, but what it follows was told only later;"
    " waits for you to decide in the review",
    "held_for_clock": "the computer's clock was set forward; waits for you to decide in the review",
    "held_unknown": "nobody can say whether it arrived; settle it in Activity, or it goes on at {until}",
    # sending and going on
    "sent_late": "{timing}: planned {planned}, sent later because nothing could be sent then",
    "sent_again": "attempt {number}: {problem}",
    "delivered": "delivered {at}",
    "accepted": "accepted {at}; this channel gives no confirmation of delivery",
    "never_confirmed": "accepted {at}, no confirmation of delivery came in {hours} h",
    "went_on_unknown": "nobody could say whether it arrived; went on after {hours} h",
    "gave_up": "{problem}; given up after {hours} h",
    "gave_up_in_doubt": "{problem}; it may have arrived all the same, and is not tried again",
    "failed_continues": "failed: {problem}",
    "waited": "waited until {until}",
    "event_came": "“{event}” happened {at}",
    "event_did_not_come": "“{event}” did not happen until {until}",
    "answered_yes": "{question} Yes",
    "answered_no": "{question} No",
    "drew_branch": "the split drew {branch} ({share} %)",
    "tagged": "added the tag “{tag}”",
    "untagged": "took away the tag “{tag}”",
    "set_field": "set {field} to “{value}”",
    # skipping
    "step_off": "the step is off",
    "skipped_passed": "the time for it ({due}) had passed when its turn came",
    "skipped_not_before": "would have gone out after the date itself ({date})",
    "skipped_paused": "planned {planned}, while the sequence was paused",
    "skipped_in_review": "planned {planned}, but could not be sent in time; skipped by you",
    "skipped_too_late": "planned {planned}, more than {hours} h too late",
    "skipped_never_allowed": "its hours, the quiet hours and the closed days leave no moment within 14 days",
    "skipped_no_consent": "no recorded consent to marketing by {platform}",
    "skipped_no_address": "no address for {platform}",
    "skipped_window": "{platform} takes it within {hours} h after the customer last wrote, which was {at}",
    "skipped_window_unknown": "{platform} takes it within {hours} h after the customer last wrote; "
    "when that was is not known",
    "gave_up_window": "{problem}; given up, because {platform} takes it no more",
    "skipped_by_owner": "skipped by you",
    "skipped_other_platform": "it was written for {platform}, and the sequence sends over another platform now",
    # settling what was in doubt
    "settled_arrived": "you said that it arrived",
    "settled_again": "to be sent again, as you said",
    "settled_in_part": "only its first parts arrived",
    # the end
    "went_through": "went through every step",
    "goal_reached": "reached the goal “{goal}”",
    "goal_event": "reached the goal “{goal}”: “{event}” happened {at}",
    "left_event": "left because “{event}” happened {at}",
    "left_reply": "left because the customer answered {at}",
    "left_no_date": "left because {field} has no date",
    "left_consent_withdrawn": "left because the customer wants no marketing by {platform}",
    "left_unreachable": "left because {problem}",
    "left_failed": "left because the message failed: {problem}",
    "left_by_owner": "taken out by you",
    "left_step_gone": "left because its step is no longer in the sequence",
    # joining
    "joins": "joins {at}",
    "no_join_consent": "no recorded consent to marketing by {platform}",
    "no_join_address": "no address for {platform}",
    "no_join_unreachable": "{address} cannot be reached",
    "no_join_twice": "is already in this sequence",
    "no_join_again": "has already been through this sequence for this occasion",
    "no_join_today": "already joined this sequence on that day",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: a key of ``TEXTS`` and the values its sentence needs.

    Instants among the values carry the offset of the place where they are read: the
    customer's or the shop's.
    """

    key: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def text(self) -> Sentence:
        """Return the reason as a sentence without a full stop."""
        return Sentence(TEXTS[self.key], self.values)

    def stored(self) -> str:
        """Return the compact form that the database keeps; ``restored`` reads it."""
        if not self.values:
            return self.key
        made_of = {name: plain(value) for name, value in self.values.items()}
        return self.key + " " + compact_json(made_of)

    @classmethod
    def restored(cls, stored: str) -> "Reason":
        """Read back what ``stored`` wrote."""
        key, _, rest = stored.partition(" ")
        return cls(key, _Kept(rest) if rest else {})


class _Kept(Mapping[str, Value]):
    """Values as they are kept, read when somebody asks: most reasons are put away without being looked at."""

    def __init__(self, kept: str) -> None:
        self._kept = kept

    @cached_property
    def _read(self) -> Mapping[str, Value]:
        made_of: dict[str, object] = read_json(self._kept)
        return {name: from_plain(value) for name, value in made_of.items()}

    def __getitem__(self, name: str) -> Value:
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)

    def __repr__(self) -> str:
        return repr(self._read)


def because(key: str, **values: Value) -> Reason:
    """Return a reason; a key that has no text is a fault of ours and raises ``KeyError``."""
    TEXTS[key]
    return Reason(key, values)
