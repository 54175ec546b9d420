package lectern.courses.cartridge;

import static lectern.courses.cartridge.BrokenPackage.Flaw.TOO_TANGLED;

/** Counts the work that a package asks for, so that a small one cannot ask for hours of it. */
final class Effort {

    private final Limits limits;
    private long textBytes;
    private long uses;

    Effort(Limits limits) {
        this.limits = limits;
    }

    void read(long bytes) {
        textBytes += bytes;
        check();
    }

    void use(long files) {
        uses += files;
        check();
    }

    private void check() {
        if (textBytes > limits.textBytes() || uses > limits.uses()) {
            throw new BrokenPackage(TOO_TANGLED);
        }
    }
}
