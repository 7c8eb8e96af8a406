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
        <source>Nothing has been sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a sequence is active and somebody has joined it, each of its messages is listed here: when it went out, whether it arrived, and why it was sent then.</source>
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
    <name>BlockCard</name>
    <message>
        <source>Block from the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to send.</source>
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
    <message>
        <source>Edit the words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a new one…</source>
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
        <source>For email only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the block a name.</source>
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
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running sequences keep the words they were published with until you publish again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{{ first_name | default: &apos;there&apos; }} becomes the customer&apos;s first name.</source>
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
        <source>Step is off: passed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When “{event}” happens</source>
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
    <name>ChannelCard</name>
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
        <source>Clear the search</source>
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
        <source>Search</source>
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
    <name>DelayFields</name>
    <message>
        <source>How long</source>
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
        <source>Move {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {key} by far</source>
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
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the chosen steps</source>
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
        <source>Back to the list (Esc)</source>
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
        <source>Publish changes…</source>
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
    <message>
        <source>Sequences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
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
    <message>
        <source>Canvas</source>
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
        <source>By hand</source>
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
        <source>You add customers yourself, or import them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours it is not sent any more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Example</name>
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
        <source>{start}: due {when}, held until {until}.</source>
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
    <name>Kinds</name>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes a tag or a field</source>
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
    <name>MessageDetail</name>
    <message>
        <source>delivered {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent {at}</source>
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
    <name>NewSequenceDialog</name>
    <message>
        <source>&amp;Name</source>
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
        <source>Send &amp;over</source>
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
    <name>QuickMenu</name>
    <message>
        <source>Next step</source>
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
    <name>SequenceCard</name>
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
        <source>Activate…</source>
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
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: nothing goes out</source>
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
        <source>Waits for somebody to join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{platform} · {channel}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SequencesPage</name>
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
</context>
<context>
    <name>SettingsPage</name>
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
        <source>Customers, sequences and history are in this folder on your own computer. Passwords are not in it: they are kept by the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How Tendril looks, and where it keeps your data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data</source>
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
        <source>Answered since joining?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
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
        <source>Gmail, Yahoo and iCloud want an app password, made in the account&apos;s security settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many attempts of each message fail before one succeeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail server for sending</source>
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
        <source>Only for customers whose name contains this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
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
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged “{tag}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
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
        <source>accepted {at}, no confirmation of delivery came in {hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted {at}; this channel gives no confirmation of delivery</source>
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
        <source>at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempt {number}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto, plain, login or xoauth2</source>
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
        <source>goes on at {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has already been through this sequence for this occasion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held for everybody: {problem}</source>
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
        <source>its hours, the quiet hours and the closed days leave no moment within 14 days</source>
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
        <source>no address for {platform}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no recorded consent to marketing by {platform}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody can say whether it arrived; settle it in Activity, or it goes on at {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody could say whether it arrived; went on after {hours} h</source>
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
        <source>planned {planned}, more than {hours} h too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned {planned}, while the sequence was paused</source>
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
        <source>the allowed hours have passed; goes out at {until}</source>
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
        <source>the split drew {branch} ({share} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the step is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time for it ({due}) had passed when its turn came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took away the tag “{tag}”</source>
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
        <source>would have gone out after the date itself ({date})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes or no</source>
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
        <source>{first}–{last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours}, {weekdays}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem}; given up after {hours} h</source>
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
</context>
</TS>
