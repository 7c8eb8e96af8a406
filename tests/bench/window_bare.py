"""The least that the start can be with the parts Tendril is made of: they are imported, a file and a window open."""

import sys
import time

import aiosmtplib
import apscheduler.triggers.interval
import liquid
import phonenumbers
import pydantic
import sqlalchemy
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from tests.bench.painted import when_painted

PARTS = (aiosmtplib, apscheduler, liquid, phonenumbers, pydantic, sqlalchemy)


def start(file: str) -> None:
    """Open a window."""
    application = QApplication([])
    engine = sqlalchemy.create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        connection.execute(sqlalchemy.text("CREATE TABLE IF NOT EXISTS sequences (name TEXT)"))
    engine.dispose()
    window = QMainWindow()
    window.resize(1240, 800)
    window.setCentralWidget(QLabel(f"Sequences, with {len(PARTS)} parts"))

    def seen() -> None:
        print(time.monotonic(), flush=True)
        application.quit()

    when_painted(window, seen)
    window.show()
    application.exec()


if __name__ == "__main__":
    start(sys.argv[1])
