-- in which campaigns a person is asked about is read for the steps of executives, for pulses, and before asking again
create index executive_person on executive (person_id);
