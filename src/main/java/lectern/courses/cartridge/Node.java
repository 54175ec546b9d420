package lectern.courses.cartridge;

/** A piece of the outline: a section or an item, in one order. */
public sealed interface Node permits Section, Item {

    /** Stays the same when the same course is packed again. */
    String key();

    String title();

    boolean isHidden();
}
