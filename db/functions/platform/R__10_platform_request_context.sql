-- ${derived}

-- All that a page must know before its own work, in one statement: who is signed in, where, and as what.
create function request_context(token_hash bytea, organization_slug text, at timestamptz)
returns table (
  session_id uuid, user_id uuid, user_name text, user_email text, user_locale text, user_time_zone text, is_platform_admin boolean,
  organization_id uuid, slug text, organization_name text, organization_time_zone text, organization_locale text,
  accent_colour text, logo_file_id uuid,
  member_id uuid, member_name text, roles text[], organizations jsonb)
language plpgsql volatile security definer
set search_path = public, pg_temp
rows 1
as $$
#variable_conflict use_column
declare
  session record;
begin
  select s.id, s.user_id, s.last_seen_at into session
    from sessions s
   where s.token_hash = request_context.token_hash
     and s.expires_at > at and s.last_seen_at > at - interval '12 hours';
  -- Seen times are written at most every five minutes, so that reading a page seldom writes.
  if session.last_seen_at < at - interval '5 minutes' then
    update sessions s set last_seen_at = at where s.id = session.id;
  end if;
  return query
    select session.id, u.id, u.full_name, u.email, u.locale::text, u.time_zone, coalesce(u.is_platform_admin, false),
           o.id, o.slug::text, o.name, o.time_zone, o.locale::text, o.accent_colour, o.logo_file_id,
           m.id, m.full_name,
           (select array_agg(r.role::text order by r.role::text) from user_roles r
             where r.organization_id = m.organization_id and r.member_id = m.id),
           (select jsonb_agg(jsonb_build_object('slug', other.slug, 'name', other.name) order by other.name)
              from memberships mine join organizations other on other.id = mine.organization_id
             where mine.user_id = u.id and mine.deleted_at is null and mine.left_at is null and other.deleted_at is null)
      from (select 1) one
      left join users u on u.id = session.user_id and u.deleted_at is null
      left join lateral (
        select * from organizations found
         where found.deleted_at is null
           and (found.slug = organization_slug
             or found.id = (select old.organization_id from organization_slugs old where old.slug = organization_slug))
         order by (found.slug = organization_slug) desc
         limit 1) o on true
      left join memberships m on m.organization_id = o.id and m.user_id = u.id and m.deleted_at is null and m.left_at is null;
end $$;
grant execute on function request_context(bytea, text, timestamptz) to lectern_app;
