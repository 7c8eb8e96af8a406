"""What the fields of the inspector mean, in words under them."""

from PySide6.QtCore import QCoreApplication, QLocale

from app.model.frame import TimeFrame, Weekday
from app.model.sequence import Entry
from app.model.shop import Shop
from app.model.steps import AddTag, Change, RemoveTag, SetField
from app.ui.names import event_words, occurrence_words

_EVERY = 7


def of_frame(frame: TimeFrame | None, whose_time: str, shop: Shop) -> str:
    """Return when messages go out: "Mon–Sat from 08:00 to 22:00 by the customer’s clock; what is due else waits"."""
    clock = _tr("by the customer’s clock") if whose_time == "customer" else _tr("by the shop’s clock")
    quiet = _quiet(shop)
    if frame is None:
        if not quiet:
            return _tr("At any hour of the day or night. Settings can keep quiet hours for all messages.")
        return _tr("At any hour but the shop’s quiet hours, {quiet}, {clock}.").format(
            quiet=quiet, clock=clock
        )
    days = _days(frame.weekdays)
    if frame.start == frame.end:
        words = _tr("{days}, the whole day, {clock}. What comes due on another day waits.")
        said = words.format(days=days, clock=clock)
    else:
        words = _tr("{days} from {start} to {end}, {clock}. What comes due at another time waits.")
        said = words.format(days=days, start=f"{frame.start:%H:%M}", end=f"{frame.end:%H:%M}", clock=clock)
    if quiet:
        said += " " + _tr("Quiet hours, {quiet}, hold too.").format(quiet=quiet)
    return said


def of_failure(answer: str) -> str:
    """Return what happens when a message cannot be delivered."""
    if answer == "leave":
        return _tr("Whoever it cannot be delivered to gets nothing more of this sequence.")
    return _tr("Whoever it cannot be delivered to goes on to the next step as if it had been sent.")


def of_switch(*, is_on: bool) -> str:
    """Return what it means that a step is off; nothing is said of one that is on."""
    return "" if is_on else _tr("This step is off: customers pass it without waiting.")


def of_joining(entry: Entry) -> str:
    """Return who joins, and how often."""
    if entry.on == "hand":
        return _tr("You add customers yourself, or import them; each at most once a day.")
    event = event_words(entry.event)
    if entry.occurrence:
        words = _tr("When “{event}” happens, its customer joins, once for each {occurrence}.")
        return words.format(event=event, occurrence=occurrence_words(entry.occurrence))
    return _tr("When “{event}” happens, its customer joins, at most once a day.").format(event=event)


def of_changes(entry: Entry) -> str:
    """Return what the events do that bring new data."""
    if entry.on != "event" or not entry.changed_by:
        return _tr("Events that bring new data for the same one, such as a booking that was moved.")
    events = ", ".join(map(event_words, entry.changed_by))
    if not entry.occurrence:
        return _tr("“{events}” brings new data; what waits is planned anew.").format(events=events)
    words = _tr("“{events}” with the same {occurrence} brings new data; what waits is planned anew.")
    return words.format(events=events, occurrence=occurrence_words(entry.occurrence))


def of_data(entry: Entry) -> str:
    """Return what can be written in messages because the event brings it."""
    names = entry.data if entry.on == "event" else ()
    if not names:
        return _tr("What else the event brings, to be used in messages; with commas between.")
    return _tr("Messages can say {names}.").format(names=", ".join(f"{{{{ {name} }}}}" for name in names))


def of_lateness(hours: int) -> str:
    """Return what becomes of a message that could not go out in time."""
    words = _tr(
        "What this computer or its channel holds up for more than {hours} h is skipped, not sent late."
    )
    return words.format(hours=hours)


def of_whose_time(whose: str, shop: Shop) -> str:
    """Return whose clock the hours and days are counted by."""
    if whose == "shop":
        return _tr("Hours and days are those of the shop, {zone}.").format(zone=shop.timezone)
    words = _tr(
        "Hours and days are those where the customer is; where that is not known, the shop’s, {zone}."
    )
    return words.format(zone=shop.timezone)


def of_leaving(events: tuple[str, ...]) -> str:
    """Return who leaves before the end."""
    if not events:
        return _tr("Everybody goes on to the end.")
    names = _tr(" or ").join(f"“{event_words(name)}”" for name in events)
    return _tr("After {events}, a customer gets nothing more of this sequence.").format(events=names)


def of_waiting(event: str, at_most: str) -> str:
    """Return by which exit customers go on who wait for an event."""
    words = _tr(
        "Whoever does “{event}” within {time} goes on at once; everybody else when that time is over."
    )
    return words.format(event=event_words(event), time=at_most)


def of_question(about: str) -> str:
    """Return when a condition is asked, and what counts."""
    if about in ("event", "replied"):
        return _tr("Asked when a customer gets here; what happened since they joined counts.")
    return _tr("Asked when a customer gets here, with what is known of them then.")


def of_change(change: Change) -> str:
    """Return what an action does to a customer."""
    match change:
        case AddTag(tag=tag):
            return _tr("Whoever gets here has the tag “{tag}” from then on.").format(tag=tag)
        case RemoveTag(tag=tag):
            return _tr("Whoever gets here has the tag “{tag}” no longer.").format(tag=tag)
        case SetField(field=field, value=""):
            return _tr("Whoever gets here: {field} is cleared.").format(field=field)
        case SetField(field=field, value=value):
            return _tr("Whoever gets here: {field} becomes “{value}”.").format(field=field, value=value)


def _quiet(shop: Shop) -> str:
    hours = shop.quiet_hours
    return f"{hours.start:%H:%M}–{hours.end:%H:%M}" if hours else ""


def _days(weekdays: tuple[Weekday, ...]) -> str:
    if len(weekdays) == _EVERY:
        return _tr("Every day")
    numbers = [day.number + 1 for day in weekdays]
    names = [QLocale().dayName(number, QLocale.FormatType.ShortFormat) for number in numbers]
    if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return f"{names[0]}–{names[-1]}"
    return ", ".join(names)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Meaning", text)
