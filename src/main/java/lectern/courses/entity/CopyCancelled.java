package lectern.courses.entity;

/** Thrown where a copy is not wanted any more, or where another process has taken it up. */
public class CopyCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
