-- ${derived}

-- Keeps the words of new titles for searches with a slip of the pen; numbers are never one. Words stay when their course
-- goes: one too many leads nowhere.
create function tg_courses__keep_words()
returns trigger
language plpgsql volatile security definer
set search_path = public, pg_temp
as $$
declare
  titles constant text := $q$
    insert into course_words (organization_id, word)
    select distinct t.organization_id, w.word from (%s) t cross join regexp_split_to_table(lower(t.title), '[^[:alnum:]]+') w (word)
     where length(w.word) between 3 and 60 and w.word !~ '[0-9]'
       and not exists (select from course_words k where k.organization_id = t.organization_id and k.word = w.word)
    $q$;
begin
  execute format(titles, case tg_op when 'INSERT' then 'select * from new_rows' else
    'select n.* from new_rows n join old_rows o on o.organization_id = n.organization_id and o.id = n.id where n.title <> o.title' end);
  return null;
end $$;

create trigger keep_words_insert after insert on courses referencing new table as new_rows
  for each statement execute function tg_courses__keep_words();
create trigger keep_words_update after update on courses referencing old table as old_rows new table as new_rows
  for each statement execute function tg_courses__keep_words();
