<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>ActionForm</name>
    <message>
        <source>Add a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a tag away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty clears the field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivationDialog</name>
    <message>
        <source>Activate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has to be put right first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth a look first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityFilter</name>
    <message>
        <source>All sequences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by customer or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every message that went out, or did not, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message is like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a sequence is active and somebody has joined it, each of its messages is listed here: when it went out, whether it arrived, and why it was sent then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled: {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The newest %n message(s) are shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Announcing</name>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>Failed last</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupSettings</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups (*.backup)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers, sequences and history are in this folder on your own computer. Passwords are not in it: they are kept by the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is made every day while Tendril runs: seven days and four weeks are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest: {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockCard</name>
    <message>
        <source>Change the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As {name} would get it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No block yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” is missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockChoice</name>
    <message>
        <source>Choose a block</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockDesk</name>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet. {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running sequences keep the words they were published with until you publish again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockFields</name>
    <message>
        <source>Buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML of the mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello… Type {{ to insert what differs from customer to customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert a variable (Ctrl+Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, seen by you alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it as plain text only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject of the mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject; only a mail shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text above goes along as the plain version, for readers that show no HTML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the mail as HTML too</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockPicker</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No block says that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a new one…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockPreview</name>
    <message>
        <source>An example: Mai Nguyen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known of {name}: {fields}. There will be a gap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer it is tried on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to see yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockRows</name>
    <message>
        <source>Add a button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a quick reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link of the button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the button away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the quick reply away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the customer can answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words on the button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlocksList</name>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlocksModel</name>
    <message>
        <source>Not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Used in %n sequence(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlocksPage</name>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close; the block stays deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most used first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No block says “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The messages that your sequences send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unused first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BranchRow</name>
    <message>
        <source>Label of branch {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove branch {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of branch {number} in per cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the others leave</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>, every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers you add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step is off: skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a booking is cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a booking is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a booking is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a cart is abandoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a message arrives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When an order is placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When somebody signs up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When “{event}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add the tag “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at any hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most once a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand or by tag, at most once a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once per {occurrence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached by “{event}” from anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set {field} to “{value}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take away the tag “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} after delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} after joining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{event}”, at most {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardMarks</name>
    <message>
        <source>Changed, and not in effect until it is published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in effect yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardsView</name>
    <message>
        <source>There is nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>&amp;Name in Tendril</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried first, without writing to anybody, and changed only if it works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in Tendril</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying it…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>How it begins and ends: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how late is too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how long it waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what happens if it fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when customers leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when it is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether it is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who joins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose time counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” changes: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” is followed by another step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” is taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{step}” says something else.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChannelCard</name>
    <message>
        <source>Change {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works: {account}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages can go out over it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChannelDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was written for {older}. Look through its messages before you activate it; those that are being tried again are skipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No channel is connected yet. Connect one on the page Channels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send over it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send “{name}” over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channel it was sent over has been removed. Nothing goes out until it has another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChannelsPage</name>
    <message>
        <source>A channel is an account that messages go out over: your mailbox, or Practice, a phone drawn on screen that reaches nobody. Begin with Practice and see everything happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a channel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the first channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accounts that your messages go out over.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Nothing is called so.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockFields</name>
    <message>
        <source>Days later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some days later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosedDays</name>
    <message>
        <source>Add a day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Go on sending without a window?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tendril goes on sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window closes, and your sequences keep running. Tendril&apos;s icon in the tray shows that they do: open the window from there, pause sending, or quit. You are told this once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop shows no icon for a program without a window. Your sequences can keep running all the same: start Tendril again and this window comes back. If you quit, nothing goes out until you start Tendril again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsView</name>
    <message>
        <source>(no heading)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field for the column “{heading}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own field: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>Variables</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConditionForm</name>
    <message>
        <source>A field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something happened since joining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer has a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conductor</name>
    <message>
        <source>A moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At “{step}”: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next message: “{step}”, {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further message is planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sequence is being set up on the Practice phone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>&amp;Name in Tendril</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried at once, without writing to anybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in Tendril</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying it…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counters</name>
    <message>
        <source>As read in: {source}, checked {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because of “{sign}”, an SMS holds 70 letters instead of 160.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count for another platform too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{platform} {used}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{platform} {used} / {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{platform} {used} / {most} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{platform} {used}: %n message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerDetail</name>
    <message>
        <source>Active sequences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to a sequence…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CONSENT TO MARKETING</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close details (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MESSAGES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sequence is active yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is recorded, so nothing but transactional messages goes out to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older ones are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerDialog</name>
    <message>
        <source>A customer’s email, phone number or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the fields of a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy their fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes with “{event}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom a sequence is tried on. Only the Practice phone is ever written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shop’s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerPopup</name>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is called like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no customers yet; a made-up one is shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomersModel</name>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Added to “{sequence}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody&apos;s name, address or tag contains “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not added to “{sequence}”: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name, address or tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people that your messages go to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomersTable</name>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateFields</name>
    <message>
        <source>(empty: the date’s own)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before or after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every year anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field with the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it has passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the day of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pass it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send at once</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DelayFields</name>
    <message>
        <source>How long</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message numerus="yes">
        <source>%n message(s) of which nobody knows yet whether they arrived</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) that you have drawn</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can join it any more. For 30 days you can put it back just as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nothing more goes to %n customer(s) who are inside</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history of %n message(s), after the 30 days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletedCard</name>
    <message>
        <source>Deleted {deleted}. It can be put back until {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Hide details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Close the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditingView</name>
    <message>
        <source>Switch off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorActions</name>
    <message>
        <source>Add the next step…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the step before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activate, resume or publish…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align upper edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to another step…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even gaps across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even gaps downwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a step…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the branch before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the part of the window before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move earlier in the flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move far down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move far left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move far right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move far up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move later in the flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next colour of the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older versions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or close the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the chosen step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste, linked to nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select everything behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the next link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the chosen steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test on me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorHead</name>
    <message>
        <source>Activate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the sequences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard changes, older versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs as it is drawn: there is nothing to publish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about what runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older versions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test on me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sequence as it is drawn, on the phone below (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sequence was changed elsewhere meanwhile. Both are kept: what you have drawn is “{name}” now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sequence was deleted meanwhile. What you have drawn is kept as “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Effects</name>
    <message numerus="yes">
        <source>%n customer(s) are in the older version</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) are inside and go on from where they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) came due during the pause</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It already runs as it is drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only customers who have agreed to marketing receive it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put everything off by as long as the pause was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send them now, one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They finish the older version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They go on in the new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{messages} for each customer, on the Practice phone: nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{messages} for each customer, sent over {channel} ({platform}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Brings besides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers leave when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data that the event brings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: at most once a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events by which customers leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that bring new data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events, with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows from what the customer did; needs no consent to marketing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once per</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once per (empty: at most once a day)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only customers whose consent is on record get it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too late after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too late after, in hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transactional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the customer answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who joins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours it is not sent any more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes with it? It changes what is planned for the test customer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source> by the quiet hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, because nobody gets more than {count} in {hours} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, because the shop is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A customer who joins {instant}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the step before is finished {instant}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If {field} is {instant}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start}: at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start}: due {when}, but its hours leave no moment for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start}: due {when}, but its hours open after the date: passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start}: due {when}, held until {until}{why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start}: due {when}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExampleView</name>
    <message>
        <source>If {customer} joined now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If {customer} joined now, for {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} (by the clock of {place})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}, skipped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FallbackDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words stand in its place for customers of whom it is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When {name} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FateWords</name>
    <message numerus="yes">
        <source>%n customer(s) get their next message earlier.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) get their next message later.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) miss a message they would have got.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) they would have got are not sent.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) to come: {days}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Counted for %n of them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No more message goes out to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no message left for them anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Tendril cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Archive ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name or channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search sequences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sequences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Empty note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a step by its name or its message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which step comes next?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FixWords</name>
    <message>
        <source>Begin with “{about}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to “{about}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let “{about}” make nobody leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it for {about}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say “{about}” where there is no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send at any hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send on the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send “{about}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share equally</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away the link after “{about}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the link away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell them apart by “{about}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use “{about}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use “{about}” as the subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a day before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “{about}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForgetDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything about them is deleted: addresses, tags, consents, and what was sent to them. They leave every sequence, and a later import gives them no consent. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget {name}?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FrameFields</name>
    <message>
        <source>At any hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer’s time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the next day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shop’s time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoalForm</name>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends the sequence for a customer from anywhere. Empty: reached only by coming here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached when this happens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>Drag it, or press the arrow keys up and down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to make the drawer higher or lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of the drawer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>A step that is off is passed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step is on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoursSettings</name>
    <message>
        <source>&amp;Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit what one customer gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not too often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing goes out at night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over all sequences together; what is more waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They hold for every sequence. A change plans what waits anew, at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a part of its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messages in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>&amp;Consent to marketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tag for everybody in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BECOMES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COLUMN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what each column becomes. People who are here already are found and updated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FOR EXAMPLE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import “{file}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, nobody in it wants marketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping after the rows that are being written…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import could not be finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people are coming in. You can go on with other things afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rejected rows are in {file}, each with its reason. Mend them there, and import it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, everybody in it has agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} updated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportSequenceDialog</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It becomes a draft. Nothing goes out before you activate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No channel yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send &amp;over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a sequence “{name}”; this one gets another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transactional</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Change how it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a card on the canvas, and what it does can be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorFaults</name>
    <message>
        <source>Choose at least one weekday.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something has to stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are too many: at most {max_length}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be: {technical}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too little: at least {ge}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long: at most {max_length} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too much: at most {le}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a time of day, like 08:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Let it happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets this happen to the test customer now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was decided, and why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds a tag to the customer, or takes it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on by share, to try two ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on by yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says something to whoever reads the flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends a block at the hours you allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end you hope for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for a time or a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits until something happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a field of the customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LooksSettings</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As this computer is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what is easier on your eyes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. The window speaks it as soon as it is opened anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailCard</name>
    <message>
        <source>The link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailPreview</name>
    <message>
        <source>The mail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n message(s) of which nobody can say whether they arrived</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tendril</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {events}, a customer gets nothing more of this sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked when a customer gets here, with what is known of them then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked when a customer gets here; what happened since they joined counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At any hour but the shop’s quiet hours, {quiet}, {clock}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At any hour of the day or night. Settings can keep quiet hours for all messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that bring new data for the same one, such as a booking that was moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody goes on to the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours and days are those of the shop, {zone}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours and days are those where the customer is; where that is not known, the shop’s, {zone}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages can say {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours, {quiet}, hold too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step is off: customers pass it without waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else the event brings, to be used in messages; with commas between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this computer or its channel holds up for more than {hours} h is skipped, not sent late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When “{event}” happens, its customer joins, at most once a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When “{event}” happens, its customer joins, once for each {occurrence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever does “{event}” within {time} goes on at once; everybody else when that time is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever gets here has the tag “{tag}” from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever gets here has the tag “{tag}” no longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever gets here: {field} becomes “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever gets here: {field} is cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever it cannot be delivered to gets nothing more of this sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever it cannot be delivered to goes on to the next step as if it had been sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You add customers yourself, or import them; each at most once a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the customer’s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the shop’s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} from {start} to {end}, {clock}. What comes due at another time waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days}, the whole day, {clock}. What comes due on another day waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{events}” brings new data; what waits is planned anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{events}” with the same {occurrence} brings new data; what waits is planned anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBubble</name>
    <message>
        <source>Answers with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens {link}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageDetail</name>
    <message>
        <source>ATTEMPTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt {number}, {at}: {outcome}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close details (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can say whether it arrived. Ask the customer, or look into your account there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT IT SAID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without an answer the sequence goes on {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody can say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not taken now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the channel has stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this customer cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this message is never taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}, to {customer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageForm</name>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after joining</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Click or drag to go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the flow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>A day and a time, like {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day and a time; the arrow keys go up and down by a day.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewSequenceDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty canvas: you draw every step yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins as a draft. Nothing goes out before you activate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send &amp;over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoBlocks</name>
    <message>
        <source>A block is a message with gaps that each customer&apos;s own name, cart or booking fills. Sequences send them. Change the block, and every sequence that uses it offers to publish the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a message once, use it everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the first block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Hi Mai, you left gel polish set in your cart.” Sequences made from a template bring theirs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoCustomers</name>
    <message>
        <source>Bring your customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export them as a CSV file from your shop, your mailing list or a spreadsheet, and import it here. A column with emails or phone numbers is enough; names, tags and consent are recognised too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of Shopify, WooCommerce and Mailchimp are known. The same file again changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoSequences</name>
    <message>
        <source>A sequence is a row of messages that go out by themselves: the first when something happens, such as a booking, the others hours or days later. It stops for whoever has answered, ordered or cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow up without thinking about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OR BEGIN WITH ONE OF THESE</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Ctrl+Enter keeps it, Esc gives up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberWords</name>
    <message numerus="yes">
        <source>%n came</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joined</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reached the goal</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped: {reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumbersTab</name>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once the sequence is active, here is how many were sent, delivered and read at each step, what failed and why, and how many reached the goal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} (drawn no longer)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineList</name>
    <message>
        <source>Nothing leads here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flow as a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes on at: {step}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>Back to the flow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Palette</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteTile</name>
    <message>
        <source>{sentence}. Drag it onto the canvas.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>Answer as the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer as the customer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhoneTab</name>
    <message>
        <source>Here messages arrive as customers see them. Press “Test on me” to try the sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In earnest it would be otherwise: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It happened: {event}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}’s phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}’s phone, rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” opens {link}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>A message has at most {n} pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the picture away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it shows, for those who cannot see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop one here, or paste it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemRow</name>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsTab</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) keep it from being activated.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with this sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing keeps it from being activated; these are for you to judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole sequence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsView</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{step}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message numerus="yes">
        <source>%n customer(s) are inside now. What becomes of them?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It already runs as it is drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is in it now, so nobody notices; whoever joins gets the new version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish the changes of “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They finish the older version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They go on in the new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has to be put right first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth a look first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message numerus="yes">
        <source>%n error(s) have to be put right first; they are listed below.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to version {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickMenu</name>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a week a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an hour a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as fast as life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it did not happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>six hours a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two days a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} times as fast as life</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rehearsing</name>
    <message>
        <source>Alex</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tendril forgets how to reach it, its password too. The account itself stays as it is, and what was sent over it stays in Activity.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything becomes as it was when the backup was made. What has happened since is lost to Tendril, though it stays in a file before-restore.backup. Active sequences are paused, because the backup does not know what has been sent since. The window opens anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this backup in the place of your data?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Paused, until you activate them again: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {name} is in the place of your data.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message numerus="yes">
        <source>%n waiting message(s) are planned anew.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Messages on the phone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendingCard</name>
    <message>
        <source>An engine in another window is sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel “{name}” has stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing goes out until you resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending has stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending is not certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending is starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try to send here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendingSettings</name>
    <message>
        <source>Ask me before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tendril starts only when you start it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tendril starts with this computer from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens after a break, and when this computer starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When this computer was off, fewer than this go out by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a window: Tendril&apos;s icon in the tray shows that it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late messages at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SequenceActions</name>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause it to archive or delete it, or to change its channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is in the archive now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is running. Pause it first, then it can be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SequenceCard</name>
    <message>
        <source>Activate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a channel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its channel is gone ({platform})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More (Shift+F10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No channel yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not active yet: nobody can join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: nothing goes out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for somebody to join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inside</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Publish changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SequencesPage</name>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that follow up by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sequence ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Fewer settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Everything is kept as soon as you change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShopSettings</name>
    <message>
        <source>&amp;Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language of messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing mail has to carry it; the law of many countries asks for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what Tendril adds to them by itself, such as how to unsubscribe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone numbers without a country code are read as numbers of this country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal &amp;address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your customers read, and where you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a part of its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>A folder for tests: nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tendril</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SplitForm</name>
    <message>
        <source>Add a branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last branch takes what the others leave. The same customer always goes the same way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together the shares would be more than 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a whole number of per cent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Moments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TabTitles</name>
    <message>
        <source>Drawer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>%n exit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link from {source} to {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{exit}: done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} {number} of {count}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>The end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}: held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}: passed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}: waits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Choose a moment to read why it is then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimingFields</name>
    <message>
        <source>After a delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Around a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n message(s) of which nobody can say whether they arrived. Settle them in Activity.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>An engine in another window is sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel “{name}” has stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did they arrive?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its messages wait until you have looked at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Tendril</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again from this icon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit (stops sending)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending has stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tendril</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tendril goes on sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tendril: finishing what is being sent…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tendril: {state}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close; it can still be undone from the deleted ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo ({keys})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UsedDialog</name>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These sequences send it. Choose another block there, then delete this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{block}” is in use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UsesLine</name>
    <message>
        <source>Not used in a sequence yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish “{sequence}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until you publish, this is still sent with the older words: {sequences}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VariableMenu</name>
    <message>
        <source>Customer: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of a missing one: “{words}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing instead of a missing one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words for when it is missing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one to have it on the canvas as it was, with the words it had. It does not run before you publish it, and it can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number} · published {when} · {messages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{version} · runs now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitForEventForm</name>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until this happens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitForm</name>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekdayRow</name>
    <message>
        <source>Fr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Su</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Th</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Whom</name>
    <message>
        <source>Customer: {name}. Choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and time of joining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When they join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joins at …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joins now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent today</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n sent today</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Next at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next {day} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing sent today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ZoomBar</name>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Ground</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quiet {hours}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Idle</name>
    <message>
        <source>Goes through the sequence as it is drawn, for {name}, {speed}. Nobody else is written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test customer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test on me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose messages on the Practice phone are shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Running</name>
    <message>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of the rehearsal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day later at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup cannot take the place of the data file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel could not send between {began} and {ended}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel on {name} has no secret “{key}”; it knows {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel on {platform_name} also needs {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel on {platform_name} has no setting “{key}”; it knows {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A channel&apos;s name has 1 to 100 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clock is written as START,SPEED, like 2026-11-22T09:00,60.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clock of its own is only for test folders. Make one with --test-folder at its first use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field of the test customer is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder cannot be moved into itself. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A long number, not the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A long number; the page&apos;s About shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture in the file is damaged, or is no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture in the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture is larger than {value} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rehearsal goes on between as fast as life and a week a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sequence&apos;s name has 1 to {longest} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address for answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address that customers write to when they want no more mails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address that mails come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event&apos;s name has 1 to 200 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered since joining?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the mail provider for its encrypted port. {ports}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Button {n} has no link to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Button {n} has no words on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it only if the platform has retired this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check host and port, and whether a firewall or the internet provider is in the way. {ports}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check how the host is spelled and this computer&apos;s date. If it is the shop&apos;s own mail server, name the file of its certificate authority in ca_file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check how the host is spelled, and that this computer is online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check port and security, and that this computer is online. {ports}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check port and security, or leave username empty if the server wants no login. {ports}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check port and security. {ports}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API address under Advanced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the user name (often the whole address) and the password. Gmail, Yahoo, iCloud and others want an app password, which is made in the security settings of the mail account, in place of the usual one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the user name; the access token may have expired and has to be fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s date. In a café or a hotel, log in to its network first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file again in ca_file, or leave ca_file empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it in the channel&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the WhatsApp Business account ID in the channel&apos;s settings first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File with the shop&apos;s own certificate authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the block a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gmail, Yahoo and iCloud want an app password, made in the account&apos;s security settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many attempts of each message fail before one succeeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a test folder only Practice and servers on this computer can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instagram account ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instagram does not let Tendril at its messages: allow access to messages in the app&apos;s privacy settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be tried yet: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too late to send this message again: the sequence has gone on without it. Say that it arrived, or skip it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logging in with {auth} needs a username.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail server for sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marketing mail has to carry the postal address. Pause {listed} first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messenger does not take such buttons in this template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta does not know this customer for this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta had a fault and does not say whether it took the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta had a fault of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta has restricted the account: “{said}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta refused the message: “{said}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta takes no more just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name that mails come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed to read your approved templates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No professional Instagram account is linked to this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody reads what is sent to {settings}; unsubscribe_to is an address somebody reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be sent between {began} and {ended}: Tendril or the computer was off, asleep or paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was deleted; --yes deletes it without asking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent before {ended}: Tendril was not running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the Facebook page that the account is linked to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for a gateway or a test server; leave it as it is otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for customers whose name contains this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for the webhook: any word, the same here and there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for the webhook: proves who sent it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port 587 usually goes with security starttls, port 465 with tls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts reach this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say one of --arrived, --again or --skip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who: an id, an email or a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say yes or no to whether receipts reach this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds until a message is delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds until the mail server counts as silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send without encryption beyond this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending has already been started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set auth to auto, or to one of those that the server knows: {offered}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Tendril. Try again; if it happens again, restart it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged “{tag}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tendril cannot find out whether it is already open. Check that the temporary folder can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tendril has no platform “{key}”; it knows {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tendril is already open, but its window does not answer. Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tendril is already sending from this data folder, in another window or engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tendril is not installed completely. Install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tendril was ended before it was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access token is missing. Enter it in the channel&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of an API begins with https://, so that nobody can read on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of an API has no user name, no ? and no # in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column headings of “{name}” cannot be read. {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set forward, from {was} to {became}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set forward, from {was} to {became}. Nothing more goes out until you have decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file belongs to another program. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file is damaged. Restore the newest backup with “restore”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file is not one of Tendril&apos;s. Restore a backup, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder cannot be locked. Check who may write to it, and the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder cannot be opened. Check that it exists and may be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder cannot be written. Check who may write to it, and the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder is busy in another program. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder was moved to {folder}, which is not there now. Connect the disk it is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be made. Check the path and who may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be written. Check who may write to it, and the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Make some room; nothing is sent until it can be recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reports errors. Copy the data folder to a sound disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The email belongs to one customer and the phone number to another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file lacks the picture {value} that a block shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line of “{file_name}” is a customer; it has to name the columns, like Email and Name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was stopped; the rows until then are in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link of button {n} is none; it begins with https://, tel: or mailto:.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The long number, not the phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail provider can say why; the technical text has what its server answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is linked to another Instagram account; its ID is {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures of “{name}” have {value} MB in a file, which holds {value2} MB of them. Take some out, or save them smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rehearsal stopped because of a fault inside Tendril.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sequence cannot be read: {shown}{more}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s name has 1 to 100 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speed of the clock lies between 0 and 1,000,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has {used} letters; a block holds {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {place} cannot be filled in: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are warnings; --yes activates it all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a channel “{settled_name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a sequence “{name}”. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no channel “{name}” any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no channel “{name}”; there are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “{column}”; the columns are {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no customer “{wanted}”; an id, an email or a phone number is looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no data in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no deleted sequence “{name}”; there are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no doubt about this message any more: it is {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {backup}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {parent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keyring on this computer that could keep the secret. Log in to your desktop and unlock it (on Linux: install gnome-keyring or KWallet), or on a server set the environment variable {environment_name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no message {message_id}. “activity” lists them with their ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room to try the sequence in the computer&apos;s temporary folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sequence “{name}”; there are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting “{key}”; there are {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no template “{name}”; there are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup was made by a newer Tendril. Update Tendril to restore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This block has been deleted meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not let Tendril start by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer is not there any more. Choose another one to try the words on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data folder was last used by a newer Tendril. Update Tendril to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder comes from another computer, or this computer&apos;s own note of it is gone. Nothing goes out until you say that this is the one to send from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is a copy: the one it was made from is still there. Nothing goes out from here until you say that this is the one to send from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is older than what was last sent from it, so that some customers would be written to twice. Nothing goes out until you say that this is the one to send from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a file that can be read as a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a picture that can be sent. PNG, JPEG, GIF and WebP can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the ID of a page. The page&apos;s About shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the ID of a phone number. It stands beside “Phone number ID”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link would let the sequence go round in a circle, and nobody would ever leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture has {size}; at most {most} can be sent. Save it smaller and choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is damaged and cannot be shown. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sequence has been deleted meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sequence is not among the deleted ones any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sequence is too large to be pasted; import it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is not a copy of steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is not a copy of steps: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is too long to be copied steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a while; if it stays so, check port and security. {ports}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns are to become “{key}”; give each a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way to log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will happen can be shown once this is put right: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp Business account ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp cannot reach this number; it may not be on WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp cannot send this kind of message to a customer without a phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp could not take the picture: “{said}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp did not like what was filled into the template: “{said}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp does not have this template in this language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp does not take this kind of message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp had a fault and does not say whether it took the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp had a fault of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp has a question about paying: “{said}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp has limited this number, because too many customers blocked or reported it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp has paused this template, because customers reported it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp has restricted the account: “{said}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp has slowed down templates of this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp has switched this template off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp is being maintained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp rates this number low, because customers block or report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp refused the message: “{said}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp spares this customer further marketing for a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp takes no more just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WhatsApp takes one message after the other to one customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without encryption, everybody between here and {settings} could read the password and the mails. Set security to starttls or tls, or plain_ok to yes if this is really wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the WhatsApp Business account ID your templates cannot be listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {name} as host and {port} as port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a card lies too far away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a delay cannot be negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture of this message is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a share cannot be more than 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a share cannot be negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a split needs at least two branches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted {at}, no confirmation of delivery came in {hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted {at}; this channel gives no confirmation of delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added the tag “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already joined this sequence on that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another Tendril had taken over before it was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are {count}; {platform} takes {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt {number}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auth is one of: {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto, plain, login or xoauth2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block &apos;{block}&apos; does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block &apos;{block}&apos; has no subject, and it goes out by email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block &apos;{block}&apos; is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block &apos;{name}&apos; comes out empty when too little is known of a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block &apos;{name}&apos; fails when too little is known of a customer: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both answers lead the same way, so the question makes no difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>branch “{label}” has a share of 0 %, so nobody takes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>button {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be less than {ge}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be more than {le}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be shown by {platform}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose at least one weekday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customers in 24 hours, outside the 24-hour window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customers join by “{event}” and leave by it when it happens again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty for the usual ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: 587 for starttls, 465 for tls, 25 for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: the one that mails come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: the one that mails come from, unless nobody reads that one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failure is one of: none, {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes on at {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has already been through this sequence for this occasion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has more than {max_length} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has to be a list in brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has to be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has to be a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has to be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has to be an object in braces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has to be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has to be {expected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {size}; {platform} takes {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {used} bytes; {platform} takes {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {used} letters; {platform} takes {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held for everybody: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host is only the server&apos;s name, such as smtp.example.com, not “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in place of a password, for xoauth2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is already in this sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is longer than {max_length} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing; {platform} shows no HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a time of day; write it like 09:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not an id; an id is made of letters, digits, “_”, “.” and “-”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not written as it has to be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is {kind}; {platform} shows {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it begins with step &apos;{first}&apos;, which does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it could not be prepared for sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say which step comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it goes out at once after &apos;{sent}&apos;; leave some time between two messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it had not begun to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is due when “{field}” begins, and a message before a date is never sent by then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is made for {platform}, but the channel is {platform_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was accepted, but could not be delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was made by another version of Tendril, which this one cannot read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was written for {platform}, and the sequence sends over another platform now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its event “{event}” also makes customers leave; the goal counts, the exit is never seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its hours ({hours}), the quiet hours and the closed days leave no moment to send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its hours, the quiet hours and the closed days leave no moment within 14 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its template is for marketing, but the sequence is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joins {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left because its step is no longer in the sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left because the customer answered {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left because the customer wants no marketing by {platform}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left because the message failed: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left because {field} has no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left because {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left because “{event}” happened {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logging in with a password is turned off for this mail account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marketing by email has to name the shop&apos;s postal address, which is missing in the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marketing by email needs an address to write to in order to stop; the channel has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than 24 hours had passed since the customer last wrote, by Meta&apos;s own count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than 24 hours had passed since the customer last wrote, by WhatsApp&apos;s own count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs at least {min_length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no address for {platform}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no block is chosen to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no channel is chosen to send over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no encrypted connection to {host} could be made on port {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no field and no data is called “{field}”; customers without it leave here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no recorded consent to marketing by {platform}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no step leads to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no template is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody can say whether it arrived; settle it in Activity, or it goes on at {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody can say whether it was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody could say whether it arrived; went on after {hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing answers at {host} on port {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>often the whole address; empty if the server wants no login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the day of {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one message at a time after a break; goes out at {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only its first parts arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain_ok is yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned {planned}, more than {hours} h too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned {planned}, while nothing could be sent; skipped by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned {planned}, while nothing could be sent; waits for you to decide in the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned {planned}, while the sequence was paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>port is a whole number between 1 and {largest}, not “{port}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quick replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quick reply {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached the goal “{goal}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached the goal “{goal}”: “{event}” happened {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>security is one of: {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent; waits for the confirmation of delivery, at most until {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set {field} to “{value}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starttls, tls or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as shop@example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as smtp.example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as the shop&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken out by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes {used} KB; some mailboxes cut it off after {most} KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Practice phone was set to fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the access has ended or was taken back; make a new access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the access is not valid; make a new access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the access token is not allowed to do this: “{said}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the access token is not allowed to send: “{said}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the account is restricted by Meta: “{said}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the allowed hours have passed; goes out at {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the channel “{channel}” fails for everybody ({problem}); it is tried again at {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the check failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the computer&apos;s clock was set forward; waits for you to decide in the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection to the mail server was lost before it said whether it took the mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the customer cannot be reached here at present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the customer wants no marketing over WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the customer&apos;s mail service wants proof of the shop&apos;s domain (SPF, DKIM, DMARC): “{reply}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the customer&apos;s mailbox is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the customer&apos;s mailbox is getting too many mails just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file with the certificate authority cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gap “{name}” of its template is not filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail account has reached its sending limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail account is blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail account may not send from this address: “{reply}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail is larger than the mail server takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail is too large ({size}); the mail server takes {limit} at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server cannot check logins just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server cannot send from {spec}, only from a–z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server cannot write to addresses with letters outside a–z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server could not prove that it is {host}: its certificate is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server does not take mails from this computer: “{reply}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server is closing its connections for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server passes mails on only after a login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server puts the mail off: “{reply}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server refused the user name or the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server refused this mail: “{reply}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server says that there is no such address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server wants a login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server wants an app password instead of the usual one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server wants an encrypted connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server {host} closed the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server {host} did not answer in time on port {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server {host} does not know this way to log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server {host} offers no encryption on port {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server {host} takes no login on port {port}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server {host} was not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server&apos;s answer cannot be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mail server&apos;s last answer cannot be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the message is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the message or its picture is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the phone number is not approved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next {weekday} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number is not among those that a test account may write to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page may not write to this customer; an app in development reaches its own people only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the phone number is not registered with WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quiet hours and the closed days leave no moment to send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rules of {platform} that Tendril knows are more than half a year old; look for an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shop is closed for more than {days} days from {day} on; messages that fall due at the beginning of that are skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the split drew {branch} ({share} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the step is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the steps go round in a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the template became too long with what was filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the template&apos;s variables are not what WhatsApp has on record: “{said}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text is larger than {size} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text is not one that was saved as a sequence, or it was damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the texts of {given_up} blocks were not tried; others take too much work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time for it ({due}) had passed when its turn came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the variable “{name}” of the template stays empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the way goes round in a circle: {way}; a sequence has to come to an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {place} of block &apos;{name}&apos; cannot be filled in: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {place} of block &apos;{name}&apos; {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {place} {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {secret_name} of the mail account is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not the address of {name}&apos;s API, or its version is retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is the shop&apos;s own number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be sent again, as you said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took away the tag “{tag}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two steps have the same id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {since} h may have passed since the customer last wrote; {platform} takes it within {hours} h, later it is skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waited until {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for the channel “{channel}”: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for “{event}”, at most until {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>went through every step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what answers at {host} is not {platform}; check the API address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with its pictures, it is larger than {size} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would have gone out after the date itself ({date})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes, once the webhook of the account leads to Tendril&apos;s receiver; until then a message counts as delivered when it is accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you said that it arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{backup} is damaged. Take an older backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{backup} is not a backup of Tendril.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{begin}, which is not known here; {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{capitalize}: {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} steps have this id; each needs its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{customer} themselves would not join: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} days later at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} contains {value}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is known?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is less than {value}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is more than {value}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is not {value}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is unknown?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is {value}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: a time of day has no zone of its own; write it like 09:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}–{last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is kept in step with other computers, which tears the data file. Choose a folder on this computer&apos;s own disk; backups may go there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is not empty. Choose a new or empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is on a network drive ({kind}), where the data file is not safe. Choose a folder on this computer&apos;s own disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours}, {weekdays}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} has a line break or another sign in it that cannot be written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is a number, not “{settings}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} lies between {least} and {most}, not at {settings}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key}: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} is a number of digits alone, not “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} answered in a way that does not say whether it took the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot take it just now{said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not accept this account&apos;s access{said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} had a fault of its own{said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is reached by https:// only, so that nobody can read on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} refused this message{said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is already in use and cannot become a test folder. Choose a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a sequence: it is no text in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{platform_name} did not say where it put the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{platform} has no templates for when the window has closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{platform} takes it within {hours} h after the customer last wrote, which may be longer ago; then it is skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{platform} takes it within {hours} h after the customer last wrote, which was {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{platform} takes it within {hours} h after the customer last wrote; when that was is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{platform} takes its {templates} for messages that are not marketing only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{platform} wants no marketing to this customer before {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem} before it said whether it took the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem}. Try again in a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem}. {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem}; given up after {hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem}; given up, because {platform} takes it no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem}; tried again at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem}; tried again at {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question} No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question} Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} after {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} before {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start}–{end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{timing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{timing}: due {due}, held until {planned} (at most {count} in {hours} h)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{timing}: due {due}, held until {planned} (quiet hours)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{timing}: due {due}, held until {planned} (the platform takes nothing at night)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{timing}: due {due}, held until {planned} (the shop is closed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{timing}: due {due}, held until {planned} ({allowed})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{timing}: planned {planned}, sent later because nothing could be sent then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{useful} messages that are still useful and {stale} that come too late wait for you to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{way} leads to step &apos;{target}&apos;, which does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is written as key=value{given}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}{of_block} cannot be filled in: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{block}” is used by {sequences}. Take it out there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{country}” is not a country; write its two letters, like VN or GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{digits}” is not a number to be used here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{event}” did not happen until {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{event}” happened {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{event}” since joining?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” belongs to one “{event}”, but the entry does not say what tells one from another, so a second one does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{field}” cannot be the name of a field; use letters, digits and “_”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file_name}” has no column with email addresses or phone numbers. Its columns are {listed}; say which of them is the email or the phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be activated: {shown}{more}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” goes round in a circle, so that it has no end that could be foreseen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no channel to send over. Choose one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has {count} columns; {most} are the most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a picture; choose the CSV file with the customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a web page; sign in to the shop and download the export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is already in the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is archived. Take it out of the archive first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not a text file; export the customers again as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not a time zone; write it like Europe/London or Asia/Ho_Chi_Minh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not active, so there is nothing to pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not active; nobody can join it. Activate it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not in the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is running. Pause it first; then it can be {done}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is running. Pause it, then choose another channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is used by {listed}. Pause that first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is written twice in one place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is {kind_of_archive}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is a folder; choose a CSV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{settings}” is not a file with a certificate authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shown}” can be written in two ways; write the domain as xn--….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shown}” is not a domain name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shown}” is not an email address: what is before the @ cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shown}” is not an email address; one looks like anna@example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shown}” is too long for an email address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{tag}” is none of {expected_tags}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a time; write it like 2026-11-22T09:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not an address of an API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not an address of an API; one looks like https://api.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” are not dates; write them like 2026-12-25,2027-01-01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” are not days to be closed on; write them like sat,sun, and leave one open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” are not quiet hours; write them like 22:00-08:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is neither yes nor no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a country; write its two letters, like VN or GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a language Tendril speaks; it speaks {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a limit; 2/24 means two messages in 24 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a number between 0 and 1000000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{version}” is not a version of an API; one looks like v26.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{wanted}” fits {fits}. Say which one by email, or a phone number with its +.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{zone}” is not a time zone; one is called like Europe/London.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
