<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivityPage</name>
    <message numerus="yes">
        <source>The newest %n message(s) are shown.</source>
        <translation>
            <numerusform>The newest message is shown.</numerusform>
            <numerusform>The newest %n messages are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupSettings</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlocksModel</name>
    <message numerus="yes">
        <source>Used in %n sequence(s)</source>
        <translation>
            <numerusform>Used in %n sequence</numerusform>
            <numerusform>Used in %n sequences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockDialog</name>
    <message numerus="yes">
        <source>It is right: look at %n message(s)…</source>
        <translation>
            <numerusform>It is right: look at %n message…</numerusform>
            <numerusform>It is right: look at %n messages…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counters</name>
    <message numerus="yes">
        <source>{platform} {used}: %n message(s)</source>
        <translation>
            <numerusform>{platform} {used}: %n message</numerusform>
            <numerusform>{platform} {used}: %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n delivered</numerusform>
            <numerusform>%n delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n sent</numerusform>
            <numerusform>%n sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message numerus="yes">
        <source>%n message(s) of which nobody knows yet whether they arrived</source>
        <translation>
            <numerusform>%n message of which nobody knows yet whether they arrived</numerusform>
            <numerusform>%n messages of which nobody knows yet whether they arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) that you have drawn</source>
        <translation>
            <numerusform>%n step that you have drawn</numerusform>
            <numerusform>%n steps that you have drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing more goes to %n customer(s) who are inside</source>
        <translation>
            <numerusform>Nothing more goes to %n customer who are inside</numerusform>
            <numerusform>Nothing more goes to %n customers who are inside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history of %n message(s), after the 30 days</source>
        <translation>
            <numerusform>The history of %n message, after the 30 days</numerusform>
            <numerusform>The history of %n messages, after the 30 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Effects</name>
    <message numerus="yes">
        <source>%n customer(s) are inside and go on from where they are.</source>
        <translation>
            <numerusform>%n customer is inside and goes on from where they are.</numerusform>
            <numerusform>%n customers are inside and go on from where they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) came due during the pause</source>
        <translation>
            <numerusform>%n message came due during the pause</numerusform>
            <numerusform>%n messages came due during the pause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) are in the older version</source>
        <translation>
            <numerusform>%n customer is in the older version</numerusform>
            <numerusform>%n customers are in the older version</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FateWords</name>
    <message numerus="yes">
        <source>%n customer(s) get their next message earlier.</source>
        <translation>
            <numerusform>%n customer gets their next message earlier.</numerusform>
            <numerusform>%n customers get their next message earlier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) get their next message later.</source>
        <translation>
            <numerusform>%n customer gets their next message later.</numerusform>
            <numerusform>%n customers get their next message later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) miss a message they would have got.</source>
        <translation>
            <numerusform>%n customer misses a message they would have got.</numerusform>
            <numerusform>%n customers miss a message they would have got.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later</source>
        <translation>
            <numerusform>%n later</numerusform>
            <numerusform>%n later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) they would have got are not sent.</source>
        <translation>
            <numerusform>%n message they would have got is not sent.</numerusform>
            <numerusform>%n messages they would have got are not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) to come: {days}.</source>
        <translation>
            <numerusform>%n message to come: {days}.</numerusform>
            <numerusform>%n messages to come: {days}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Counted for %n of them.</source>
        <translation>
            <numerusform>Counted for %n of them.</numerusform>
            <numerusform>Counted for %n of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportSequenceDialog</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n message(s) of which nobody can say whether they arrived</source>
        <translation>
            <numerusform>%n message of which nobody can say whether it arrived</numerusform>
            <numerusform>%n messages of which nobody can say whether they arrived</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberWords</name>
    <message numerus="yes">
        <source>%n came</source>
        <translation>
            <numerusform>%n came</numerusform>
            <numerusform>%n came</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n delivered</numerusform>
            <numerusform>%n delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joined</source>
        <translation>
            <numerusform>%n joined</numerusform>
            <numerusform>%n joined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reached the goal</source>
        <translation>
            <numerusform>%n reached the goal</numerusform>
            <numerusform>%n reached the goal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%n read</numerusform>
            <numerusform>%n read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n sent</numerusform>
            <numerusform>%n sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsTab</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) keep it from being activated.</source>
        <translation>
            <numerusform>%n error keeps it from being activated.</numerusform>
            <numerusform>%n errors keep it from being activated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsView</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message numerus="yes">
        <source>%n customer(s) are inside now. What becomes of them?</source>
        <translation>
            <numerusform>%n customer is inside now. What becomes of them?</numerusform>
            <numerusform>%n customers are inside now. What becomes of them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message numerus="yes">
        <source>%n error(s) have to be put right first; they are listed below.</source>
        <translation>
            <numerusform>%n error has to be put right first; it is listed below.</numerusform>
            <numerusform>%n errors have to be put right first; they are listed below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>%n message(s) are skipped.</source>
        <translation>
            <numerusform>%n message is skipped.</numerusform>
            <numerusform>%n messages are skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) go out now, one per customer at a time.</source>
        <translation>
            <numerusform>%n message goes out now, one per customer at a time.</numerusform>
            <numerusform>%n messages go out now, one per customer at a time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait for you to decide</source>
        <translation>
            <numerusform>%n message waits for you to decide</numerusform>
            <numerusform>%n messages wait for you to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still useful</source>
        <translation>
            <numerusform>%n still useful</numerusform>
            <numerusform>%n still useful</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too late</source>
        <translation>
            <numerusform>%n too late</numerusform>
            <numerusform>%n too late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too late are skipped.</source>
        <translation>
            <numerusform>%n too late is skipped.</numerusform>
            <numerusform>%n too late are skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send these (%n)</source>
        <translation>
            <numerusform>Send these (%n)</numerusform>
            <numerusform>Send these (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skip these (%n)</source>
        <translation>
            <numerusform>Skip these (%n)</numerusform>
            <numerusform>Skip these (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message numerus="yes">
        <source>%n waiting message(s) are planned anew.</source>
        <translation>
            <numerusform>%n waiting message are planned anew.</numerusform>
            <numerusform>%n waiting messages are planned anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendingCard</name>
    <message numerus="yes">
        <source>%n message(s) came due while nothing could be sent</source>
        <translation>
            <numerusform>%n message came due while nothing could be sent</numerusform>
            <numerusform>%n messages came due while nothing could be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SequenceCard</name>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n finished</numerusform>
            <numerusform>%n finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inside</source>
        <translation>
            <numerusform>%n inside</numerusform>
            <numerusform>%n inside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message numerus="yes">
        <source>%n message(s) came due as the computer&apos;s clock was set.</source>
        <translation>
            <numerusform>%n message came due as the computer&apos;s clock was set.</numerusform>
            <numerusform>%n messages came due as the computer&apos;s clock was set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) came due by something that was told only later.</source>
        <translation>
            <numerusform>%n message came due by something that was told only later.</numerusform>
            <numerusform>%n messages came due by something that was told only later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) came due while a channel could not send.</source>
        <translation>
            <numerusform>%n message came due while a channel could not send.</numerusform>
            <numerusform>%n messages came due while a channel could not send.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) came due while nothing could be sent.</source>
        <translation>
            <numerusform>%n message came due while nothing could be sent.</numerusform>
            <numerusform>%n messages came due while nothing could be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>%n exit(s)</source>
        <translation>
            <numerusform>%n exit</numerusform>
            <numerusform>%n exits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n message(s) came due while nothing could be sent.</source>
        <translation>
            <numerusform>%n message came due while nothing could be sent.</numerusform>
            <numerusform>%n messages came due while nothing could be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of which nobody can say whether they arrived. Settle them in Activity.</source>
        <translation>
            <numerusform>%n message of which nobody can say whether they arrived. Settle them in Activity.</numerusform>
            <numerusform>%n messages of which nobody can say whether they arrived. Settle them in Activity.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UsesLine</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n sent today</source>
        <translation>
            <numerusform>More than %n sent today</numerusform>
            <numerusform>More than %n sent today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent today</source>
        <translation>
            <numerusform>%n sent today</numerusform>
            <numerusform>%n sent today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Ground</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>
