/**
 * Reads IMS Common Cartridge packages (1.0 to 1.3, thin ones, and what Canvas writes into them) and says what each piece becomes.
 *
 * <p>It owns no table and writes nothing: {@link lectern.courses.cartridge.Cartridge#open} checks a stored package to the last byte and
 * yields a {@link lectern.courses.cartridge.CartridgePlan}; the importer asks for pages and files one at a time while it writes lessons.
 * The plan's accounting holds one line for each item of the outline and each entry of the archive.
 *
 * <p>It refuses whatever a package from outside must not do, each with a sentence ({@link lectern.courses.cartridge.BrokenPackage}):
 * names that leave the package, links, encryption, bombs, document types and entities, more than the {@link lectern.courses.cartridge.Limits}.
 * Sizes are counted from bytes read, never taken from a header. Nothing of the package is ever unpacked to disk under a name of its own,
 * and no page is held in memory longer than it takes to read it.
 */
package lectern.courses.cartridge;
