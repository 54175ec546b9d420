package lectern.courses.entity;

import java.util.UUID;

/** A line of a course's outline: a section or a lesson. Both share one order. */
public sealed interface OutlineItem permits OutlineSection, OutlineLesson {

    UUID id();

    /** The section it stands in; null at the top. */
    UUID parentId();

    String title();

    boolean isSection();
}
