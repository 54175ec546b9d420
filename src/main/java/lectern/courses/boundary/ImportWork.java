package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.courses.cartridge.BrokenPackage;
import lectern.courses.cartridge.Cartridge;
import lectern.courses.cartridge.Limits;
import lectern.courses.control.CourseGone;
import lectern.courses.control.ImportFiles;
import lectern.courses.control.ImportShelf;
import lectern.courses.entity.ImportCancelled;
import lectern.platform.tenancy.Current;

/**
 * One import from its beginning to its end. The package is read and its files are stored outside of any transaction; then
 * one transaction writes everything. Whatever goes wrong, nothing of it stays.
 */
@ApplicationScoped
public class ImportWork {

    private static final Logger LOG = Logger.getLogger("lectern.courses");
    private static final String ACTION = "courses.import.run";
    private static final long BETWEEN_WORDS = 700_000_000L;
    private static final int READ = 35;
    private static final int STORED = 90;

    @Inject
    Current current;

    @Inject
    ImportSteps steps;

    @Inject
    ImportFiles files;

    /** Does the import; a process that dies leaves it to the next one. */
    @ActivateRequestContext
    public void run(ImportJob job) {
        current.job(job.organization(), job.member(), ACTION);
        ImportShelf shelf = new ImportShelf();
        try {
            Optional<Path> packed = steps.begun(job);
            if (packed.isPresent()) {
                write(job, packed.get(), shelf);
            }
        } catch (ImportCancelled cancelled) {
            if (steps.dropCancelled(job)) {
                files.forget(shelf);
            }
        } catch (CourseGone gone) {
            fail(job, shelf, "course-gone");
        } catch (BrokenPackage broken) {
            LOG.log(Level.WARNING, broken, () -> about(job) + "the stored package cannot be read any more");
            fail(job, shelf, "unreadable");
        } catch (Exception e) {
            LOG.log(Level.WARNING, e, () -> about(job) + "attempt " + job.attempt() + " failed");
            if (steps.isOurs(job)) {
                files.forget(shelf);
                steps.letGo(job);
            }
        }
    }

    // Where another process has taken the import up, what is in the store is that one's.
    private void fail(ImportJob job, ImportShelf shelf, String code) {
        if (steps.isOurs(job)) {
            files.forget(shelf);
            steps.fail(job, code);
        }
    }

    private void write(ImportJob job, Path packed, ImportShelf shelf) throws IOException {
        try (Cartridge cartridge = Cartridge.open(packed, Limits.STANDARD, words(job, 0, READ))) {
            files.store(steps.needs(job, cartridge), cartridge, shelf, words(job, READ, STORED));
            steps.write(job, cartridge, shelf);
        }
    }

    // How far it is, told now and then; the answer may be that nobody wants it any more.
    private IntConsumer words(ImportJob job, int from, int to) {
        long[] last = {System.nanoTime()};
        return percent -> {
            if (System.nanoTime() - last[0] > BETWEEN_WORDS) {
                last[0] = System.nanoTime();
                steps.tell(job, from + (to - from) * percent / 100);
            }
        };
    }

    private static String about(ImportJob job) {
        return "Import " + job.id() + " of " + job.organization().slug() + ": ";
    }
}
