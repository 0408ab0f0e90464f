-- A comment in the coach's words, printed as such; "redacted" holds whatever is printed instead of the original.
alter table comment_review drop constraint comment_review_decision_check;
alter table comment_review drop constraint comment_review_check;
alter table comment_review add constraint comment_review_decision_check
    check (decision in ('KEEP', 'REDACT', 'PARAPHRASE', 'WITHHOLD'));
alter table comment_review add constraint comment_review_words_check
    check ((decision in ('REDACT', 'PARAPHRASE')) = (redacted is not null));
