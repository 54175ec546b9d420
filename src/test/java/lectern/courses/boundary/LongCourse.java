package lectern.courses.boundary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import lectern.testing.Lectern;

/**
 * A course of 300 lessons in 30 sections: six parts, each with two lessons and four chapters of twelve. Lessons are called by their numbers but
 * for the 137th, which stands in chapter 3.3; the last part opens in a month. Max is in it.
 */
final class LongCourse {

    static final String NAMED = "The Café’s Übung";

    private static final String LESSONS = """
        do $$
        declare
          org uuid := '%s';
          long_one uuid := '%s';
          part uuid;
          chapter uuid;
          made int := 0;
        begin
          perform set_config('app.organization_id', org::text, true);
          for p in 1..6 loop
            part := uuidv7();
            insert into course_sections (id, course_id, title, position) values (part, long_one, 'Part ' || p, p);
            insert into course_lessons (course_id, section_id, slug, title, position, lesson_type, body)
              select long_one, part, 'lesson-' || made + i, 'Lesson ' || made + i, i, 'article', '<p>Text.</p>' from generate_series(1, 2) i;
            made := made + 2;
            for c in 1..4 loop
              chapter := uuidv7();
              insert into course_sections (id, course_id, parent_id, title, position) values (chapter, long_one, part, 'Chapter ' || p || '.' || c, 2 + c);
              insert into course_lessons (course_id, section_id, slug, title, position, lesson_type, body)
                select long_one, chapter, 'lesson-' || made + i, case made + i when 137 then 'The Café’s Übung' else 'Lesson ' || made + i end, i, 'article', '<p>Text.</p>'
                  from generate_series(1, 12) i;
              made := made + 12;
            end loop;
          end loop;
          insert into release_rules (course_id, section_id, timing, opens_at) values (long_one, part, 'on_date', now() + interval '30 days');
        end $$
        """;

    private LongCourse() {
    }

    static Workshop in(House house, String title) {
        var workshop = house.draft(title);
        try (Connection database = Lectern.running().database().asOwner(); PreparedStatement course = database.prepareStatement(
            "select c.organization_id, c.id from courses c join organizations o on o.id = c.organization_id where o.slug = ? and c.slug = ?")) {
            course.setString(1, house.own.slug());
            course.setString(2, Workshop.id(workshop.course));
            try (var found = course.executeQuery()) {
                found.next();
                database.createStatement().execute(LESSONS.formatted(found.getString(1), found.getString(2)));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        workshop.press(workshop.edit + "/status/published");
        Workshop.post(house.max, workshop.course + "/enrollment", Map.of());
        return workshop;
    }
}
