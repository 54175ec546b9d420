package lectern.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The rules every table, policy and function keeps, read from the catalogue of a database. */
final class Schema {

    private static final Path ELEVATED = Path.of("src/test/resources/lectern/guards/security-definer.txt");

    // What the rules speak of: our tables, those of a tenant among them, and the columns of keys by name.
    private static final String WORDS = """
        with our_table as (
          select c.oid, c.relname::text as name, c.relkind, c.relrowsecurity, c.relforcerowsecurity,
                 exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped) as is_tenant
            from pg_class c
           where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'flyway_schema_history'
        ), our_routine as (
          select p.oid, p.oid::regprocedure::text as name, p.* from pg_proc p
           where p.pronamespace = 'public'::regnamespace
             and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
        ), our_policy as (
          select t.name as table_name, p.polname::text as name, p.polpermissive as is_permissive, p.polcmd, p.polroles,
                 pg_get_expr(p.polqual, p.polrelid) as seen, pg_get_expr(p.polwithcheck, p.polrelid) as written, t.oid as table_id
            from pg_policy p join our_table t on t.oid = p.polrelid
        ), foreign_key as (
          select k.oid, t.oid as table_id, t.name as table_name, k.conname::text as name, target.name as target, target.is_tenant as to_tenant, t.is_tenant,
                 (select array_agg(a.attname::text order by p.place) from unnest(k.conkey) with ordinality p (number, place)
                    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.number) as columns,
                 k.conkey, k.confdeltype, k.confdelsetcols
            from pg_constraint k join our_table t on t.oid = k.conrelid join our_table target on target.oid = k.confrelid
           where k.contype = 'f' and k.conparentid = 0
        ), unique_key as (
          select t.name as table_name, t.is_tenant, i.relname::text as name, x.indisprimary as is_primary, pg_get_expr(x.indpred, x.indrelid) as condition, x.indrelid,
                 (select array_agg(a.attname::text order by p.place) from unnest(x.indkey::smallint[]) with ordinality p (number, place)
                    join pg_attribute a on a.attrelid = x.indrelid and a.attnum = p.number) as columns
            from pg_index x join our_table t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
           where x.indisunique
        ), changing as (
          select t.oid, t.name from our_table t
           where exists (select from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                    and (has_column_privilege('lectern_app', t.oid, a.attnum, 'update') or has_column_privilege('lectern_operator', t.oid, a.attnum, 'update')))
              or exists (select from our_routine p where p.prosrc ~* ('\\mupdate\\s+' || t.name || '\\M') or p.prosrc ~* ('\\minsert\\s+into\\s+' || t.name || '\\M[^;]*\\mdo\\s+update\\M'))
        )
        """;

    private static final String TENANT = "(organization_id = ( SELECT (NULLIF(current_setting(''app.organization_id''::text, true), ''''::text))::uuid AS \"nullif\"))";

    private final Map<String, String> rules = new LinkedHashMap<>();

    private Schema() {
        tables();
        keys();
        policies();
        privileges();
        routines();
    }

    /** What is wrong with the database, one sentence each; empty when all is well. */
    static List<String> faults(Connection connection) throws SQLException {
        var found = new ArrayList<String>();
        for (var rule : new Schema().rules.entrySet()) {
            try (var statement = connection.createStatement(); var rows = statement.executeQuery(WORDS + rule.getValue())) {
                while (rows.next()) {
                    found.add(rows.getString(1) + " " + rule.getKey());
                }
            } catch (SQLException e) {
                throw new SQLException("The rule \"" + rule.getKey() + "\" cannot be asked: " + e.getMessage(), e);
            }
        }
        found.addAll(elevatedFaults(connection));
        return found;
    }

    /** What is wrong with the migration files in a folder. */
    static List<String> fileFaults(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql")).sorted()
                .flatMap(file -> fileFaults(file.getFileName().toString(), read(file)).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> fileFaults(String name, String text) {
        var found = new ArrayList<String>();
        if (name.startsWith("R__")) {
            if (!text.startsWith("-- ${derived}\n")) {
                found.add(name + " does not start with the line -- ${derived}, so that it would not be made again with the others");
            }
            var created = Pattern.compile("(?s)\\bcreate function (\\w+)\\(.*?\\bas \\$").matcher(text);
            while (created.find()) {
                if (!created.group().matches("(?s).*\\b(volatile|stable|immutable)\\b.*")) {
                    found.add(name + " makes function " + created.group(1) + " without saying whether it is volatile, stable or immutable");
                }
            }
            if (text.contains("create or replace")) {
                found.add(name + " replaces what a plain create would make");
            }
        }
        if (name.startsWith("V") && Pattern.compile("(?im)^\\s*(create|alter|drop) (function|view|trigger|policy)\\b|^\\s*(grant|revoke) ").matcher(text).find()) {
            found.add(name + " makes something that belongs into an R file");
        }
        if (Pattern.compile("(?i)\\bon all tables\\b").matcher(text).find()) {
            found.add(name + " grants on all tables, partitions among them");
        }
        return found;
    }

    private void tables() {
        rules.put("has no organization_id and is none of the tables above the organizations", """
            select name from our_table where not is_tenant and name not in ('users', 'credentials', 'sessions', 'password_resets', 'throttles')
            """);
        rules.put("allows rows without an organization", """
            select t.name from our_table t join pg_attribute a on a.attrelid = t.oid and a.attname = 'organization_id'
             where not a.attnotnull and t.name <> 'organizations'
            """);
        rules.put("has no comment", """
            select name from our_table where obj_description(oid, 'pg_class') is null
            union all
            select c.relname::text from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'v' and obj_description(c.oid, 'pg_class') is null
            """);
        rules.put("has no created_at timestamptz not null default now()", """
            select t.name from our_table t
             where not exists (select from pg_attribute a join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                    where a.attrelid = t.oid and a.attname = 'created_at' and a.atttypid = 'timestamptz'::regtype and a.attnotnull
                      and pg_get_expr(d.adbin, d.adrelid) = 'now()')
            """);
        rules.put("has rows that change, but no updated_at", """
            select name from changing t
             where not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'updated_at' and a.atttypid = 'timestamptz'::regtype and a.attnotnull)
            """);
        rules.put("has an updated_at that no trigger sets", """
            select t.name from our_table t join pg_attribute a on a.attrelid = t.oid and a.attname = 'updated_at'
             where not exists (select from pg_trigger g where g.tgrelid = t.oid and g.tgname = 'update_' || t.name || '_updated_at' and g.tgenabled = 'O'
                    and g.tgfoid = to_regprocedure('update_updated_at_column()') and g.tgtype = 1 + 2 + 16)
            """);
        rules.put("carries no deleted_at", """
            select wanted from unnest(array['courses', 'course_sections', 'course_lessons', 'memberships']) wanted
             where not exists (select from our_table t join pg_attribute a on a.attrelid = t.oid and a.attname = 'deleted_at' where t.name = wanted)
            """);
        rules.put("has a type the planner or the clock cannot do with: enum, citext, timestamp without time zone, time with time zone, money", """
            select t.name || '.' || a.attname from our_table t
              join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped join pg_type y on y.oid = a.atttypid
             where y.typtype = 'e' or y.typname in ('citext', 'timestamp', 'timetz', 'money')
            """);
        rules.put("is a boolean not named is_…", """
            select t.name || '.' || a.attname from our_table t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
             where a.atttypid = 'boolean'::regtype and a.attname !~ '^is_'
            """);
        rules.put("is an instant not named …_at, …_since or …_until", """
            select t.name || '.' || a.attname from our_table t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
             where a.atttypid = 'timestamptz'::regtype and a.attname !~ '_(at|since|until)$'
            """);
        rules.put("is a view that does not read with the rights of its reader", """
            select c.relname::text from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relkind = 'v' and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']
            """);
    }

    private void keys() {
        rules.put("has no primary key led by organization_id", """
            select t.name from our_table t
             where t.is_tenant and t.name <> 'organizations'
               and not exists (select from unique_key k where k.indrelid = t.oid and k.is_primary and k.columns[1] = 'organization_id')
            """);
        rules.put("is a unique key not led by organization_id", """
            select table_name || ' (' || array_to_string(columns, ', ') || ')' from unique_key
             where is_tenant and columns[1] <> 'organization_id'
               and (table_name, columns) not in (('organizations', array['id']), ('organizations', array['slug']), ('organization_slugs', array['slug']),
                                                 ('invitations', array['token_hash']))
            """);
        rules.put("is a unique key that deleted rows keep taken", """
            select k.table_name || ' (' || array_to_string(k.columns, ', ') || ')' from unique_key k
             where not k.is_primary and not 'id' = any (k.columns)
               and exists (select from pg_attribute a where a.attrelid = k.indrelid and a.attname = 'deleted_at' and not a.attisdropped)
               and coalesce(k.condition, '') not like '%(deleted_at IS NULL)%'
            """);
        rules.put("is a foreign key that does not carry the organization", """
            select table_name || ' ' || name from foreign_key
             where is_tenant and to_tenant and columns[1] <> 'organization_id' and not (table_name = 'organizations' and columns[1] = 'id')
            """);
        rules.put("is a foreign key that would null the organization too", """
            select table_name || ' ' || name from foreign_key where is_tenant and confdeltype = 'n' and cardinality(columns) > 1 and confdelsetcols is null
            """);
        rules.put("points to a global table; people are referenced through memberships", """
            select table_name || ' ' || name from foreign_key where is_tenant and not to_tenant and (table_name, columns) <> ('memberships', array['user_id'])
            """);
        rules.put("names a person of the organization without a foreign key to memberships", """
            select t.name || '.' || a.attname from our_table t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
             where t.is_tenant and a.attname ~ '^(member|student|instructor|requester)_id$|_by_id$' and t.name <> 'audit_logs'
               and not exists (select from pg_attribute kind where kind.attrelid = t.oid and kind.attname = regexp_replace(a.attname, '_id$', '_type'))
               and not exists (select from foreign_key k where k.table_id = t.oid and k.target = 'memberships' and k.columns = array['organization_id', a.attname::text])
            """);
        rules.put("is a search index whose new entries wait in a list", """
            select t.name || ' ' || i.relname from our_table t join pg_index x on x.indrelid = t.oid join pg_class i on i.oid = x.indexrelid
              join pg_am a on a.oid = i.relam
             where a.amname = 'gin' and not coalesce(i.reloptions, '{}') && '{fastupdate=off,fastupdate=false}'
            """);
        rules.put("has no index on its columns", """
            select k.table_name || ' ' || k.name from foreign_key k
             where not exists (select from pg_index x
                    where x.indrelid = k.table_id and x.indisvalid and x.indpred is null
                      and (x.indkey::smallint[])[0:cardinality(k.conkey) - 1] @> k.conkey and (x.indkey::smallint[])[0:cardinality(k.conkey) - 1] <@ k.conkey)
            """);
    }

    private void policies() {
        rules.put("does not force row-level security", "select name from our_table where not (relrowsecurity and relforcerowsecurity)");
        rules.put("lacks the restrictive policy that holds lectern_app to its organization", """
            select t.name from our_table t
             where t.is_tenant and not exists (select from our_policy p
                    where p.table_id = t.oid and not p.is_permissive and p.polcmd = '*' and p.polroles = array['lectern_app'::regrole::oid]
                      and p.seen = '%1$s' and p.written = '%1$s')
            """.formatted(TENANT));
        rules.put("lets lectern_app in by no permissive policy", """
            select t.name from our_table t
             where (has_any_column_privilege('lectern_app', t.oid, 'select') or has_any_column_privilege('lectern_app', t.oid, 'insert'))
               and not exists (select from our_policy p where p.table_id = t.oid and p.is_permissive and 'lectern_app'::regrole = any (p.polroles))
            """);
        rules.put("has no policy for its owner, whose data moves would change nothing", """
            select t.name from our_table t
             where not exists (select from our_policy p
                    where p.table_id = t.oid and p.is_permissive and p.polcmd = '*' and p.polroles = array['lectern_owner'::regrole::oid]
                      and p.seen = 'true' and p.written = 'true')
            """);
        rules.put("is a policy to PUBLIC or to a role that is not ours", """
            select table_name || ' ' || name from our_policy
             where exists (select from unnest(polroles) r (id) where id = 0 or id not in ('lectern_app'::regrole, 'lectern_operator'::regrole, 'lectern_owner'::regrole))
            """);
        rules.put("is a policy that reads tables or deleted_at; it may only compare with settings", """
            select table_name || ' ' || name from our_policy where coalesce(seen, '') || coalesce(written, '') ~* '\\mfrom\\M|deleted_at'
            """);
        rules.put("lets lectern_app see a table above the organizations beyond the person's own rows", """
            select p.table_name || ' ' || p.name from our_policy p join our_table t on t.oid = p.table_id
             where not t.is_tenant and 'lectern_app'::regrole = any (p.polroles)
               and (p.seen is null or p.seen not like '%current_setting(''app.user_id''::text, true)%')
            """);
    }

    private void privileges() {
        rules.put("is a counter that lectern_app or lectern_operator may set", """
            select t.name || '.' || a.attname from our_table t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
              cross join unnest(array['lectern_app', 'lectern_operator']) role_name
             where (a.attname ~ '_count$' or (t.name, a.attname) in (('courses', 'planned_minutes'), ('enrollments', 'time_spent_seconds')))
               and (t.name, a.attname) not in (('course_imports', 'attempt_count'), ('course_copies', 'attempt_count'))
               and (has_column_privilege(role_name, t.oid, a.attnum, 'insert') or has_column_privilege(role_name, t.oid, a.attnum, 'update'))
            """);
        rules.put("lets a row move to another organization or change its key", """
            select t.name from our_table t join pg_attribute a on a.attrelid = t.oid and a.attname in ('organization_id', 'id')
             where has_column_privilege('lectern_app', t.oid, a.attnum, 'update') or has_column_privilege('lectern_operator', t.oid, a.attnum, 'update')
            """);
        rules.put("is reached by lectern_app or lectern_operator directly, not through functions", """
            select t.name from our_table t cross join unnest(array['lectern_app', 'lectern_operator']) role_name
             where t.name in ('credentials', 'password_resets', 'throttles')
               and (has_any_column_privilege(role_name, t.oid, 'select') or has_any_column_privilege(role_name, t.oid, 'insert') or has_any_column_privilege(role_name, t.oid, 'update')
                    or has_table_privilege(role_name, t.oid, 'delete'))
            """);
        rules.put("lets the audit log be changed", """
            select t.name from our_table t cross join unnest(array['lectern_app', 'lectern_operator']) role_name
             where t.name = 'audit_logs' and (has_any_column_privilege(role_name, t.oid, 'update') or has_table_privilege(role_name, t.oid, 'delete'))
            """);
        rules.put("is a partition that somebody was granted; partitions pass their parent's policies by", """
            select c.relname::text from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relispartition
               and (exists (select from aclexplode(c.relacl) g where g.grantee <> c.relowner)
                 or exists (select from pg_attribute a cross join aclexplode(a.attacl) g where a.attrelid = c.oid and g.grantee <> c.relowner))
            """);
        rules.put("is granted to PUBLIC, or for more than reading and writing rows", """
            select c.relname || ' ' || g.privilege_type from pg_class c cross join aclexplode(c.relacl) g
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'S') and g.grantee <> c.relowner
               and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
               and (g.grantee = 0 or g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE'))
            """);
        rules.put("is a role with more power than it may have", """
            select rolname::text from pg_roles
             where rolname in ('lectern_app', 'lectern_operator', 'lectern_owner')
               and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolname <> 'lectern_owner'
                    and exists (select from pg_auth_members m where m.member = pg_roles.oid))
            """);
        rules.put("is owned by lectern_app or lectern_operator", """
            select d.objid::text from pg_shdepend d
             where d.refclassid = 'pg_authid'::regclass and d.refobjid in ('lectern_app'::regrole, 'lectern_operator'::regrole) and d.deptype = 'o'
               and d.dbid in (0, (select oid from pg_database where datname = current_database()))
            """);
        rules.put("lets everybody create objects in it", "select 'public' where has_schema_privilege('lectern_app', 'public', 'create')");
    }

    private void routines() {
        rules.put("has no pinned search_path", """
            select name from our_routine where not coalesce(proconfig, '{}') && array['search_path=public, pg_temp']
            """);
        rules.put("is executable by everybody", """
            select name from our_routine p where exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g where g.grantee = 0)
            """);
        rules.put("is a trigger function not named tg_<table>__<task>", """
            select name from our_routine p
             where prorettype = 'trigger'::regtype
               and proname not in ('update_updated_at_column', 'auto_create_student_progress', 'tg_audit', 'tg_count')
               and not exists (select from our_table t where p.proname ~ ('^tg_' || t.name || '__[a-z_]+$'))
            """);
        rules.put("is a trigger for each row; only updated_at is set row by row", """
            select t.name || ' ' || g.tgname from pg_trigger g join our_table t on t.oid = g.tgrelid
             where not g.tgisinternal and g.tgtype & 1 = 1 and g.tgname not like 'update\\_%\\_updated\\_at'
            """);
    }

    private static List<String> elevatedFaults(Connection connection) throws SQLException {
        var listed = new ArrayList<>(read(ELEVATED).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(":", 2)[0].strip()).toList());
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(WORDS + "select name from our_routine where prosecdef order by 1")) {
            while (rows.next()) {
                if (!listed.remove(rows.getString(1))) {
                    found.add(rows.getString(1) + " sees every organization and is not on the list in " + ELEVATED);
                }
            }
        }
        listed.forEach(name -> found.add(name + " is on the list in " + ELEVATED + ", but no such function sees every organization"));
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
