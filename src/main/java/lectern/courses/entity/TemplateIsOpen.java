package lectern.courses.entity;

/** Thrown when a course that is published or in the archive is to be a template. */
public class TemplateIsOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TemplateIsOpen() {
        super("Only a draft can be a template");
    }
}
