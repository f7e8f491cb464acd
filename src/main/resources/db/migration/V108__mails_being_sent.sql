-- since when a mail is being sent, so that nothing is held in the database while the server is waited for;
-- a mark that is old was left by an application that died, and the mail is sent again with the same Message-ID
alter table mail add column sending_since timestamptz;
