"""Steps that a platform would refuse, found while editing: by the worst case since the customer last wrote."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.model.check_time import never_allowed
from app.model.policy import Form, Night, Policy
from app.model.problem import Problem, as_warning, of_sequence, of_step
from app.model.sentence import Sentence, worded
from app.model.sequence import SequenceDocument
from app.model.shop import Shop
from app.model.since_wrote import Gaps, since_wrote
from app.model.steps import MessageStep, SendTemplate
from app.model.window import margin_of

FIELD = "if_window_closed"
MARKETING = "marketing"


def policy_problems(
    document: SequenceDocument, policy: Policy, platform_name: str, shop: Shop, today: date | None = None
) -> Iterator[Problem]:
    """Yield what the platform's policy has against a sequence; with ``today`` also that the rules are old."""
    if today is not None and policy.is_old(today):
        text = worded(
            "the rules of {platform} that Tendril knows are more than half a year old; look for an update",
            platform=platform_name,
        )
        yield as_warning(of_sequence("old_policy", text, field="platform"))
    messages = [step for step in document.by_id.values() if isinstance(step, MessageStep) and step.on]
    night = policy.night_of(document.kind)
    gaps = Gaps(shop, night)
    for step in messages:
        yield from _template_problems(step, document, policy, platform_name)
        if _may_come_at_night(step, document, policy, shop):
            yield as_warning(_at_any_hour(step, platform_name))
        if (
            night is not None
            and gaps.of(step.only_between) is None
            and not never_allowed(step.only_between, shop)
        ):
            yield _at_night_alone(step, night, platform_name)
    window = policy.window(document.kind)
    if window is None:
        return
    longest = since_wrote(document, shop, night)
    for step in messages:
        if step.id in longest and not _is_sure(step, document, policy, longest[step.id]):
            yield as_warning(_closed(step, platform_name, window, longest[step.id]))


def _is_sure(step: MessageStep, document: SequenceDocument, policy: Policy, since: timedelta | None) -> bool:
    """Whether the message goes out in one form or the other, come what may."""
    forms = policy.forms(document.kind, since, margin_of(step, document))
    return Form.FREELY in forms or (
        Form.TEMPLATE in forms and isinstance(step.if_window_closed, SendTemplate)
    )


def _may_come_at_night(step: MessageStep, document: SequenceDocument, policy: Policy, shop: Shop) -> bool:
    """Whether nobody has chosen the hours of marketing where these are a duty."""
    wants_hours = policy.by_day is not None and document.is_marketing
    return wants_hours and step.only_between is None and shop.quiet_hours is None


def _at_any_hour(step: MessageStep, platform_name: str) -> Problem:
    text = worded(
        "it may go out at any hour of the night; many countries allow marketing by {platform} by day alone",
        platform=platform_name,
    )
    return of_step(step, "any_hour", text, field="only_between")


def _at_night_alone(step: MessageStep, night: Night, platform_name: str) -> Problem:
    text = worded(
        "{platform} takes none of these messages between {start} and {end} ({zone}), "
        "and the hours that are left do not fit",
        platform=platform_name,
        start=f"{night.start:%H:%M}",
        end=f"{night.end:%H:%M}",
        zone=night.zone,
    )
    return of_step(step, "night", text, field="only_between")


def _closed(step: MessageStep, platform_name: str, window: timedelta, since: timedelta | None) -> Problem:
    hours = round(window.total_seconds() / 3600)
    if since is None:
        text = worded(
            "{platform} takes it within {hours} h after the customer last wrote, which may be longer ago; "
            "then it is skipped",
            platform=platform_name,
            hours=hours,
        )
        return of_step(step, "window_unknown", text, field=FIELD)
    text = worded(
        "up to {since} h may have passed since the customer last wrote; {platform} takes it within "
        "{hours} h, later it is skipped",
        since=-(-since // timedelta(hours=1)),
        platform=platform_name,
        hours=hours,
    )
    return of_step(step, "window_closed", text, field=FIELD)


def _template_problems(
    step: MessageStep, document: SequenceDocument, policy: Policy, platform_name: str
) -> Iterator[Problem]:
    chosen = step.if_window_closed
    if not isinstance(chosen, SendTemplate):
        return
    if not policy.has_window:
        # Kept for the day on which the sequence goes back to a platform with templates.
        return
    if not policy.takes_templates(document.kind):
        text = (
            worded("{platform} has no templates for when the window has closed", platform=platform_name)
            if not policy.template_words
            else worded(
                "{platform} takes its {templates} for messages that are not marketing only",
                platform=platform_name,
                templates=Sentence(policy.template_words, {}),
            )
        )
        yield of_step(step, "no_template_here", text, field=FIELD)
    elif not chosen.name or not chosen.language:
        yield of_step(step, "no_template", worded("no template is chosen"), field=FIELD)
    elif any(not variable.text.strip() for variable in chosen.variables):
        name = next(variable.name for variable in chosen.variables if not variable.text.strip())
        text = worded("the gap “{name}” of its template is not filled in", name=name)
        yield of_step(step, "template_gap", text, field=FIELD)
    elif chosen.category == MARKETING and not document.is_marketing:
        text = worded("its template is for marketing, but the sequence is not")
        yield of_step(step, "template_marketing", text, field=FIELD)
