package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Courses;
import lectern.courses.control.Outlines;
import lectern.courses.control.Teachers;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** Makes the settings page of a course. */
@ApplicationScoped
public class CourseSettingsPages {

    private static final int PEOPLE = 300;
    private static final int SUBJECTS = 100;

    @Inject
    Courses courses;

    @Inject
    Outlines outlines;

    @Inject
    Teachers teachers;

    @Inject
    Authors authors;

    @Inject
    CourseFields fields;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Words words;

    List<Teachers.Candidate> candidates(CourseFacts course) {
        return teachers.candidates(course.id(), PEOPLE);
    }

    View stored(CourseFacts course, String externalId) {
        return withoutCover(course, externalId, Fields.empty());
    }

    /** The settings with a picture that was not taken. */
    View withoutCover(CourseFacts course, String externalId, Fields coverForm) {
        List<Teachers.Candidate> candidates = candidates(course);
        Fields form = Fields.of(CourseForm.values(course, externalId, candidates, current.zone()));
        return view(course, form, candidates, coverForm, List.of());
    }

    View typed(CourseFacts course, Fields form, List<Teachers.Candidate> candidates) {
        return view(course, form, candidates, Fields.empty(), List.of());
    }

    /** What was typed beside what somebody else has saved; saving once more puts it in its place. */
    View conflict(CourseFacts course, String externalId, Fields form, List<Teachers.Candidate> candidates) {
        Fields stored = Fields.of(CourseForm.values(course, externalId, candidates, current.zone()));
        List<CourseSettingsPage.Difference> differences = new ArrayList<>();
        for (String name : CourseForm.NAMES) {
            String theirs = shown(name, stored, candidates);
            String mine = shown(name, form, candidates);
            if (!theirs.equals(mine)) {
                differences.add(new CourseSettingsPage.Difference(words.text("courses.field." + name.replace("_", "-")), theirs, mine));
            }
        }
        if (differences.isEmpty()) {
            differences.add(new CourseSettingsPage.Difference(words.text("courses.field.title"), course.title(), course.title()));
        }
        return view(course, form, candidates, Fields.empty(), differences);
    }

    private String shown(String name, Fields form, List<Teachers.Candidate> candidates) {
        String value = form.value(name).strip();
        return switch (name) {
            case "difficulty" -> value.isEmpty() ? "" : words.text("courses.level." + value);
            case "language" -> value.isEmpty() ? "" : fields.name(value);
            case "visibility" -> value.isEmpty() ? "" : words.text("courses.visibility." + value);
            case "weight" -> value.isEmpty() ? "" : words.text("courses.weight." + value);
            case "self_enrolment", "template" -> words.text(value.isEmpty() ? "courses.no" : "courses.yes");
            case "instructor", "others" -> candidates.stream().filter(candidate -> form.has(name, candidate.id().toString()))
                .map(Teachers.Candidate::name).collect(Collectors.joining(", "));
            default -> value;
        };
    }

    private View view(CourseFacts course, Fields form, List<Teachers.Candidate> candidates, Fields coverForm, List<CourseSettingsPage.Difference> differences) {
        List<Option> people = candidates.stream().map(candidate -> new Option(candidate.id().toString(), candidate.name())).toList();
        List<Option> others = people.stream().filter(person -> !person.value().equals(course.instructorId().toString())).toList();
        return View.of("courses/settings", new CourseSettingsPage(authors.around(course, outlines.of(course.id()), null), course,
            addresses.edit(course.slug()) + "/settings", form, course.version(), fields.levels(), fields.languages(course.language()),
            courses.subjects(SUBJECTS), visibilities(), weights(), people, others, current.zone().getId(), CoursePages.hue(course),
            addresses.cover(course.coverFileId()), coverForm, differences));
    }

    private List<Option> weights() {
        return Stream.of("lessons", "minutes").map(value -> new Option(value, words.text("courses.weight." + value))).toList();
    }

    private List<Option> visibilities() {
        return Stream.of("organization", "invitation")
            .map(value -> new Option(value, words.text("courses.visibility." + value), words.text("courses.visibility." + value + ".help"))).toList();
    }
}
