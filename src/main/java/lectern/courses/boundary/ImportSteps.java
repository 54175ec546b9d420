package lectern.courses.boundary;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import lectern.courses.cartridge.Cartridge;
import lectern.courses.cartridge.CartridgePlan;
import lectern.courses.control.ImportAccount;
import lectern.courses.control.ImportFiles;
import lectern.courses.control.ImportReports;
import lectern.courses.control.ImportShelf;
import lectern.courses.control.ImportWriter;
import lectern.courses.control.Imports;
import lectern.courses.entity.CourseImport;
import lectern.courses.entity.ImportCancelled;
import lectern.courses.entity.ImportedPackage;
import lectern.platform.files.FileStore;
import lectern.platform.files.Files;
import lectern.platform.files.Files.Arrived;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Once;

/** The transactions of uploading and importing a package, each method one. */
@Boundary
public class ImportSteps {

    @Inject
    Imports imports;

    @Inject
    ImportReports reports;

    @Inject
    ImportWriter writer;

    @Inject
    ImportFiles importFiles;

    @Inject
    Files files;

    @Inject
    FileStore store;

    @Inject
    Current current;

    @Inject
    Once once;

    @Inject
    Clock clock;

    /** Keeps a package that was checked, with its report; answers whether its content is needed, or was stored before. */
    public boolean record(UUID id, Fields form, String place, Arrived arrived, CartridgePlan plan) {
        once.lead(form, place);
        Optional<UUID> same = imports.samePackage(arrived.content().sha256());
        UUID file = same.orElseGet(() -> files.add(arrived, Imports.SUBJECT, id).id());
        ImportedPackage from = ImportAccount.describe(plan);
        String title = plan.title().isBlank() ? withoutEnding(arrived.name()) : plan.title();
        imports.add(new CourseImport(current.organizationId(), id, file, current.memberId(), title, from));
        reports.write(id, ImportAccount.of(plan));
        return same.isEmpty();
    }

    /** Where the package of an import lies; nothing when there is nothing to do any more. */
    public Optional<Path> begun(ImportJob job) {
        Optional<CourseImport> found = imports.forChange(job.id()).filter(running -> running.attempt() == job.attempt());
        found.filter(CourseImport::isCancelled).ifPresent(unwanted -> {
            throw new ImportCancelled();
        });
        found.filter(running -> running.isRunning() && running.isExhausted()).ifPresent(tired -> tired.fail("gave-up", clock.instant()));
        return found.filter(CourseImport::isRunning).map(running -> store.file(files.find(running.fileId()).orElseThrow().path()));
    }

    /** Which files the import needs. */
    public ImportFiles.Needs needs(ImportJob job, Cartridge cartridge) {
        return writer.needs(running(job), cartridge, importFiles);
    }

    /** Says how far the import is; throws when it is not wanted any more. */
    public void tell(ImportJob job, int percent) {
        if (!imports.tell(job.id(), job.attempt(), percent, clock.instant())) {
            throw new ImportCancelled();
        }
    }

    /** Writes the course, whole or not at all. */
    public void write(ImportJob job, Cartridge cartridge, ImportShelf shelf) {
        writer.write(running(job), cartridge, shelf);
    }

    /** Takes out an import that was cancelled while it ran; answers whether it is gone. */
    public boolean dropCancelled(ImportJob job) {
        Optional<CourseImport> found = imports.forChange(job.id());
        found.filter(CourseImport::isCancelled).ifPresent(imports::remove);
        return found.isEmpty() || found.get().isCancelled();
    }

    /** Whether no other process has taken the import up. */
    public boolean isOurs(ImportJob job) {
        return imports.find(job.id()).filter(found -> found.attempt() == job.attempt()).isPresent();
    }

    /** Gives up; the code ends the message that says why. */
    public void fail(ImportJob job, String code) {
        imports.forChange(job.id()).filter(CourseImport::isRunning).ifPresent(running -> running.fail(code, clock.instant()));
    }

    /** Leaves the import to the next attempt. */
    public void letGo(ImportJob job) {
        imports.forChange(job.id()).ifPresent(CourseImport::letGo);
    }

    private CourseImport running(ImportJob job) {
        return imports.find(job.id()).filter(found -> found.isRunning() && found.attempt() == job.attempt()).orElseThrow(ImportCancelled::new);
    }

    private static String withoutEnding(String name) {
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }
}
