package dev.daybook.adapter.in.http.problem;

/// A field that is not as it has to be.
///
/// @param field where it stands: `postings[3].amount` in a body, else the name of the parameter or header
/// @param detail what it has to be, to be read behind the field's name
public record Fault(String field, String detail) {

    private static final int LONGEST_FIELD = 200;
    private static final int UNREADABLE = 0xFFFD;

    public Fault {
        field = readable(field);
    }

    /// A client may have named its field in ways that cannot be written back.
    private static String readable(String text) {
        return text.codePoints()
                .limit(LONGEST_FIELD)
                .map(character -> isReadable(character) ? character : UNREADABLE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isReadable(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }
}
