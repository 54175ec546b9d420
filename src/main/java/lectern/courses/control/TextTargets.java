package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;
import lectern.platform.web.PublicAddress;

/** Where the addresses in the texts of a course lead within this organization, and whether its readers get there. */
@ApplicationScoped
public class TextTargets {

    private static final Pattern FILE = Pattern.compile("files:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/.*");
    private static final Pattern COURSE = Pattern.compile("/([a-z0-9-]+)/courses/([a-z0-9-]+)(?:/(lessons/([a-z0-9-]+)|edit|preview)(?:/.*)?)?/?(?:[?#].*)?");

    // Addresses that things once had lead to them. One statement, because a page of the author's makes it besides its own.
    private static final String REASONS = """
        select w.address, case when c.id is null then 'course-gone' when w.lesson = '' then null
                               when l.id is not null and c.id <> ?2 then 'lesson-elsewhere' when l.is_hidden then 'lesson-hidden' when l.id is not null then null
                               when exists (
                                 select from course_lessons t where t.organization_id = ?1 and t.course_id = c.id and t.slug = w.lesson) then 'lesson-trashed'
                               else 'lesson-gone' end
          from unnest(cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[])) as w (address, course, lesson)
          left join lateral (
            select c.id from courses c
             where c.organization_id = ?1 and c.deleted_at is null
               and (c.slug = w.course or c.id = (select s.course_id from course_slugs s where s.organization_id = ?1 and s.slug = w.course))
             order by c.slug = w.course desc limit 1) c on true
          left join lateral (
            select l.id, l.is_hidden from course_lessons l
              join course_sections s on s.organization_id = ?1 and s.course_id = l.course_id and s.id = l.section_id and s.deleted_at is null
             where l.organization_id = ?1 and l.course_id = c.id and l.deleted_at is null
               and (l.slug = w.lesson or l.id = (
                 select o.lesson_id from lesson_slugs o where o.organization_id = ?1 and o.course_id = c.id and o.slug = w.lesson))
             order by l.slug = w.lesson desc limit 1) l on true
        union all
        select w.address, case when f.id is null then 'file-gone'
                               when f.subject_type = ?8 and f.subject_id = ?2 then null
                               when exists (
                                 select from file_names n
                                  where n.organization_id = ?1 and n.file_id = f.id and n.named_by_type = ?9 and n.named_by_id = ?2) then null
                               else 'file-elsewhere' end
          from unnest(cast(?6 as text[]), cast(?7 as uuid[])) as w (address, file)
          left join files f on f.organization_id = ?1 and f.id = w.file and f.status = 'stored'
        """;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    PublicAddress site;

    /** Which of these addresses do not lead readers of the course anywhere, each with the reason, which ends a message key. */
    public Map<String, String> broken(UUID courseId, Collection<String> addresses) {
        Map<String, String> broken = new HashMap<>();
        List<Place> places = new ArrayList<>();
        Map<String, UUID> files = new HashMap<>();
        for (String address : addresses) {
            Matcher file = FILE.matcher(address);
            Matcher course = COURSE.matcher(local(address));
            if (file.matches()) {
                files.put(address, UUID.fromString(file.group(1)));
            } else if (course.matches() && course.group(1).equals(current.slug()) && !Courses.RESERVED.contains(course.group(2))) {
                if (course.group(3) != null && course.group(4) == null) {
                    broken.put(address, "authors-only");
                } else {
                    places.add(new Place(address, course.group(2), course.group(4) == null ? "" : course.group(4)));
                }
            }
        }
        if (!places.isEmpty() || !files.isEmpty()) {
            Row.list(query(courseId, places, files), row -> new String[] {row.text(), row.text()}).stream().filter(found -> found[1] != null)
                .forEach(found -> broken.put(found[0], found[1]));
        }
        return broken;
    }

    private Query query(UUID courseId, List<Place> places, Map<String, UUID> files) {
        List<String> addresses = List.copyOf(files.keySet());
        return entities.createNativeQuery(REASONS)
            .setParameter(1, current.organizationId()).setParameter(2, courseId)
            .setParameter(3, Row.array(places.stream().map(Place::address).toList()))
            .setParameter(4, Row.array(places.stream().map(Place::course).toList()))
            .setParameter(5, Row.array(places.stream().map(Place::lesson).toList()))
            .setParameter(6, Row.array(addresses)).setParameter(7, Row.ids(addresses.stream().map(files::get).toList()))
            .setParameter(8, CourseFiles.SUBJECT).setParameter(9, CourseFiles.SHARED);
    }

    // Somebody may have copied the whole address from the browser.
    private String local(String address) {
        String start = site.link("");
        return address.startsWith(start + "/") ? address.substring(start.length()) : address;
    }

    /** A course or, where {@code lesson} is not empty, a lesson that an address leads to. */
    private record Place(String address, String course, String lesson) {
    }
}
