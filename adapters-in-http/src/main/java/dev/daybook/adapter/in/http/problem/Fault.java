package dev.daybook.adapter.in.http.problem;

import java.util.Optional;

/// A field that is not as it has to be.
///
/// @param field where it stands: `postings[3].amount` in a body, else the name of the parameter or header
/// @param detail what it has to be, to be read behind the field's name
/// @param line in which of several lines, and which problem that line has by itself
public record Fault(String field, String detail, Optional<Line> line) {

    private static final int LONGEST_FIELD = 200;
    private static final int UNREADABLE = 0xFFFD;

    /// One of several lines, by its number: from 1, blank lines counted.
    public record Line(long number, ProblemCode code) {}

    public Fault {
        field = readable(field);
    }

    public Fault(String field, String detail) {
        this(field, detail, Optional.empty());
    }

    public Fault in(Line line) {
        return new Fault(field, detail, Optional.of(line));
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
