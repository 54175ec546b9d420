package lectern.organizations.entity;

/** An organization always keeps someone who looks after it. */
public class LastAdmin extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
