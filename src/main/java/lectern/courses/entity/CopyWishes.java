package lectern.courses.entity;

/**
 * What a copy of a course is to be like.
 *
 * @param isWithInstructors whether those who teach the course teach the copy, too; otherwise it is in the hands of who made it
 */
public record CopyWishes(String title, DateShift shift, boolean isWithInstructors) {
}
