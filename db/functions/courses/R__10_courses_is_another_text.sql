-- ${derived}

-- Whether a text takes more than a fifth of the one before it away, or begins and ends differently: somebody may want that one
-- back. Less than ten signs are nobody's loss.
create function is_another_text(before text, after text)
returns boolean
language sql immutable
set search_path = public, pg_temp
as $$
  select length(before) >= 10 and (length(after) < length(before) * 0.8
    or left(after, length(before) / 4) <> left(before, length(before) / 4) and right(after, length(before) / 4) <> right(before, length(before) / 4))
$$;
