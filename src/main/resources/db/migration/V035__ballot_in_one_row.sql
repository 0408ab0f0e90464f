-- a ballot is four kilobytes that no compression shortens: whole in its row, a save writes one row instead of four
alter table ballot alter column ct set storage external;
alter table ballot set (toast_tuple_target = 8160);
