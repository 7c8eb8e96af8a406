"""What becomes of the customers who are inside, for each way of publishing."""

from datetime import date, datetime, time

from PySide6.QtCore import QObject

from app.ui.words import Words
from app.workspace.publishing_outlook import Fate, PublishOutlook

_MOST_DAYS = 4


class FateWords(QObject):
    """Says it in sentences."""

    def keep(self, outlook: PublishOutlook) -> str:
        """Return what happens if they finish the older version."""
        return self._messages(outlook, outlook.keep)

    def move(self, outlook: PublishOutlook) -> str:
        """Return what happens if they go on in the new version."""
        fate = outlook.move
        said = [self._messages(outlook, fate)]
        if fate.earlier:
            said.append(self.tr("%n customer(s) get their next message earlier.", "", fate.earlier))
        if fate.later:
            said.append(self.tr("%n customer(s) get their next message later.", "", fate.later))
        if fate.losing:
            said.append(self.tr("%n customer(s) miss a message they would have got.", "", fate.losing))
        return " ".join(said)

    def leave(self, outlook: PublishOutlook) -> str:
        """Return what happens if they leave."""
        count = outlook.keep.count
        if not count:
            return self.tr("There is no message left for them anyway.")
        return self.tr("%n message(s) they would have got are not sent.", "", count)

    def counted(self, outlook: PublishOutlook) -> str:
        """Return for how many it was counted; empty if it was for all."""
        if outlook.looked_at == outlook.inside:
            return ""
        return self.tr("Counted for %n of them.", "", outlook.looked_at)

    def _messages(self, outlook: PublishOutlook, fate: Fate) -> str:
        if not fate.count:
            return self.tr("No more message goes out to them.")
        words = Words(self)
        days = [self._day(words, outlook, day, count) for day, count in fate.messages[:_MOST_DAYS]]
        later = sum(count for _, count in fate.messages[_MOST_DAYS:])
        if later:
            days.append(self.tr("%n later", "", later))
        return self.tr("%n message(s) to come: {days}.", "", fate.count).format(days=", ".join(days))

    def _day(self, words: Words, outlook: PublishOutlook, day: date, count: int) -> str:
        noon = datetime.combine(day, time(12), tzinfo=outlook.zone)
        said = words.day(noon, outlook.zone, outlook.now)
        return self.tr("{count} {day}").format(count=count, day=said)
