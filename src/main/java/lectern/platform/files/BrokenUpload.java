package lectern.platform.files;

import java.io.IOException;

/** An upload that breaks off, or that is not what browsers send for a form with files. */
public class BrokenUpload extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenUpload(String what) {
        super(what);
    }

    BrokenUpload(IOException cause) {
        super("The browser is gone.", cause);
    }
}
