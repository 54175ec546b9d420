package lectern.courses.control;

/** How far a student is with one lesson. */
public enum LessonState {

    NEW, OPENED, COMPLETED
}
