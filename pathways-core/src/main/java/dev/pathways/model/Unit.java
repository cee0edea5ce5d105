package dev.pathways.model;

/** Where the patient is: the ward or unit for which parties such as {@code role charge-nurse} are resolved. */
public record Unit(String value) {
    /** Checks the spelling. */
    public Unit {
        Words.requireId("unit", value);
    }

    /** Reads an id as the host writes it: 1 to 128 of letters, digits and {@code . _ : / -}. */
    public static Unit of(String value) {
        return new Unit(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
