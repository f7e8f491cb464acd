-- what is sent and still has its words, by age; see notification/MailRetention
create index mail_with_words on monitoring.mail (sent_at) where state = 'SENT' and body <> '';
