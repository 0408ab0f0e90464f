-- whether mail to somebody came back is asked for every mail that leaves, and of a hundred thousand few do
create index outbox_message_bounced on outbox_message (subject_id) where state = 'BOUNCED';
