package lectern.platform.files;

/** A module's word on who may read the files of its things. */
public interface FileAccess {

    /** The kind of thing this speaks for, as in {@code files.subject_type}. */
    String subjectType();

    /** Whether the person of this request may read the file. */
    boolean mayRead(StoredFile file);
}
