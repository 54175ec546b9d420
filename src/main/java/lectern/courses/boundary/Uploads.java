package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseFiles;
import lectern.courses.control.Courses;
import lectern.courses.control.LessonKinds;
import lectern.courses.control.Lessons;
import lectern.courses.control.Outlines;
import lectern.courses.entity.Lesson;
import lectern.platform.files.FileKind;
import lectern.platform.files.Files;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.View;

/** The short transactions before and after a file travels, which may take longer than a transaction should. */
@Boundary
public class Uploads {

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    Outlines outlines;

    @Inject
    Lessons lessons;

    @Inject
    LessonKinds kinds;

    @Inject
    CourseFiles courseFiles;

    @Inject
    Files files;

    @Inject
    LessonPages lessonPages;

    @Inject
    FilesPages filesPages;

    @Inject
    Addresses addresses;

    /** What may be sent for a lesson; where it is null, for the course itself. */
    public FileKind kind(String slug, UUID lesson) {
        CourseFacts course = gate.edited(slug);
        return lesson == null ? FileKind.ANY : kinds.of(live(course, lesson).type()).files().orElseThrow(NotFoundException::new);
    }

    /** Gives what has arrived to the lesson, or to the course; answers where it is shown. */
    public String put(String slug, UUID lesson, Files.Arrived arrived) {
        CourseFacts course = gate.edited(slug);
        courses.forOutline(course.id());
        UUID file = files.add(arrived, CourseFiles.SUBJECT, course.id()).id();
        if (lesson == null) {
            courseFiles.keep(course.id(), file);
            return addresses.edit(course.slug()) + "/files";
        }
        Lesson taking = live(course, lesson);
        lessons.hold(taking, taking.content().withFile(file));
        return addresses.editLesson(course.slug(), lesson);
    }

    /** The page again, with what is wrong with the file. */
    public View refused(String slug, UUID lesson, String key, Object... arguments) {
        CourseFacts course = gate.edited(slug);
        Fields form = Fields.empty().reject("file", key, arguments);
        return lesson == null ? filesPages.view(course, form) : lessonPages.withoutFile(course, outlines.with(course.id(), lesson.toString()), form);
    }

    private Lesson live(CourseFacts course, UUID id) {
        return lessons.find(courses.forChange(course.id()), id).filter(lesson -> !lesson.isTrashed()).orElseThrow(NotFoundException::new);
    }
}
